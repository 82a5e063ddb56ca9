import { expect, test } from 'vitest';
import { initialState } from '../../state/initial-state.ts';
import { guardedCount } from './people-figures.ts';
import { guardTrails, reachOf } from './wall-config.ts';

test('text grows with the distance of those who read it, as far as there is room', () => {
  expect([8, 9, 20, 2].map((viewerM) => reachOf({ heightM: 2, viewerM }))).toEqual([1, 1.13, 1.25, 1]);
});

test('trails are late or gone where the deployer wants them so', () => {
  const state = { ...initialState('screen'), nowMs: 3_600_000 };
  const guarded = (trails: 'live' | 'delayed' | 'sums') =>
    guardTrails(state, { heightM: 2, viewerM: 8, trails, trailDelayMin: 10 });
  expect(guarded('live')).toBe(state);
  expect(guarded('delayed').nowMs).toBe(3_000_000);
  expect(guarded('sums').layers.tracks).toBe(false);
});

test('a count of fewer than five people is not told, none and unknown are', () => {
  expect([null, 0, 1, 4, 5].map((count) => guardedCount(count))).toEqual(['未公布', '0', '<5', '<5', '5']);
});
