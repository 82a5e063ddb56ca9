import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { coverageSet } from '../../../../tests/bench/coverage-set.ts';
import { seeded } from '../../../../tests/bench/random.ts';
import { type Clipped, differenceOf, intersectionOf, unionOf } from '../../../geo/clip.ts';
import { areaM2 } from '../../../geo/measure.ts';
import { snapped } from '../../../geo/snap.ts';
import { DEFAULT_TOLERANCE } from '../../../model/manifest.ts';
import { edgesOf } from '../../../topology/arrangement/polygon-edges.ts';
import type { Covering } from './covering.ts';
import { faultsOfLevel } from './level-faults.ts';

const BOUNDS = [118.5, 24.8, 118.52, 24.82] as const;
const LEAST_M2 = 50;

/** A coverage in which some polygons were grown, shrunk or pushed aside. */
function disturbed(seed: number): Covering[] {
  const random = seeded(seed);
  return coverageSet({ count: 24, bounds: BOUNDS, stepsPerBorder: 3, seed }).map(({ geometry }, i) => {
    const code = String(i).padStart(3, '0');
    const one = { code, name: code, level: 2 as const, parentCode: 'p' };
    if (random() < 0.6) return { ...one, geometry };
    const factor = 0.85 + 0.3 * random();
    const push = [0, 1].map(() => (random() < 0.5 ? 0 : (random() - 0.5) * 4e-4));
    const [x0, y0] = geometry.coordinates[0]![0]!;
    const move = ([x, y]: Position): Position => [
      snapped(x0! + factor * (x! - x0!) + push[0]!),
      snapped(y0! + factor * (y! - y0!) + push[1]!),
    ];
    return {
      ...one,
      geometry: { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(move)) },
    };
  });
}

const [west, south, east, north] = BOUNDS;
const PARENT: Covering = {
  code: 'p',
  name: 'p',
  level: 1,
  parentCode: null,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
};

/** Areas of the pieces of a shape, largest first; those about the threshold are left to neither side. */
function piecesM2(clipped: Clipped): number[] {
  if (!clipped.ok || !clipped.shape) return [];
  const parts = clipped.shape.type === 'Polygon' ? [clipped.shape.coordinates] : clipped.shape.coordinates;
  return clear(
    parts.map((coordinates): number => areaM2({ type: 'Polygon', coordinates } satisfies Polygon)),
  );
}
const clear = (areas: readonly number[]): number[] =>
  areas.filter((area) => area > LEAST_M2 + 5).sort((a, b) => b - a);

function expectAlike(found: readonly number[], wanted: readonly number[]): void {
  const kept = clear(found);
  expect(kept.length).toBe(wanted.length);
  wanted.forEach((area, i) => {
    expect(Math.abs(kept[i]! - area)).toBeLessThan(2 + 1e-4 * area);
  });
}

const tolerance = { ...DEFAULT_TOLERANCE, gapM2: LEAST_M2, overlapM2: LEAST_M2 };

test('overlaps and gaps of disturbed coverages are those that Turf clips, piece by piece', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const cells = disturbed(seed);
      const grids = [PARENT, ...cells];
      const { overlaps, gaps } = faultsOfLevel(edgesOf(grids), grids, 2, 1, true, tolerance);
      cells.forEach((a, i) => {
        for (const b of cells.slice(i + 1)) {
          const mine = overlaps.filter((one) => one.a.code === a.code && one.b.code === b.code);
          expectAlike(
            mine.map((one) => one.areaM2),
            piecesM2(intersectionOf(a.geometry, b.geometry)),
          );
        }
      });
      const free = differenceOf(PARENT.geometry, ...cells.map(({ geometry }) => geometry));
      expectAlike(
        gaps.map((gap) => gap.areaM2),
        piecesM2(free),
      );
    }),
    { numRuns: 25, seed: 7 },
  );
});

test('without a level above, a gap is ground that the level encloses', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const cells = disturbed(seed);
      const { gaps } = faultsOfLevel(edgesOf(cells), cells, 2, null, true, tolerance);
      const whole = unionOf(cells.map(({ geometry }) => geometry));
      if (!whole.ok || !whole.shape) throw new Error('Turf gave up.');
      const { shape } = whole;
      const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
      const filled: MultiPolygon = { type: 'MultiPolygon', coordinates: parts.map(([shell]) => [shell!]) };
      expectAlike(
        gaps.map((gap) => gap.areaM2),
        piecesM2(differenceOf(filled, shape)),
      );
    }),
    { numRuns: 25, seed: 8 },
  );
});

test('a good coverage has no fault and leaves only its rim unmatched', () => {
  const cells = coverageSet({ count: 200, bounds: BOUNDS, stepsPerBorder: 6, seed: 3 }).map(
    ({ geometry }, i): Covering => ({ code: `${i}`, name: `${i}`, level: 2, parentCode: 'p', geometry }),
  );
  const faults = faultsOfLevel(edgesOf(cells), cells, 2, null, true, tolerance);
  expect(faults).toEqual({
    gaps: [],
    overlaps: [],
    tJunctions: [],
    nearPlaces: [],
    slivers: [],
    sliverM2: 0,
  });
});
