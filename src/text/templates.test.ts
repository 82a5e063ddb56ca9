import { msg, str } from '@lit/localize';
import { beforeAll, expect, test } from 'vitest';
import { useLocale } from './locale.ts';
import { templatesOf } from './templates.ts';

beforeAll(() => useLocale('en'));

test('a plain sentence is found by its Chinese source', () => {
  expect(msg('关闭')).toBe('Close');
});

test('values stand where the translation wants them', () => {
  const [template] = Object.values(templatesOf({ '{0} 个网格，共 {1}': 'of {1}: {0} grids' }));
  if (typeof template !== 'object' || !('strTag' in template)) throw new Error('expected a template');
  expect([...template.strings]).toEqual(['of ', ': ', ' grids']);
  expect(template.values).toEqual([1, 0]);
});

test('a sentence with values is found by the id that @lit/localize computes', () => {
  expect(msg(str`${3} 公顷`)).toBe('3 ha');
});

test('a sentence without translation stays Chinese', () => {
  expect(msg(str`没有译文的 ${3}`)).toBe('没有译文的 3');
});
