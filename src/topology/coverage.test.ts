import fc from 'fast-check';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { coverageSet } from '../../tests/bench/coverage-set.ts';
import { seeded } from '../../tests/bench/random.ts';
import { invalidEdges, isValid, isValidCoverage } from '../../tests/geos.ts';
import { plantGaps } from '../../tests/plant-gaps.ts';
import { areaM2 } from '../geo/measure.ts';
import { snapped } from '../geo/snap.ts';
import { cleanCoverage, type OverlapRule } from './clean-coverage.ts';
import { coverageUnion } from './coverage-union.ts';
import { findGaps, findOverlaps } from './find-faults.ts';
import { simplifyCoverage } from './simplify-coverage.ts';
import { validateCoverage } from './validate-coverage.ts';

const world = (count: number, seed: number, stepsPerBorder = 6): Polygon[] =>
  coverageSet({ count, bounds: [118.5, 24.8, 118.52, 24.82], stepsPerBorder, seed }).map(
    ({ geometry }) => geometry,
  );

/** Polygons of which some have every vertex moved a little: overlaps, gaps, T-junctions, crossings. */
function jittered(polygons: readonly Polygon[], seed: number, reachDeg: number): Polygon[] {
  const random = seeded(seed);
  const moved = (ring: readonly Position[]): Position[] => {
    const open = ring
      .slice(0, -1)
      .map(([x, y]) => [
        snapped(x! + (random() - 0.5) * reachDeg),
        snapped(y! + (random() - 0.5) * reachDeg),
      ]);
    return [...open, open[0]!];
  };
  return polygons.map((polygon) =>
    random() < 0.2 ? { ...polygon, coordinates: polygon.coordinates.map(moved) } : polygon,
  );
}

test('validateCoverage names the same polygons as GEOS does, and none in a coverage', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const good = world(24, seed);
      expect(validateCoverage(good).every((edges) => edges === null)).toBe(true);
      const bad = jittered(good, seed, 4e-5).filter((polygon) => isValid(polygon));
      const named = (edges: readonly (Geometry | null)[]): number[] =>
        edges.flatMap((edge, i) => (edge === null ? [] : [i]));
      expect(named(validateCoverage(bad))).toEqual(named(invalidEdges(bad)));
    }),
    { numRuns: 25, seed: 1 },
  );
});

test('narrow gaps are named with a width, and by none without', () => {
  const west = box(0, 0, 1e-3, 1e-3);
  const east = box(1.0001e-3, 0, 2e-3, 1e-3);
  expect(validateCoverage([west, east])).toEqual([null, null]);
  expect(validateCoverage([west, east], { gapWidth: 0.001 })).toEqual([null, null]);
  const named = validateCoverage([west, east], { gapWidth: 0.1 });
  expect(named.map((edges) => edges?.coordinates.length)).toEqual([1, 1]);
  expect(invalidEdges([west, east], 1e-6).map((edges) => edges !== null)).toEqual([true, true]);
});

function box(w: number, s: number, e: number, n: number): Polygon {
  const at = (x: number, y: number): Position => [snapped(118.5 + x), snapped(24.8 + y)];
  return { type: 'Polygon', coordinates: [[at(w, s), at(e, s), at(e, n), at(w, n), at(w, s)]] };
}

test('every planted gap is found, from 1 cm to 10 m, and no other', () => {
  const shapes = coverageSet({ count: 400, bounds: [118.5, 24.8, 118.6, 24.9], stepsPerBorder: 5, seed: 5 });
  expect(findGaps(shapes.map(({ geometry }) => geometry))).toEqual([]);
  const { polygons, gaps } = plantGaps(shapes, 60, 5);
  expect(gaps).toHaveLength(60);
  const found = findGaps(polygons.map(({ geometry }) => geometry));
  expect(found).toHaveLength(60);
  const hasVertex = ({ coordinates }: MultiPolygon, at: Position): boolean =>
    coordinates.flat(2).some((p) => p[0] === at[0] && p[1] === at[1]);
  for (const { at, polygon } of gaps) {
    const gap = found.find(({ outline }) => hasVertex(outline, at));
    expect(gap?.around).toContain(polygon);
  }
  expect(findOverlaps(polygons.map(({ geometry }) => geometry))).toEqual([]);
});

test('an overlap is found with both its polygons and its ground', () => {
  const overlaps = findOverlaps([box(0, 0, 2e-3, 1e-3), box(1e-3, 0, 3e-3, 1e-3), box(3e-3, 0, 4e-3, 1e-3)]);
  expect(overlaps.map(({ polygons }) => polygons)).toEqual([[0, 1]]);
  expect(overlaps[0]!.areaM2 / areaM2(box(1e-3, 0, 2e-3, 1e-3))).toBeCloseTo(1, 6);
});

