import OsmHours from 'opening_hours';
import { expect, test } from 'vitest';
import { openingNow } from './opening-now.ts';

const ZONE = 'Asia/Shanghai';

/**
 * Hours, and moments with what a door shows then: + open, - closed, ? unknown. 2026-11-23 is a Monday; 2026-10-01 is
 * National Day, 2026-02-17 the first day of the Chinese year, 2026-09-25 Mid-Autumn, 2026-06-19 Dragon Boat.
 */
const TABLE: readonly (readonly [hours: string, moments: string])[] = [
  ['24/7', '+11-23T00:00 +11-29T23:59 +10-01T12:00 +02-17T03:00'],
  ['Mo-Fr 08:00-18:00', '-11-23T07:59 +11-23T08:00 +11-27T17:59 -11-27T18:00 -11-28T10:00 -11-29T10:00'],
  ['Mo-Fr 08:00-12:00,14:30-18:00', '+11-24T11:59 -11-24T12:00 -11-24T14:29 +11-24T14:30'],
  ['Mo-Su 06:00-22:00', '-11-25T05:59 +11-25T06:00 +11-29T21:59 -11-29T22:00'],
  ['Mo-Sa 08:30-17:30; Su off', '+11-28T10:00 -11-29T10:00 -11-28T08:00 +11-23T17:29'],
  ['Mo-Fr 08:00-18:00; Sa,Su 09:00-17:00', '+11-23T08:30 -11-28T08:30 +11-29T09:00 -11-29T17:00'],
  ['Sa-Mo 10:00-12:00', '+11-28T10:00 +11-29T11:00 +11-23T11:59 -11-24T11:00'],
  ['Fr 20:00-02:00', '+11-27T20:00 +11-28T01:59 -11-28T02:00 -11-27T01:00'],
  ['Su 22:00-26:00', '+11-29T23:00 +11-23T01:00 -11-23T02:00 -11-29T21:00'],
  ['Mo-Su 08:00-20:00; We off', '+11-24T10:00 -11-25T10:00 +11-26T10:00 -11-25T23:00'],
  ['Mo-Su 00:00-24:00', '+11-23T00:00 +11-25T12:00 +11-29T23:59 +11-28T00:00'],
  ['08:00-12:00', '+11-23T08:00 +11-29T11:00 -11-29T12:00 -11-26T07:00'],
  ['Mo,We,Fr 09:00-11:00', '+11-23T10:00 -11-24T10:00 +11-25T10:00 -11-26T10:00'],
  ['Mo-Fr 08:00-18:00; We 08:00-12:00', '+11-25T10:00 -11-25T14:00 +11-26T14:00 -11-28T10:00'],
  ['Tu-Th 13:00-15:00,19:00-21:00', '-11-23T14:00 +11-24T13:00 -11-24T16:00 +11-26T20:59'],
  ['Mo-Su 07:00-09:00; Sa-Su 08:00-10:00', '+11-23T07:30 -11-28T07:30 +11-28T09:30 -11-23T09:30'],
  [
    'May-Sep Mo-Su 08:00-22:00; Oct-Apr Mo-Su 08:00-18:00',
    '+07-15T20:00 -11-23T20:00 +11-23T17:00 +05-01T21:00',
  ],
  ['Nov-Feb 09:00-17:00', '+11-23T10:00 +01-10T16:59 -03-10T10:00 -11-23T17:00'],
  ['Mo-Fr off; Sa-Su 10:00-16:00', '-11-23T12:00 -11-27T12:00 +11-28T12:00 +11-29T15:59'],
  // Holidays, which the judge knows only with a map service at hand.
  [
    'Mo-Sa 08:30-17:30; PH off',
    '+11-23T10:00 -10-01T10:00 -02-17T10:00 -09-25T10:00 -06-19T10:00 -05-02T10:00',
  ],
  ['PH 09:00-12:00', '+10-01T10:00 -10-01T13:00 -11-23T10:00 +02-16T09:00'],
  ['Mo-Fr 08:00-18:00; PH 10:00-12:00', '+10-01T11:00 -10-01T14:00 +11-23T14:00 +02-17T10:30'],
  ['Mo-Su,PH 08:00-20:00', '+10-01T19:00 +11-23T19:00 -10-01T20:00 +04-05T12:00'],
  // What is not understood is unknown, and never closed.
  ['sunrise-sunset', '?11-23T10:00 ?11-23T23:00'],
  ['Mo 08:00-12:00; week 1-5 off', '?11-23T10:00 ?11-24T10:00'],
  ['Mo-Fr 08:00+', '?11-23T10:00 ?11-28T10:00'],
  ['按预约', '?11-23T10:00'],
  ['', '?11-23T10:00'],
];

const cases = TABLE.flatMap(([hours, moments]) =>
  moments.split(' ').map((moment) => ({ hours, sign: moment[0] ?? '', local: `2026-${moment.slice(1)}` })),
);
const STATES: Readonly<Record<string, string>> = { '+': 'open', '-': 'closed', '?': 'unknown' };

test('there are a hundred cases and more', () => {
  expect(cases.length).toBeGreaterThanOrEqual(100);
});

test.each(cases)('$hours at $local is $sign', ({ hours, sign, local }) => {
  expect(openingNow(hours, Date.parse(`${local}:00+08:00`), ZONE).state).toBe(STATES[sign]);
});

test.each(cases.filter(({ hours, sign }) => sign !== '?' && !hours.includes('PH')))(
  'the judge says the same of $hours at $local',
  ({ hours, sign, local }) => {
    // The judge reads the clock of the machine: it is handed the local fields of Shanghai.
    const [date = '', time = ''] = local.split('T');
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    expect(new OsmHours(hours).getState(new Date(year, month - 1, day, hour, minute))).toBe(sign === '+');
  },
);
