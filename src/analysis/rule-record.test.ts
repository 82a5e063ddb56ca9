import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, MONDAY_MS, squares, track, world } from '../../tests/patrol-world.ts';
import type { GridEvent } from '../model/records.ts';
import { DEFAULT_STAY } from './patrol-visits.ts';
import { periodEvents } from './period-events.ts';
import { preparePatrols } from './prepare-patrols.ts';
import { ruleRecord, tallyRecord } from './rule-record.ts';

const RULE = { kind: 'patrol', times: 1, per: 'day', dueBy: '18:00' } as const;
const WEEK = { fromMs: MONDAY_MS, toMs: MONDAY_MS + 7 * DAY_MS };
const STEPS = 6;

/** A patrol of a square from an instant on: six minutes, about sixty metres each. */
const patrolOf = (x: number, y: number, startMs: number, i: number) =>
  track(
    `walk-${i}`,
    Array.from({ length: STEPS }, (_, k) => [startMs + k * MINUTE_MS, x + 0.2 + 0.1 * k, y + 0.45] as const),
    { staffId: `p${i}` },
  );

const walk = fc.record({
  x: fc.integer({ min: 0, max: 2 }),
  y: fc.integer({ min: 0, max: 2 }),
  minute: fc.integer({ min: 0, max: 7 * 24 * 60 - 10 }),
});

interface PlainWalk {
  readonly x: number;
  readonly y: number;
  readonly minute: number;
}

/** What became of the rule on each day of the week in one square, whose deadline has come: counted fix by fix. */
function plainDays(walks: readonly PlainWalk[], x: number, y: number, asOfMs: number): readonly string[] {
  const here = walks.filter((one) => one.x === x && one.y === y);
  const firstDay = Math.floor(Math.min(...walks.map(({ minute }) => minute)) / 1440);
  /** The parts of patrols that fall into a span and are long enough to count: two minutes and fifty metres. */
  const count = (fromMs: number, toMs: number): number =>
    here.filter(({ minute }) => {
      const fixes = Array.from({ length: STEPS }, (_, k) => MONDAY_MS + (minute + k) * MINUTE_MS);
      return fixes.filter((ms) => ms >= fromMs && ms < Math.min(toMs, asOfMs + 1)).length >= 3;
    }).length;
  const outcomeOf = (day: number, fromMs: number): string => {
    if (day < firstDay) return 'unrecorded';
    if (count(fromMs, fromMs + 18 * HOUR_MS) > 0) return 'met';
    if (count(fromMs, fromMs + DAY_MS) > 0) return 'late';
    return fromMs + DAY_MS <= asOfMs ? 'missed' : 'open';
  };
  return Array.from({ length: 7 }, (_, day) => day)
    .filter((day) => MONDAY_MS + day * DAY_MS + 18 * HOUR_MS <= asOfMs)
    .map((day) => `${day} ${outcomeOf(day, MONDAY_MS + day * DAY_MS)}`);
}

test('deadlines of a week are those that a plain count day by day finds', () => {
  fc.assert(
    fc.property(
      fc.array(walk, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 0, max: 7 * 24 * 60 }),
      (walks, asOfMinute) => {
        const asOfMs = MONDAY_MS + asOfMinute * MINUTE_MS;
        const dataset = world({
          grids: squares(3, [RULE]),
          tracks: walks.map(({ x, y, minute }, i) => patrolOf(x, y, minute * MINUTE_MS, i)),
        });
        const record = ruleRecord(preparePatrols(dataset), WEEK, { ...DEFAULT_STAY, asOfMs });

        const plain = squares(3, [RULE])
          .filter(({ level }) => level === 2)
          .flatMap(({ code }, i) =>
            plainDays(walks, Math.floor(i / 3), i % 3, asOfMs).map((day) => `${code} ${day}`),
          );
        const said = record.map(
          ({ code, fromMs, outcome }) => `${code} ${(fromMs - MONDAY_MS) / DAY_MS} ${outcome}`,
        );
        expect(said.sort()).toEqual([...plain].sort());
        const tally = tallyRecord(record);
        expect(tally.due + tally.unrecorded).toBe(record.length);
        for (const { outcome, dueMs, endMs, toMs } of record) {
          if (outcome === 'late') expect(endMs).toBeGreaterThanOrEqual(dueMs);
          if (outcome === 'late') expect(endMs).toBeLessThan(toMs);
          if (outcome === 'open') expect(endMs).toBe(asOfMs);
          if (outcome === 'missed') expect(endMs).toBe(toMs);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a deadline at the end of a week belongs to that week, and to no other', () => {
  const rule = { kind: 'patrol', times: 2, per: 'week' } as const;
  const dataset = world({ grids: squares(1, [rule]), tracks: [patrolOf(0, 0, HOUR_MS, 0)] });
  const prepared = preparePatrols(dataset);
  const next = { fromMs: WEEK.toMs, toMs: WEEK.toMs + 7 * DAY_MS };
  const at = { ...DEFAULT_STAY, asOfMs: next.toMs };
  const [one, ...more] = ruleRecord(prepared, WEEK, at);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ outcome: 'missed', dueMs: WEEK.toMs });
  expect(ruleRecord(prepared, next, at).map(({ dueMs }) => dueMs)).toEqual([next.toMs]);
});

test('a late patrol ends what was overdue when it ends', () => {
  const dataset = world({
    grids: squares(1, [RULE]),
    tracks: [patrolOf(0, 0, 20 * HOUR_MS, 0)],
  });
  const [one] = ruleRecord(preparePatrols(dataset), WEEK, { ...DEFAULT_STAY, asOfMs: MONDAY_MS + DAY_MS });
  expect(one).toMatchObject({ outcome: 'late', endMs: MONDAY_MS + 20 * HOUR_MS + (STEPS - 1) * MINUTE_MS });
});

const instant = fc
  .integer({ min: -5, max: 12 })
  .map((days) => new Date(MONDAY_MS + days * DAY_MS).toISOString());
const event = fc.record(
  {
    id: fc.uuid(),
    type: fc.constant('hazard'),
    status: fc.constantFrom('reported', 'handling', 'closed'),
    reportedAt: instant,
    dueAt: instant,
    closedAt: fc.option(instant),
    geometry: fc.constant(null),
    extra: fc.constant({}),
  },
  { requiredKeys: ['id', 'type', 'status', 'reportedAt', 'geometry', 'extra'] },
) as fc.Arbitrary<GridEvent>;

test('events of a period: what is reported, less what is closed, is what changes between two ends', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (drawn) => {
      // Nothing ends before it begins, and what is closed says when.
      const events = drawn
        .filter(({ reportedAt, closedAt }) => !closedAt || closedAt >= reportedAt)
        .filter(({ status, closedAt }) => status !== 'closed' || closedAt);
      const asOfMs = MONDAY_MS + 30 * DAY_MS;
      const before = periodEvents(events, { fromMs: 0, toMs: WEEK.fromMs }, asOfMs);
      const week = periodEvents(events, WEEK, asOfMs);
      expect(before.open + week.reported - week.closed).toBe(week.open);
      expect(week.overdue).toBeLessThanOrEqual(week.open);
      expect(week.closedLate).toBeLessThanOrEqual(week.closed);
    }),
  );
});