const sum = (shapes: readonly (Polygon | MultiPolygon | null)[]): number =>
  shapes.reduce((total, shape) => total + (shape ? areaM2(shape) : 0), 0);

test.each(['longestBorder', 'maxArea', 'minArea', 'minIndex'] as const)(
  'a cleaned coverage is valid for GEOS and covers the same ground, narrow gaps included (%s)',
  (overlap: OverlapRule) => {
    for (let seed = 1; seed <= 6; seed++) {
      const dirty = jittered(world(24, seed), seed, 6e-5);
      const clean = cleanCoverage(dirty, { gapWidth: 1000, overlap, snap: seed % 2 });
      const kept = clean.filter((shape) => shape !== null);
      expect(isValidCoverage(kept)).toBe(true);
      expect(findGaps(kept)).toEqual([]);
      expect(findOverlaps(kept)).toEqual([]);
      expect(sum(kept) / areaM2(coverageUnion(kept))).toBeCloseTo(1, 9);
    }
  },
);

test('a locked polygon keeps its ground, and wide gaps stay', () => {
  const shapes = [box(0, 0, 2e-3, 1e-3), box(1e-3, 0, 3e-3, 1e-3), box(0, 1e-3, 3e-3, 2e-3)];
  const [a, b] = cleanCoverage(shapes, { locked: new Set([1]), overlap: 'minIndex' });
  expect(areaM2(b!)).toBeCloseTo(areaM2(shapes[1]!), 6);
  expect(areaM2(a!) / areaM2(box(0, 0, 1e-3, 1e-3))).toBeCloseTo(1, 6);
  const ring = [
    box(0, 0, 3e-3, 1e-3),
    box(0, 2e-3, 3e-3, 3e-3),
    box(0, 1e-3, 1e-3, 2e-3),
    box(2e-3, 1e-3, 3e-3, 2e-3),
  ];
  expect(findGaps(cleanCoverage(ring, { gapWidth: 20 }).filter((shape) => shape !== null))).toHaveLength(1);
  expect(findGaps(cleanCoverage(ring, { gapWidth: 200 }).filter((shape) => shape !== null))).toEqual([]);
});

test('vertices that nearly meet are snapped together, and edges through vertices', () => {
  const apart = [box(0, 0, 1e-3, 1e-3), box(1.002e-3, 0, 2e-3, 0.5e-3), box(1.001e-3, 0.5e-3, 2e-3, 1e-3)];
  const clean = cleanCoverage(apart, { snap: 0.5 });
  expect(
    validateCoverage(
      clean.map((shape) => shape!),
      { gapWidth: 0.3 },
    ),
  ).toEqual([null, null, null]);
  expect(coverageUnion(clean.map((shape) => shape!)).coordinates).toHaveLength(1);
  const held = cleanCoverage(apart, { snap: 0.5, locked: new Set([0]) });
  expect(areaM2(held[0]!)).toBeCloseTo(areaM2(apart[0]!), 6);
});

test('the union of a coverage has the area of its polygons and no inner border', () => {
  const shapes = world(40, 9);
  const union = coverageUnion(shapes);
  expect(union.coordinates.map((rings) => rings.length)).toEqual([1]);
  expect(areaM2(union) / sum(shapes)).toBeCloseTo(1, 9);
  expect(
    areaM2(coverageUnion([box(0, 0, 2e-3, 1e-3), box(1e-3, 0, 3e-3, 1e-3)])) / areaM2(box(0, 0, 3e-3, 1e-3)),
  ).toBeCloseTo(1, 9);
});

test('a simplified coverage has fewer vertices and is still one, at any tolerance', () => {
  const vertices = (shapes: readonly (Polygon | MultiPolygon)[]): number =>
    shapes.reduce((n, { coordinates }) => n + coordinates.flat(2).length, 0);
  for (const tolerance of [1, 10, 100, 10_000]) {
    const shapes = world(40, 3, 20);
    const simple = simplifyCoverage(shapes, tolerance);
    expect(isValidCoverage(simple)).toBe(true);
    expect(findGaps(simple)).toEqual([]);
    expect(vertices(simple)).toBeLessThan(vertices(shapes));
    const inner = simplifyCoverage(shapes, tolerance, 'inner');
    expect(coverageUnion(inner)).toEqual(coverageUnion(shapes));
  }
});
