import { msg, str } from '@lit/localize';
import { beforeAll, expect, test } from 'vitest';
import { useLocale } from './locale.ts';
import { templatesOf } from './templates.ts';

beforeAll(() => useLocale('en'));

test('a plain sentence is found by its Chinese source', () => {
  expect(msg('关闭')).toBe('Close');
});

test('the ids are the ones @lit/localize computes, also with values', () => {
  const templates = templatesOf({ '{0} 个网格，共 {1}': 'of {1}: {0} grids' });
  const [template] = Object.values(templates);
  expect(template).toEqual({ strTag: true, strings: ['of ', ': ', ' grids'], values: [1, 0] });
  expect(msg(str`没有译文的 ${3}`)).toBe('没有译文的 3');
});
