import { expect, test } from 'vitest';
import { box, grid, HOUR_MS, MINUTE_MS, MONDAY_MS, track, world } from '../../tests/patrol-world.ts';
import type { GridCode } from '../model/grid.ts';
import type { GridEvent } from '../model/records.ts';
import { eventStates } from './event-states.ts';
import { linesIn, lngLatIn } from './fixes-in.ts';
import { patrolValues, statisticValues } from './grid-values.ts';
import { patrolTrend } from './patrol-trend.ts';
import { DEFAULT_STAY, summarise } from './patrol-visits.ts';
import { preparePatrols } from './prepare-patrols.ts';
import { rankGrids } from './rank-grids.ts';
import { sumReported } from './sum-reported.ts';

const withStats = (code: string, households: number | null | undefined) =>
  grid(code, 2, box(0, 0, 1, 1), { stats: { values: households === undefined ? {} : { households } } });

test('a sum says how many reported, and missing is never zero', () => {
  const grids = [withStats('a', 5), withStats('b', null), withStats('c', undefined), withStats('d', 0)];
  expect(sumReported(grids, 'households')).toEqual({ sum: 5, reported: 2, of: 4 });
  expect(sumReported(grids, 'residents')).toEqual({ sum: null, reported: 0, of: 4 });
  expect(sumReported([], 'households')).toEqual({ sum: null, reported: 0, of: 0 });
});

test('a ranking shares ranks between equals and leaves out what is not published', () => {
  const values = statisticValues(
    [withStats('a', 5), withStats('b', null), withStats('c', 9), withStats('d', 5), withStats('e', 0)],
    'households',
  );
  const { ranked, unranked } = rankGrids(values);
  expect(ranked.map(({ code, rank }) => [code, rank])).toEqual([
    ['c', 1],
    ['a', 2],
    ['d', 2],
    ['e', 4],
  ]);
  expect(unranked).toEqual(['b']);
  expect(rankGrids(values, true).ranked[0]).toMatchObject({ code: 'e', rank: 1 });
});

const event = (id: string, rest: Partial<GridEvent>): GridEvent => ({
  id,
  type: 'hazard',
  status: 'handling',
  reportedAt: '2026-11-23T08:00:00+08:00',
  geometry: null,
  extra: {},
  ...rest,
});

test('events stand in their states, and those open after their deadline are overdue, the longest first', () => {
  const asOfMs = Date.parse('2026-11-23T12:00:00+08:00');
  const { states, overdue } = eventStates(
    [
      event('late', { dueAt: '2026-11-23T11:00:00+08:00' }),
      event('later', { dueAt: '2026-11-23T10:00:00+08:00', status: 'answered' }),
      event('in time', { dueAt: '2026-11-23T13:00:00+08:00' }),
      event('closed', { dueAt: '2026-11-23T09:00:00+08:00', status: 'closed', closedAt: null }),
      event('no deadline', {}),
      event('bad deadline', { dueAt: 'soon' }),
      event('tomorrow', { reportedAt: '2026-11-24T08:00:00+08:00' }),
    ],
    asOfMs,
  );
  expect(overdue.map(({ id }) => id)).toEqual(['later', 'late']);
  expect(states.find(({ status }) => status === 'handling')).toEqual({
    status: 'handling',
    count: 4,
    overdue: 1,
  });
  expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(6);
});

const loop = (startMs: number) =>
  Array.from({ length: 11 }, (_, i) => [startMs + i * MINUTE_MS, 0.1 + 0.07 * i, 0.3] as const);
const prepared = preparePatrols(
  world({
    tracks: [
      track('a', loop(8 * HOUR_MS + 55 * MINUTE_MS), { staffId: 'p1' }),
      track('b', loop(10 * HOUR_MS), { staffId: 'p2' }),
    ],
  }),
);
const window = { fromMs: MONDAY_MS + 8 * HOUR_MS, toMs: MONDAY_MS + 10 * HOUR_MS + 5 * MINUTE_MS };

test('the trend counts a patrol in the hour in which it began, fixes and people in their own', () => {
  const hours = patrolTrend(prepared, window, 2, DEFAULT_STAY);
  expect(hours.map(({ visits, people, fixes }) => [visits, people, fixes])).toEqual([
    [1, 1, 5],
    [0, 1, 6],
    [1, 1, 5],
  ]);
  expect(hours.at(-1)!.toMs).toBe(window.toMs);
  expect(hours[0]!.fromMs).toBe(window.fromMs);
});

test('the fixes of a window are those the summary counts', () => {
  const lngLat = lngLatIn(prepared, window);
  const summary = summarise(prepared, { window, asOfMs: window.toMs, ...DEFAULT_STAY });
  const fixes = patrolValues(prepared.dataset.gridsOfLevel(1), summary, 'fixes');
  expect(lngLat.length / 2).toBe(fixes.get('a' as GridCode));
  expect(lngLatIn(prepared, null).length / 2).toBe(22);
});

test('the lines of a window are its walks, cut at its edges and at silences', () => {
  expect(linesIn(prepared, window).map((line) => line.length / 2)).toEqual([11, 5]);
  const silent = preparePatrols(world({ tracks: [track('s', [...loop(0), ...loop(HOUR_MS)])] }));
  expect(linesIn(silent, null).map((line) => line.length / 2)).toEqual([11, 11]);
});
