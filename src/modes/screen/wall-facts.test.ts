import { beforeAll, expect, test } from 'vitest';
import { withFeature, world } from '../../../tests/world.ts';
import { opened } from '../../../tests/world-door.ts';
import { summarise } from '../../analysis/patrol-visits.ts';
import { preparePatrols } from '../../analysis/prepare-patrols.ts';
import { createDataset, type Dataset } from '../../model/dataset.ts';
import type { AppState, Selection } from '../../state/app-state.ts';
import { initialState } from '../../state/initial-state.ts';
import { presetWindow } from '../../state/window-presets.ts';
import { overdueRows } from './overdue-rows.ts';
import { wallFacts } from './wall-facts.ts';

const nowMs = Date.parse('2026-11-23T20:00:00+08:00');
const rule = { patrolRules: [{ kind: 'patrol', times: 1, per: 'day', dueBy: '18:00' }] };
let dataset: Dataset;

/** Two level-2 grids with a rule: one was walked in the morning, the other's walk is of the day before. */
beforeAll(async () => {
  let made = withFeature(world(), 'grids', 2, rule);
  made = withFeature(made, 'grids', 6, rule);
  made = withFeature(made, 'stations', 0, { hours: 'Mo-Su 08:00-21:00' });
  made = withFeature(made, 'stations', 4, { hours: 'Mo-Su 08:00-12:00' });
  const before = made.files.tracks[4]?.properties?.datetimes as string[];
  const dayBefore = before.map((time) => new Date(Date.parse(time) - 86_400_000).toISOString());
  made = withFeature(made, 'tracks', 4, { datetimes: dayBefore });
  dataset = createDataset((await opened(made)).parts);
});

function stateWith(selection: Selection | null): AppState {
  const stay = { minStayS: 60, minDistanceM: 50, minDoorS: 30 };
  const record = summarise(preparePatrols(dataset), { window: null, asOfMs: nowMs, ...stay });
  const fresh = initialState('screen');
  return { ...fresh, dataset, nowMs, selection, analysis: { ...fresh.analysis, record } };
}

test('grids without a rule are in no figure, and stations without hours are neither open nor closed', () => {
  const facts = wallFacts(stateWith(null));
  expect(facts?.standing).toMatchObject({ done: 1, due: 0, judged: 2 });
  expect(facts?.standing?.overdue).toHaveLength(1);
  expect(facts?.stations).toEqual({ open: 1, known: 2, all: 8 });
});

test('a chosen grid narrows the figures, and what is wrong elsewhere stays said', () => {
  const [first] = dataset.gridsOfLevel(1);
  const facts = wallFacts(stateWith({ kind: 'grid', code: first!.code }));
  expect(facts?.grids).toHaveLength(4);
  expect(facts?.standing?.judged).toBe(1);
  expect(facts?.all?.judged).toBe(2);
});

test('an overdue grid says since when, and when somebody was last there', () => {
  const state = stateWith(null);
  const [row] = overdueRows(dataset, wallFacts(state)!.all!, state.analysis.record, nowMs);
  expect(row).toMatchObject({ since: '2 小时' });
  expect(row?.detail).toMatch(/^应于 18:00 前 · 上次 昨日 08:0\d$/);
});

test('without a clock of the data nothing is said about now', () => {
  expect(wallFacts({ ...stateWith(null), nowMs: null })).toBeNull();
});

test('a chosen hour ranks nobody by what an hour leaves out, only by what was due', () => {
  const day = stateWith(null);
  const thin = new Map(dataset.gridsOfLevel(1).map(({ code }) => [code, { areaShare: 0.04 }]));
  const analysis = { ...day.analysis, patrolCoverage: { bufferM: 30, grids: thin } };
  const window = presetWindow('day', nowMs, 'Asia/Shanghai');
  const hour = { fromMs: window.fromMs, toMs: window.fromMs + 3_600_000 };
  expect(wallFacts({ ...day, analysis, window })?.shares).toMatchObject({ kind: 'area' });
  const shares = wallFacts({ ...day, analysis, window: hour })?.shares;
  const [, second] = dataset.gridsOfLevel(1);
  expect(shares).toEqual({ kind: 'grids', low: [{ code: second?.code, share: 0 }], known: 2 });
});

test('a share of another window is not shown while the new one is computed', () => {
  const day = stateWith(null);
  const running = { ...day.analysis, running: ['patrolCoverage'] as const };
  expect(wallFacts({ ...day, analysis: running })?.shares).toBeNull();
});
