import { expect, test } from 'vitest';
import { type Fix, MINUTE_MS, track } from '../../tests/patrol-world.ts';
import { cleanWalk, DEFAULT_CLEAN_SETTINGS } from './clean-track.ts';

const clean = (...fixes: Fix[]) => cleanWalk([track('t', fixes)], DEFAULT_CLEAN_SETTINGS);
const minutes = (walk: { readonly timesMs: Float64Array }) =>
  Array.from(walk.timesMs, (ms) => (ms - walk.timesMs[0]!) / MINUTE_MS);

test('fixes out of order are put in their place, and doubled ones are dropped', () => {
  const walk = clean([0, 0, 0], [2 * MINUTE_MS, 0.2, 0], [MINUTE_MS, 0.1, 0], [MINUTE_MS, 0.9, 0]);
  expect(minutes(walk)).toEqual([0, 1, 2]);
  expect(walk.counts).toMatchObject({ recorded: 4, kept: 3, outOfOrder: 2, duplicates: 1 });
});

test('a fix that nobody could have walked to is dropped, and the walk goes on', () => {
  const walk = clean([0, 0, 0], [MINUTE_MS, 2, 2], [2 * MINUTE_MS, 0.2, 0]);
  expect(minutes(walk)).toEqual([0, 2]);
  expect(walk.counts.tooFast).toBe(1);
  expect(walk.alongM[1]).toBeCloseTo(0.2 * 303.2, -1);
});

test('a silence of more than five minutes splits the walk, and its distance is not walked', () => {
  const walk = clean([0, 0, 0], [5 * MINUTE_MS, 0.1, 0], [10 * MINUTE_MS + 1, 1, 0]);
  expect([...walk.starts]).toEqual([1, 0, 1]);
  expect(walk.alongM[2]).toBe(walk.alongM[1]);
  expect(walk.counts.gaps).toBe(1);
});

test('fixes without a place or a time are dropped and counted', () => {
  const walk = clean([0, 0, 0], [Number.NaN, 0, 0], [MINUTE_MS, Number.NaN, 0], [2 * MINUTE_MS, 1e9, 0]);
  expect(walk.counts).toMatchObject({ recorded: 4, kept: 1, broken: 3 });
});

test('the tracks of one person are one walk, whatever their order in the file', () => {
  const later = track('b', [[3 * MINUTE_MS, 0.3, 0]]);
  const earlier = track('a', [[0, 0, 0]]);
  const walk = cleanWalk([later, earlier], DEFAULT_CLEAN_SETTINGS);
  expect([...walk.starts]).toEqual([1, 0]);
  expect(walk.counts.outOfOrder).toBe(0);
});

test('nothing recorded is an empty walk', () => {
  expect(cleanWalk([], DEFAULT_CLEAN_SETTINGS)).toMatchObject({ counts: { recorded: 0, kept: 0, gaps: 0 } });
});
