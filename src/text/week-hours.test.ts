import { afterEach, expect, test } from 'vitest';
import { useLocale } from './locale.ts';
import { weekHours } from './week-hours.ts';

afterEach(() => useLocale('zh-Hans'));

test('hours are read out in the words of the week', () => {
  expect(weekHours('Mo-Fr 08:00-12:00,14:30-18:00; Sa,Su 09:00-17:00; PH off')).toBe(
    '周一至周五 08:00–12:00,14:30–18:00；周六,周日 09:00–17:00；节假日 休息',
  );
  expect(weekHours('Mo-Su 06:00-22:00')).toBe('每天 06:00–22:00');
  expect(weekHours('24/7')).toBe('全天开放');
});

test('what is not of the week stays as it is', () => {
  expect(weekHours('sunrise-sunset')).toBe('sunrise-sunset');
});

test('in English the days are English', async () => {
  await useLocale('en');
  expect(weekHours('Mo-Fr 08:00-12:00; PH off')).toBe('Mon to Fri 08:00–12:00; holidays closed');
});
