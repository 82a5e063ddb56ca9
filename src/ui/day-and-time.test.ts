import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAndTime, daysOf, instantOfDay, timeMoved, timeTyped } from './day-and-time.ts';

const SHANGHAI = 'Asia/Shanghai';
const at = (iso: string): number => Date.parse(iso);

test('a span ends at 24:00 of its last day, and begins at 00:00 of its first', () => {
  const midnight = at('2026-11-23T00:00:00+08:00');
  expect(dayAndTime(midnight, SHANGHAI, true)).toEqual({ day: '2026-11-22', time: '24:00' });
  expect(dayAndTime(midnight, SHANGHAI, false)).toEqual({ day: '2026-11-23', time: '00:00' });
});

test('what is shown is the minute that it was made of', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5e6 }), fc.boolean(), (minutes, isEnd) => {
      const ms = at('2020-01-01T00:00:00Z') + minutes * 60_000;
      expect(instantOfDay(dayAndTime(ms, SHANGHAI, isEnd), SHANGHAI)).toBe(ms);
    }),
  );
});

test('days are those of the record, and a day outside is named too', () => {
  const span = { fromMs: at('2026-11-30T23:00:00+08:00'), toMs: at('2026-12-02T00:00:00+08:00') };
  expect(daysOf(span, SHANGHAI, ['2026-12-24', '2026-12-01'])).toEqual([
    '2026-11-30',
    '2026-12-01',
    '2026-12-24',
  ]);
});

test.each([
  ['6', '06:00'],
  ['6:30', '06:30'],
  ['0630', '06:30'],
  ['６：３０', '06:30'],
  ['24', '24:00'],
  ['24:01', null],
  ['12:60', null],
  ['noon', null],
  ['', null],
])('%s is %s', (text, time) => expect(timeTyped(text)).toBe(time));

test('a clock moved on stays within its day', () => {
  expect(timeMoved('23:30', 60)).toBe('24:00');
  expect(timeMoved('06:30', 60)).toBe('07:30');
  expect(timeMoved('00:15', -60)).toBe('00:00');
});
