import fc from 'fast-check';
import OsmHours from 'opening_hours';
import { describe, expect, test } from 'vitest';
import { readOpeningHours } from './opening-hours.ts';
import { openingNow } from './opening-now.ts';

const ZONE = 'Asia/Shanghai';
const at = (local: string): number => Date.parse(`${local}:00+08:00`);
/** 2026-11-23 is a Monday. */
const open = (hours: string | undefined, local: string) => openingNow(hours, at(local), ZONE);

describe('the hours of a station', () => {
  test('a break at noon is closed, and the answer says when it opens again', () => {
    const hours = 'Mo-Fr 08:00-12:00,14:30-18:00';
    expect(open(hours, '2026-11-23T11:59')).toMatchObject({ state: 'open', untilMs: at('2026-11-23T12:00') });
    expect(open(hours, '2026-11-23T12:00')).toMatchObject({
      state: 'closed',
      fromMs: at('2026-11-23T14:30'),
    });
  });

  test('Friday evening points to Monday', () => {
    expect(open('Mo-Fr 08:00-18:00', '2026-11-27T18:00')).toMatchObject({
      state: 'closed',
      fromMs: at('2026-11-30T08:00'),
    });
  });

  test('a night shift belongs to the day on which it began', () => {
    expect(open('Fr 20:00-02:00', '2026-11-28T01:30')).toMatchObject({
      state: 'open',
      untilMs: at('2026-11-28T02:00'),
    });
    expect(open('Fr 20:00-02:00', '2026-11-27T01:30')).toMatchObject({ state: 'closed' });
  });

  test('a later rule replaces an earlier one for its days', () => {
    expect(open('Mo-Su 08:00-20:00; We off', '2026-11-25T10:00')).toMatchObject({
      state: 'closed',
      fromMs: at('2026-11-26T08:00'),
    });
  });

  test('open without end has no end, and midnight is no gap', () => {
    expect(open('24/7', '2026-11-23T03:00')).toMatchObject({ state: 'open', untilMs: null });
    expect(open('Mo 08:00-24:00; Tu 00:00-10:00', '2026-11-23T23:00')).toMatchObject({
      untilMs: at('2026-11-24T10:00'),
    });
  });

  test('what was not published, or is not understood, is unknown and never closed', () => {
    expect(open(undefined, '2026-11-23T10:00')).toEqual({ state: 'unknown' });
    expect(open('sunrise-sunset', '2026-11-23T10:00')).toEqual({ state: 'unknown' });
    expect(readOpeningHours('Mo 08:00-12:00; week 1-5 off')).toEqual({ ok: false, part: 'week 1-5 off' });
  });

  test('a public holiday has the hours of its rule, and a day that may be moved says so', () => {
    const hours = 'Mo-Sa 08:30-17:30; PH off';
    expect(open(hours, '2026-11-23T10:00')).toMatchObject({ state: 'open', holidaysDiffer: false });
    expect(open(hours, '2026-10-01T10:00')).toMatchObject({ state: 'closed', holidaysDiffer: false });
    expect(open(hours, '2026-10-06T10:00')).toMatchObject({ state: 'open', holidaysDiffer: true });
    expect(open('Mo-Sa 08:30-17:30', '2026-10-06T10:00')).toMatchObject({ holidaysDiffer: false });
  });
});

const DAY_NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const hhmm = (min: number): string =>
  `${String(Math.floor(min / 60)).padStart(2, '0')}:${String(min % 60).padStart(2, '0')}`;
const dayRange = fc
  .tuple(fc.nat(6), fc.nat(6))
  .map(([a, b]) => (a === b ? DAY_NAMES[a] : `${DAY_NAMES[a]}-${DAY_NAMES[b]}`));
const span = fc
  .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 15, max: 600 }))
  .map(([from, length]) => `${hhmm(from)}-${hhmm((from + length) % 1440)}`);
const rule = fc
  .tuple(dayRange, fc.array(span, { minLength: 1, maxLength: 2 }))
  .map(([d, s]) => `${d} ${s.join(',')}`);

test('the judge (opening_hours.js) agrees on open or closed', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 1 }), fc.nat(7 * 1440 - 1), (rules, minute) => {
      const text = rules.join('; ');
      const instant = at('2026-11-23T00:00') + minute * 60_000;
      // The judge reads the clock of the machine, so it is handed a date whose local fields are those of Shanghai.
      const wall = new Date(instant + 8 * 3_600_000);
      const local = new Date(2026, 10, wall.getUTCDate(), wall.getUTCHours(), wall.getUTCMinutes());
      expect(openingNow(text, instant, ZONE).state).toBe(
        new OsmHours(text).getState(local) ? 'open' : 'closed',
      );
    }),
    { numRuns: 300 },
  );
});
