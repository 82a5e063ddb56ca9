import { expect, test } from 'vitest';
import {
  box,
  building,
  DAY_MS,
  type Fix,
  grid,
  HOUR_MS,
  MINUTE_MS,
  MONDAY_MS,
  SIDE,
  squares,
  track,
  world,
} from '../../tests/patrol-world.ts';
import type { DatasetParts } from '../model/dataset.ts';
import type { GridCode, PatrolRule } from '../model/grid.ts';
import { patrolVisits } from './patrol-visits.ts';

const NOON = MONDAY_MS + 12 * HOUR_MS;
const daily: PatrolRule = { kind: 'patrol', times: 1, per: 'day', dueBy: '18:00' };

/** A walk along a line from one place to another, one fix a minute. */
function walk(startMs: number, minutes: number, from: [number, number], to: [number, number]): Fix[] {
  return Array.from({ length: minutes + 1 }, (_, i): Fix => {
    const t = i / minutes;
    return [startMs + i * MINUTE_MS, from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
  });
}

function patrolsOf(parts: Partial<DatasetParts>, settings: Parameters<typeof patrolVisits>[1]) {
  const summary = patrolVisits(world(parts), settings);
  return (code: string) => summary.grids.get(code as GridCode)!;
}

test('a walk through two grids is one patrol of each and one of their parent; its fix on the border is the lower code’s', () => {
  const tracks = [track('t', walk(8 * HOUR_MS, 20, [0.1, 0.5], [1.9, 0.5]), { staffId: 'p1' })];
  const of = patrolsOf({ tracks }, { asOfMs: NOON });
  expect(of('g00')).toMatchObject({ visits: 1, people: 1, firstMs: MONDAY_MS + 8 * HOUR_MS, fixes: 11 });
  expect(of('g10')).toMatchObject({ visits: 1, dwellS: 540, fixes: 10 });
  expect(of('a')).toMatchObject({ visits: 1, dwellS: 1200, fixes: 21 });
  expect(of('a').distanceM).toBeCloseTo(1.8 * SIDE * 101_100, -1);
  expect(of('g11')).toMatchObject({ visits: 0, firstMs: null, lastMs: null, dwellS: 0, fixes: 0 });
});

test('standing still, or crossing a corner, is no patrol', () => {
  const still = track('s', walk(8 * HOUR_MS, 30, [0.5, 0.5], [0.5, 0.5]), { staffId: 'p1' });
  const corner = track('c', walk(9 * HOUR_MS, 6, [0.95, 1.5], [1.1, 1.5]), { staffId: 'p2' });
  const of = patrolsOf({ tracks: [still, corner] }, { asOfMs: NOON });
  expect(of('g00')).toMatchObject({ visits: 0, fixes: 31 });
  expect(of('g01')).toMatchObject({ visits: 0 });
});

test('fixes nearer to a border than their accuracy neither make nor break a stay, and are counted apart', () => {
  const along = walk(8 * HOUR_MS, 20, [0.9, 0.1], [0.9, 0.9]);
  const wandering = along.map(([ms, x, y], i): Fix => [ms, i % 5 === 2 ? 1.02 : x, y]);
  const accuracyM = Float32Array.from(wandering, () => 20);
  const of = patrolsOf({ tracks: [track('t', wandering, { accuracyM })] }, { asOfMs: NOON });
  expect(of('g00')).toMatchObject({ visits: 1, dwellS: 1200, uncertainFixes: 0 });
  expect(of('g10')).toMatchObject({ visits: 0, fixes: 4, uncertainFixes: 4 });
});

test('a silence inside a grid makes two stays, each of which must be long enough', () => {
  const tracks = [
    track('t', [
      ...walk(8 * HOUR_MS, 5, [0.2, 0.2], [0.7, 0.2]),
      ...walk(8 * HOUR_MS + 12 * MINUTE_MS, 1, [0.7, 0.4], [0.7, 0.5]),
    ]),
  ];
  const of = patrolsOf({ tracks }, { asOfMs: NOON });
  expect(of('g00')).toMatchObject({ visits: 1, dwellS: 300 });
});

test('a person with two tracks is one person, two without a name are two', () => {
  const path = (startMs: number) => walk(startMs, 10, [0.2, 0.2], [0.8, 0.8]);
  const tracks = [
    track('a', path(8 * HOUR_MS), { staffId: 'p1' }),
    track('b', path(10 * HOUR_MS), { staffId: 'p1' }),
    track('c', path(8 * HOUR_MS)),
    track('d', path(8 * HOUR_MS)),
  ];
  expect(patrolsOf({ tracks }, { asOfMs: NOON })('g00')).toMatchObject({ visits: 4, people: 3 });
});

test('a night walk over midnight counts for both days, cut at midnight', () => {
  const tracks = [track('n', walk(-10 * MINUTE_MS, 20, [0.1, 0.1], [0.9, 0.9]))];
  const rules = { grids: squares(3, [daily]), tracks };
  const today = { fromMs: MONDAY_MS, toMs: MONDAY_MS + DAY_MS };
  const of = patrolsOf(rules, { asOfMs: NOON, window: today });
  expect(of('g00')).toMatchObject({ visits: 1, firstMs: MONDAY_MS, status: 'done' });
  const yesterday = { fromMs: MONDAY_MS - DAY_MS, toMs: MONDAY_MS };
  expect(patrolsOf(rules, { asOfMs: MONDAY_MS - 1, window: yesterday })('g00')).toMatchObject({
    visits: 1,
    lastMs: MONDAY_MS - MINUTE_MS,
    status: 'done',
  });
});

test('rules are judged at the given instant: what comes later does not count yet', () => {
  const tracks = [
    track('y', walk(-12 * HOUR_MS, 20, [0.1, 0.1], [0.9, 0.9])),
    track('t', walk(15 * HOUR_MS, 20, [0.1, 0.1], [0.9, 0.9])),
  ];
  const grids = squares(3, [daily]);
  expect(patrolsOf({ grids, tracks }, { asOfMs: NOON })('g00').status).toBe('due');
  expect(patrolsOf({ grids, tracks }, { asOfMs: NOON + 4 * HOUR_MS })('g00').status).toBe('done');
  expect(patrolsOf({ grids, tracks }, { asOfMs: NOON })('g11')).toMatchObject({
    status: 'overdue',
    dueMs: MONDAY_MS - 6 * HOUR_MS,
  });
});

test('without any record no rule is judged', () => {
  expect(patrolsOf({ grids: squares(3, [daily]) }, { asOfMs: NOON })('g00')).toMatchObject({
    status: 'none',
    dueMs: null,
  });
});

test('a rule by roles is met only by those roles; the role comes from the track or from the staff list', () => {
  const grids = squares(3, [{ ...daily, byRoles: ['propertySteward'] }]);
  const path = walk(8 * HOUR_MS, 20, [0.1, 0.1], [0.9, 0.9]);
  const status = (rest: object) =>
    patrolsOf(
      {
        grids,
        tracks: [track('t', path, rest)],
        staff: [{ id: 's1', role: 'propertySteward', gridCodes: [], contactPublic: false, extra: {} }],
      },
      { asOfMs: NOON },
    )('g00').status;
  expect(status({ role: 'propertySteward' })).toBe('done');
  expect(status({ staffId: 's1' })).toBe('done');
  expect(status({ role: 'gridMember' })).toBe('due');
  expect(status({})).toBe('due');
});

test('emergency runs and household visits are no patrols', () => {
  const path = walk(8 * HOUR_MS, 20, [0.1, 0.1], [0.9, 0.9]);
  const tracks = [track('e', path, { purpose: 'emergency' }), track('v', path, { purpose: 'visit' })];
  expect(patrolsOf({ tracks }, { asOfMs: NOON })('g00')).toMatchObject({ visits: 0, fixes: 42 });
});

test('household visits count the inhabited buildings at whose door somebody stayed', () => {
  const buildings = [
    building('near', box(0.2, 0.2, 0.25, 0.25)),
    building('passed', box(0.5, 0.2, 0.55, 0.25)),
    building('far', box(0.2, 0.8, 0.25, 0.85)),
    building('empty', box(0.3, 0.2, 0.32, 0.25), { households: 0, residents: null }),
  ];
  const visit: PatrolRule = { kind: 'visit', times: 2, per: 'week' };
  const fixes: Fix[] = [
    [8 * HOUR_MS, 0.22, 0.19],
    [8 * HOUR_MS + MINUTE_MS, 0.22, 0.19],
    [8 * HOUR_MS + 2 * MINUTE_MS, 0.52, 0.19],
    [8 * HOUR_MS + 3 * MINUTE_MS, 0.7, 0.19],
  ];
  const tracks = [track('v', fixes, { purpose: 'visit' })];
  const of = patrolsOf({ grids: squares(3, [visit]), buildings, tracks }, { asOfMs: NOON });
  expect(of('g00')).toMatchObject({ buildings: 3, buildingsReached: 1, status: 'due', visits: 0 });
  expect(of('g00').rules[0]).toMatchObject({ count: 1 });
  expect(of('g11')).toMatchObject({ buildings: null, buildingsReached: null, status: 'none' });
});

test('a grid set aside from analysis is in no answer', () => {
  const grids = [grid('x', 1, box(0, 0, 3, 3), { analysable: false }), grid('y', 2, box(0, 0, 1, 1))];
  const summary = patrolVisits(world({ grids }), { asOfMs: NOON });
  expect([...summary.grids.keys()]).toEqual(['y']);
});

test('what cleaning did is said with the figures', () => {
  const tracks = [
    track('t', [
      [0, 0.1, 0.1],
      [0, 0.1, 0.1],
      [MINUTE_MS, 2.9, 2.9],
      [20 * MINUTE_MS, 0.2, 0.1],
    ]),
  ];
  expect(patrolVisits(world({ tracks }), { asOfMs: NOON }).cleaning).toEqual({
    recorded: 4,
    kept: 2,
    outOfOrder: 0,
    duplicates: 1,
    tooFast: 1,
    broken: 0,
    gaps: 1,
  });
});
