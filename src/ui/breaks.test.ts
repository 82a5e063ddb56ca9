import { expect, test } from 'vitest';
import { parseBreaks } from './breaks.ts';

test('numbers part at commas of either width, spaces and line breaks', () => {
  expect(parseBreaks('100，200, 300\n450.5')).toEqual({ ok: true, breaks: [100, 200, 300, 450.5] });
});

test('a refusal says what is wrong', () => {
  const reasonOf = (text: string): string => {
    const parsed = parseBreaks(text);
    return parsed.ok ? 'ok' : parsed.reason;
  };
  expect(reasonOf(' , ')).toBe('empty');
  expect(reasonOf('1, zwei')).toBe('notNumber');
  expect(reasonOf('1, 3, 3')).toBe('notIncreasing');
  expect(reasonOf('1 2 3 4 5 6 7 8 9')).toBe('tooMany');
  expect(reasonOf('1, Infinity')).toBe('notNumber');
});
