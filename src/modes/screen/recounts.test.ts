import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventStates } from '../../analysis/event-states.ts';
import { sumReported } from '../../analysis/sum-reported.ts';
import type { Grid } from '../../model/grid.ts';
import { EVENT_STATUSES, type GridEvent, type Station } from '../../model/records.ts';
import { stationsOpen } from './stations-open.ts';

const ZONE = 'Asia/Shanghai';
const NOON = Date.parse('2026-11-23T12:00:00+08:00');
const HOUR_MS = 3_600_000;

/** Hours of every day, from one full hour to a later one; null = not published. */
const hours = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 23 }))
    .map(([from, length]) => ({ from, to: Math.min(24, from + length) })),
);

test('stations open are those whose hours hold the minute, of those that published them', () => {
  fc.assert(
    fc.property(fc.array(hours, { maxLength: 12 }), fc.integer({ min: 0, max: 1439 }), (all, minute) => {
      const two = (hour: number): string => String(hour).padStart(2, '0');
      const stations = all.map((one) =>
        one === null ? {} : { hours: `Mo-Su ${two(one.from)}:00-${two(one.to)}:00` },
      ) as unknown as Station[];
      const nowMs = Date.parse('2026-11-23T00:00:00+08:00') + minute * 60_000;
      const known = all.filter((one) => one !== null);
      const open = known.filter(({ from, to }) => minute >= from * 60 && minute < to * 60).length;
      expect(stationsOpen(stations, nowMs, ZONE)).toEqual({ open, known: known.length, all: all.length });
    }),
    { numRuns: 200 },
  );
});

const event = fc.record({
  status: fc.constantFrom(...EVENT_STATUSES),
  reportedH: fc.integer({ min: -48, max: 12 }),
  dueH: fc.option(fc.integer({ min: -48, max: 48 })),
  closedH: fc.option(fc.integer({ min: -48, max: 48 })),
});

test('events by state, and those past their deadline, are what counting one by one gives', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (made) => {
      const at = (hour: number): string => new Date(NOON + hour * HOUR_MS).toISOString();
      const events = made.map(({ status, reportedH, dueH, closedH }, i) => ({
        id: String(i),
        status,
        reportedAt: at(reportedH),
        ...(dueH === null ? {} : { dueAt: at(dueH) }),
        ...(closedH === null ? {} : { closedAt: at(closedH) }),
      })) as unknown as GridEvent[];
      const counts = new Map<string, [count: number, late: number]>(
        EVENT_STATUSES.map((status) => [status, [0, 0]]),
      );
      let late = 0;
      for (const { status, reportedH, dueH, closedH } of made) {
        if (reportedH > 0) continue;
        const entry = counts.get(status)!;
        entry[0]++;
        const closed = closedH === null ? status === 'closed' : closedH <= 0;
        if (dueH === null || dueH >= 0 || closed) continue;
        entry[1]++;
        late++;
      }
      const { states, overdue } = eventStates(events, NOON);
      expect(states.map(({ status, count, overdue }) => [status, [count, overdue]])).toEqual([...counts]);
      expect(overdue).toHaveLength(late);
    }),
    { numRuns: 200 },
  );
});

test('residents are the sum of what grids published, and of how many: missing is never zero', () => {
  const value = fc.option(fc.integer({ min: -3, max: 5_000 }), { nil: null });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 40 }), (values) => {
      const grids = values.map((residents) => ({ stats: { values: { residents } } })) as unknown as Grid[];
      let [sum, reported] = [0, 0];
      for (const one of values) {
        if (one === null || one < 0) continue;
        sum += one;
        reported++;
      }
      expect(sumReported(grids, 'residents')).toEqual({
        sum: reported === 0 ? null : sum,
        reported,
        of: values.length,
      });
    }),
    { numRuns: 200 },
  );
});
