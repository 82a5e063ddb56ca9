import { msg, str } from '@lit/localize';
import { expect, test } from 'vitest';
import { en } from './en/index.ts';
import { useLocale } from './locale.ts';
import { zhHant } from './zh-hant.ts';

test('every sentence has its traditional form, with its values', () => {
  const values = (text: string): string[] => (text.match(/\{\d+\}/g) ?? []).sort();
  expect(Object.keys(zhHant)).toEqual(Object.keys(en));
  for (const [source, target] of Object.entries(zhHant)) expect(values(target)).toEqual(values(source));
});

test('words are converted by what they mean, not letter by letter', async () => {
  await useLocale('zh-Hant');
  expect(msg('关闭')).toBe('關閉');
  expect(msg(str`${3} 公顷`)).toBe('3 公頃');
  expect(zhHant.现在没开).toBe('現在沒開');
  await useLocale('zh-Hans');
});
