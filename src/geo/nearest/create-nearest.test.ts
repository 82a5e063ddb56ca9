import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { randomPoints } from '../../../tests/bench/random.ts';
import type { Bounds } from '../bounds.ts';
import { distanceM } from '../measure.ts';
import { createNearest } from './create-nearest.ts';

const at = (points: Float64Array, i: number): [number, number] => [points[2 * i]!, points[2 * i + 1]!];

/** All sites in order of distance, by looking at each. */
function ranked(sites: Float64Array, point: readonly number[]): { index: number; distanceM: number }[] {
  return Array.from({ length: sites.length / 2 }, (_, index) => ({
    index,
    distanceM: distanceM(point, at(sites, index)),
  }))
    .filter((one) => Number.isFinite(one.distanceM))
    .sort((a, b) => a.distanceM - b.distanceM || a.index - b.index);
}

function wrongOnes(sites: Float64Array, points: Float64Array): number[] {
  const found = createNearest(sites).nearestAll(points);
  return Array.from(found.keys()).filter((i) => found[i] !== ranked(sites, at(points, i))[0]?.index);
}

const TOWN: Bounds = [118.4, 24.6, 118.7, 24.9];

test.each([
  ['a town', TOWN, 300],
  ['one site', TOWN, 1],
  ['a country', [73, 18, 135, 54] as Bounds, 300],
  ['the arctic', [-180, 70, 180, 90] as Bounds, 200],
  ['over the date line', [170, -20, 180, 20] as Bounds, 200],
  ['the world', [-180, -90, 180, 90] as Bounds, 500],
])('%s: looking at every site finds the same, inside and outside', (_, bounds, count) => {
  const sites = randomPoints(count, bounds, 1, 0);
  expect(wrongOnes(sites, randomPoints(1500, bounds, 2, 0))).toEqual([]);
  expect(wrongOnes(sites, randomPoints(200, [-180, -90, 180, 90], 3, 0))).toEqual([]);
});

test('geographiclib finds none nearer in a town', () => {
  const wgs84 = geographiclib.Geodesic.WGS84;
  const sites = randomPoints(60, TOWN, 5, 0);
  const points = randomPoints(400, TOWN, 6);
  const found = createNearest(sites).nearestAll(points);
  for (let i = 0; i < found.length; i++) {
    const [x, y] = at(points, i);
    const lengths = Array.from(
      { length: 60 },
      (_, s) => wgs84.Inverse(y, x, sites[2 * s + 1]!, sites[2 * s]!).s12!,
    );
    expect(lengths[found[i]!]! - Math.min(...lengths)).toBeLessThan(1e-6);
  }
});

test('sites on a lattice, where ties are everywhere: equally near ones by index', () => {
  const coordinate = fc.integer({ min: 0, max: 4 }).map((n) => n / 1024);
  const positions = (min: number) =>
    fc
      .array(fc.tuple(coordinate, coordinate), { minLength: min, maxLength: 12 })
      .map((list) => Float64Array.from(list.flat()));
  fc.assert(
    fc.property(positions(1), positions(1), (sites, points) => {
      expect(wrongOnes(sites, points)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the k nearest come in order, with distances, and no more than there are', () => {
  const sites = randomPoints(200, TOWN, 7, 0);
  const { nearest } = createNearest(sites);
  for (const k of [1, 3, 10, 500]) {
    expect(nearest(118.55, 24.75, k)).toEqual(ranked(sites, [118.55, 24.75]).slice(0, k));
  }
  expect(nearest(118.55, 24.75)).toHaveLength(1);
});

test('nobody, NaN and infinity have no neighbours', () => {
  const empty = createNearest(new Float64Array(0));
  expect(empty.nearest(1, 1)).toEqual([]);
  expect(empty.nearestAll(Float64Array.of(1, 1))).toEqual(Int32Array.of(-1));
  const some = createNearest(Float64Array.of(Number.NaN, 1, 118, 24, 119, Infinity));
  expect(some.nearestAll(Float64Array.of(118, 24, Number.NaN, 24, 0, -Infinity))).toEqual(
    Int32Array.of(1, -1, -1),
  );
  expect(some.nearest(Number.NaN, 1, 3)).toEqual([]);
  expect(some.nearest(118, 24, 0)).toEqual([]);
  expect(some.nearest(118, 24, 3)).toEqual([{ index: 1, distanceM: 0 }]);
});
