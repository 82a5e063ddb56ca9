import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { createLocalDays } from './local-days.ts';

const HOUR_MS = 3_600_000;

/** The calendar date and clock that Intl shows, as the judge. */
const shown = (timeZone: string, ms: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(ms);
const dateOf = (timeZone: string, ms: number): string => shown(timeZone, ms).slice(0, 10);

const zones = constantFrom(
  'Asia/Shanghai',
  'Europe/London',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
);
const instants = integer({ min: Date.UTC(2012, 0), max: Date.UTC(2030, 0) });

test('a day holds its instant, and its edges are where the date changes', () => {
  assert(
    property(zones, instants, (timeZone, ms) => {
      const { fromMs, toMs } = createLocalDays(timeZone).periodOf('day', ms);
      expect(fromMs).toBeLessThanOrEqual(ms);
      expect(toMs).toBeGreaterThan(ms);
      expect(dateOf(timeZone, fromMs)).toBe(dateOf(timeZone, ms));
      expect(dateOf(timeZone, toMs - 1)).toBe(dateOf(timeZone, ms));
      expect(dateOf(timeZone, fromMs - 1)).not.toBe(dateOf(timeZone, ms));
      expect(dateOf(timeZone, toMs)).not.toBe(dateOf(timeZone, ms));
    }),
    { numRuns: 300 },
  );
});

test('weeks run from Monday and months from the first, and both hold their instant', () => {
  assert(
    property(zones, instants, (timeZone, ms) => {
      const days = createLocalDays(timeZone);
      const week = days.periodOf('week', ms);
      const month = days.periodOf('month', ms);
      for (const { fromMs, toMs } of [week, month]) expect(fromMs <= ms && ms < toMs).toBe(true);
      expect(new Date(`${days.dateOf(week.fromMs)}T00:00Z`).getUTCDay()).toBe(1);
      expect(days.dateOf(month.fromMs).slice(8)).toBe('01');
      expect(days.dateOf(month.toMs).slice(8)).toBe('01');
      expect(days.periodOf('month', month.toMs - 1)).toEqual(month);
    }),
    { numRuns: 200 },
  );
});

test('a time of day is what the wall clock shows, except where the clock jumps over it', () => {
  const days = createLocalDays('Asia/Shanghai');
  const noon = Date.parse('2026-11-23T12:00:00+08:00');
  expect(days.timeOfDay(noon, '18:00')).toBe(Date.parse('2026-11-23T18:00:00+08:00'));
  const london = createLocalDays('Europe/London');
  const springForward = Date.parse('2026-03-29T12:00:00Z');
  expect(shown('Europe/London', london.timeOfDay(springForward, '18:30'))).toBe('2026-03-29 18:30:00');
  expect(shown('Europe/London', london.timeOfDay(springForward, '01:30'))).toBe('2026-03-29 02:30:00');
});

test('a day on which the clock is set has 23 or 25 hours', () => {
  const days = createLocalDays('Europe/London');
  const lengths = ['2026-03-29T12:00Z', '2026-10-25T12:00Z', '2026-06-01T12:00Z'].map((at) => {
    const day = days.periodOf('day', Date.parse(at));
    return [(day.toMs - day.fromMs) / HOUR_MS, days.hoursOf(day).length];
  });
  expect(lengths).toEqual([
    [23, 23],
    [25, 25],
    [24, 24],
  ]);
});

test('the hours of a window follow one another and cover it', () => {
  const fromMs = Date.parse('2026-11-23T22:20:00+05:45');
  const hours = createLocalDays('Asia/Kathmandu').hoursOf({ fromMs, toMs: fromMs + 3 * HOUR_MS });
  expect(hours.map((hour) => shown('Asia/Kathmandu', hour.fromMs).slice(11, 16))).toEqual([
    '22:00',
    '23:00',
    '00:00',
    '01:00',
  ]);
  for (const [i, hour] of hours.slice(1).entries()) expect(hour.fromMs).toBe(hours[i]?.toMs);
});

test('a zone that does not exist is our own mistake', () => {
  expect(() => createLocalDays('Mars/Olympus')).toThrow(RangeError);
});
