import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from './instants.ts';

const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });

test('a text with an offset is the instant that Date reads', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -12, max: 14 }), (when, hours) => {
      const local = new Date(when.getTime() + hours * 3_600_000).toISOString().slice(0, 23);
      const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
      expect(instantOf(`${local}${offset}`, 'UTC')).toEqual({ ms: when.getTime(), hasOffset: true });
      expect(instantOf(when.toISOString(), 'Asia/Shanghai')).toEqual({ ms: when.getTime(), hasOffset: true });
    }),
  );
});

test('a text without offset is what the clocks of the zone show', () => {
  fc.assert(
    fc.property(
      date,
      fc.constantFrom('Asia/Shanghai', 'Europe/London', 'America/St_Johns', 'UTC'),
      (when, timeZone) => {
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
        const clock = shown.format(when);
        const read = instantOf(clock, timeZone);
        expect(read?.hasOffset).toBe(false);
        // An hour that the clocks show twice is read as either.
        expect(shown.format(read!.ms)).toBe(clock);
      },
    ),
  );
});

test('the hour that the clocks show twice is read as the earlier', () => {
  expect(instantOf('2026-10-25T01:30:00', 'Europe/London')?.ms).toBe(Date.parse('2026-10-25T00:30:00Z'));
});

test.each([
  '2026-02-30T00:00:00Z',
  '2026-11-23T24:00:00Z',
  '2026-11-23T08:60:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-23',
  'yesterday',
  '',
  1764000000000,
  null,
])('%j is no instant', (text) => {
  expect(instantOf(text, 'UTC')).toBeNull();
});
