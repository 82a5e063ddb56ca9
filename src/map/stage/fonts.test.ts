import { expect, test } from 'vitest';
import { charactersOf, facesFor, rangeHolds } from './fonts.ts';

const whole = { unicodeRange: 'U+2000-9FFF, U+FF00-FFEF' };
const small = { unicodeRange: 'U+7F51,U+683C' };

test('a unicode-range holds its code points, its spans and its wildcards', () => {
  expect(['网', '格', 'a'].map((c) => rangeHolds(small.unicodeRange, c.codePointAt(0) ?? 0))).toEqual([
    true,
    true,
    false,
  ]);
  expect(rangeHolds('U+4??', 0x4ff)).toBe(true);
  expect(rangeHolds('U+4??', 0x500)).toBe(false);
});

test('the whole font is loaded only for a character that the small one lacks', () => {
  expect([...facesFor([whole, small], '网格')]).toEqual([small]);
  expect(facesFor([whole, small], '网厝').size).toBe(2);
  expect(facesFor([whole, small], 'abc').size).toBe(0);
});

test('the characters of names, each once', () => {
  expect(
    charactersOf([{ properties: { name: '网格' } }, { properties: { name: '格' } }, { properties: null }]),
  ).toBe('格网');
});
