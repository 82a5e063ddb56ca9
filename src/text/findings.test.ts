import { expect, test } from 'vitest';
import { REASONS } from '../check/reasons.ts';
import { ruleName, sentenceOf, severityWord } from './findings.ts';
import { useLocale } from './locale.ts';

/** Every param that some sentence reads. */
const params = Object.fromEntries(
  'a areaM2 actual b children code confidence content count crs datum detail expected extension fitsNow fitsThen got grid length level limit loop maxSpeed megabytes metres name names of own parent parentLevel parts profile property reported residents rival role rows shapes share stated station sum timeZone times value vertices x y'
    .split(' ')
    .map((name, i) => [name, i + 2]),
);
const cases = Object.entries(REASONS).flatMap(([rule, reasons]) =>
  reasons.map((reason) => ({ rule, reason, params })),
);

test.each(['zh-Hans', 'en'] as const)('every case of every rule has its sentence in %s', async (locale) => {
  await useLocale(locale);
  for (const one of cases) {
    const sentence = sentenceOf(one);
    expect(sentence, `${one.rule} ${one.reason}`).not.toBe(`${one.rule} ${one.reason}`);
    expect(/[\u4e00-\u9fff]/.test(sentence), sentence).toBe(locale === 'zh-Hans');
    expect(sentence).not.toMatch(/undefined|NaN|\{\d\}/);
  }
  for (const rule of Object.keys(REASONS)) expect(ruleName(rule)).not.toBe(rule);
  for (const severity of ['refuse', 'aside', 'warn', 'fixed'])
    expect(severityWord(severity)).not.toBe(severity);
});

test('the example of the style paper reads as it should', async () => {
  await useLocale('en');
  expect(sentenceOf({ rule: 'V07', reason: 'level', params: { got: 4, expected: '1, 2, 3' } })).toBe(
    'Got level 4, expected one of 1, 2, 3; set aside',
  );
});

test.each([
  ['zh-Hans', /^王厝社区 的 户数 为 1，/],
  ['en', /^Households of 王厝社区\b|Households/],
] as const)('a statistic that everybody knows is named in %s', async (locale, words) => {
  await useLocale(locale);
  const sums = {
    name: '王厝社区',
    key: 'households',
    property: '户数',
    own: 1,
    sum: 2,
    reported: 1,
    children: 2,
  };
  expect(sentenceOf({ rule: 'V13', reason: 'sum-exceeds', params: sums })).toMatch(words);
  const got = { key: 'households', property: '户数', got: '-1' };
  expect(sentenceOf({ rule: 'V19', reason: 'negative', params: got })).toMatch(
    locale === 'en' ? /Households/ : /户数/,
  );
  const own = { key: 'lamps', property: '路灯', got: '-1' };
  expect(sentenceOf({ rule: 'V19', reason: 'negative', params: own })).toContain('路灯');
});

test('names that reach a prototype are not sentences', () => {
  expect(sentenceOf({ rule: '__proto__', reason: 'x', params: {} })).toBe('__proto__ x');
  expect(ruleName('constructor')).toBe('constructor');
});
