import fc from 'fast-check';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { coverageSet } from '../../../tests/bench/coverage-set.ts';
import { randomPoints, seeded } from '../../../tests/bench/random.ts';
import { setOfCounties } from '../../../tests/bench/sets.ts';
import { hardPoints } from '../../../tests/judges/hard-points.ts';
import { exactLocation, exactParts } from '../../../tests/judges/rational-location.ts';
import { type Bounds, boundsOf } from '../bounds.ts';
import { containsPoint } from '../contains-point.ts';
import { createLocator, type Locator } from './create-locator.ts';
import { createExactSearch } from './exact-search.ts';
import type { PolygonFeature } from './unique-edges.ts';

const featureOf = <T extends Polygon | MultiPolygon | null>(geometry: T): Feature<T> => ({
  type: 'Feature',
  properties: {},
  geometry,
});
const polygon = (...rings: Position[][]): Feature<Polygon> =>
  featureOf({ type: 'Polygon', coordinates: rings.map((ring) => [...ring, ring[0]!]) });
const box = (w: number, s: number, e: number, n: number): Position[] => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
];
const ringsOf = (features: readonly PolygonFeature[]): Position[][] =>
  features.flatMap(({ geometry }) =>
    !geometry ? [] : geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  );

/** Asks the locator for all points and counts what the judge says otherwise. */
function differences(
  locator: Locator,
  points: Float64Array,
  judge: (lng: number, lat: number) => { index: number; onBoundary: boolean },
): string[] {
  const answer = locator.locateAll(points, {
    index: new Int32Array(points.length / 2),
    onBoundary: new Uint8Array(points.length / 2),
  });
  const wrong: string[] = [];
  for (let i = 0; i < points.length / 2; i++) {
    const [x, y] = [points[2 * i]!, points[2 * i + 1]!];
    const truth = judge(x, y);
    if (truth.index !== answer.index[i] || truth.onBoundary !== (answer.onBoundary![i] === 1)) {
      wrong.push(
        `[${x}, ${y}]: ${answer.index[i]} ${answer.onBoundary![i]}, truly ${truth.index} ${truth.onBoundary}`,
      );
    }
  }
  return wrong;
}

/** Turf for every polygon in turn, lowest index first. */
const plainly =
  (features: readonly PolygonFeature[]) =>
  (x: number, y: number): { index: number; onBoundary: boolean } => {
    for (const [index, { geometry }] of features.entries()) {
      const found = geometry && containsPoint(geometry, [x, y]);
      if (found?.inside) return { index, onBoundary: found.onBoundary };
    }
    return { index: -1, onBoundary: false };
  };

const BOUNDS: Bounds = [118.55, 24.79, 118.6, 24.83];
const coverage = coverageSet({ count: 95, bounds: BOUNDS, stepsPerBorder: 10, seed: 3 });

test('200,000 random points: Turf over flatbush candidates says the same', () => {
  const points = randomPoints(200_000, BOUNDS, 11);
  expect(differences(createLocator(coverage), points, createExactSearch(coverage))).toEqual([]);
});

test('points on vertices, on edges and one ulp beside them: exact arithmetic says the same, flag included', () => {
  const exact = coverage.map(({ geometry }) => exactParts(geometry));
  const points = hardPoints(ringsOf(coverage), 1500, seeded(5));
  expect(differences(createLocator(coverage), points, (x, y) => exactLocation(exact, [x, y]))).toEqual([]);
});

test('points so near to an edge that a table of sides must not be believed, and just beyond: exact arithmetic agrees', () => {
  const exact = coverage.map(({ geometry }) => exactParts(geometry));
  const rings = ringsOf(coverage);
  const random = seeded(21);
  const points = Float64Array.from(
    Array.from({ length: 1200 }, () => {
      const ring = rings[Math.floor(random() * rings.length)]!;
      const k = 1 + Math.floor(random() * (ring.length - 1));
      const t = random();
      // Cells are about 2e-4° wide, and sides are believed from 2e-6 of that on.
      const away = 10 ** (-12 + 6 * random()) * (random() < 0.5 ? 1 : -1);
      const [[ax, ay], [bx, by]] = [ring[k - 1]!, ring[k]!] as [number[], number[]];
      const length = Math.hypot(bx! - ax!, by! - ay!);
      const [nx, ny] = [(ay! - by!) / length, (bx! - ax!) / length];
      return [ax! + t * (bx! - ax!) + away * nx, ay! + t * (by! - ay!) + away * ny];
    }).flat(),
  );
  expect(differences(createLocator(coverage), points, (x, y) => exactLocation(exact, [x, y]))).toEqual([]);
});

test('3,108 real counties with islands and enclaves: random and hard points agree with search', () => {
  const { polygons, bounds } = setOfCounties();
  const locator = createLocator(polygons);
  const search = createExactSearch(polygons);
  expect(differences(locator, randomPoints(30_000, bounds, 2), search)).toEqual([]);
  expect(differences(locator, hardPoints(ringsOf(polygons), 30_000, seeded(9)), search)).toEqual([]);
  expect(locator.stats.searchedCells).toBeLessThan(locator.stats.cells / 500);
});

test('whatever small polygons are thrown together, overlapping, crossed, doubled: Turf one by one says the same', () => {
  const coordinate = fc.integer({ min: 0, max: 6 });
  const ring = fc
    .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 6 })
    .map((points) => points.map((p): Position => [...p]));
  const shape = fc.oneof(
    ring.map((outer) => polygon(outer)),
    fc.tuple(ring, ring).map(([outer, inner]) => polygon(outer, inner)),
    fc.tuple(ring, ring).map(([a, b]) =>
      featureOf<MultiPolygon>({
        type: 'MultiPolygon',
        coordinates: [polygon(a).geometry.coordinates, polygon(b).geometry.coordinates],
      }),
    ),
    fc.constant(featureOf(null)),
  );
  const halves = Float64Array.from(
    Array.from({ length: 15 * 15 }, (_, i) => [(i % 15) / 2 - 0.5, Math.floor(i / 15) / 2 - 0.5]).flat(),
  );
  fc.assert(
    fc.property(fc.array(shape, { maxLength: 5 }), (features) => {
      expect(differences(createLocator(features), halves, plainly(features))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('tilings of rectangles with T-junctions, of every fineness, hold at every corner and side', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 }), (strips) => {
      const features = strips.flatMap((n, row) =>
        Array.from({ length: n }, (_, k) =>
          polygon(box((k / n) * 420, row * 60, ((k + 1) / n) * 420, (row + 1) * 60)),
        ),
      );
      const points = Float64Array.from(
        Array.from({ length: 400 }, (_, i) => [(i % 20) * 30 - 30, Math.floor(i / 20) * 30 - 30]).flat(),
      );
      expect(differences(createLocator(features), points, plainly(features))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('holes, enclaves and enclaves in enclaves', () => {
  const features = [
    polygon(box(0, 0, 10, 10), box(2, 2, 8, 8)),
    polygon(box(2, 2, 8, 8), box(4, 4, 6, 6)),
    polygon(box(4, 4, 5, 6)),
  ];
  const { locate } = createLocator(features);
  expect(locate(1, 5)).toEqual({ index: 0, onBoundary: false });
  expect(locate(3, 5)).toEqual({ index: 1, onBoundary: false });
  expect(locate(4.5, 5)).toEqual({ index: 2, onBoundary: false });
  expect(locate(5.5, 5)).toEqual({ index: -1, onBoundary: false });
  expect(locate(2, 5)).toEqual({ index: 0, onBoundary: true });
  expect(locate(4, 5)).toEqual({ index: 1, onBoundary: true });
  expect(locate(5, 5)).toEqual({ index: 2, onBoundary: true });
});

test('nothing, nulls, open rings, NaN and infinity contain nothing and hang nothing', () => {
  const odd = [
    featureOf(null),
    featureOf<Polygon>({ type: 'Polygon', coordinates: [] }),
    featureOf<Polygon>({ type: 'Polygon', coordinates: [[]] }),
    featureOf<Polygon>({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      ],
    }),
    featureOf<Polygon>({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [Number.NaN, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    }),
    featureOf<Polygon>({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [Infinity, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    }),
    featureOf<MultiPolygon>({ type: 'MultiPolygon', coordinates: [] }),
  ];
  for (const features of [[], odd]) {
    const locator = createLocator(features);
    for (const [x, y] of [
      [0, 0],
      [0.9, 0.5],
      [Number.NaN, 1],
      [Infinity, -Infinity],
      [180, 90],
    ]) {
      expect(locator.locate(x!, y!)).toEqual({ index: -1, onBoundary: false });
    }
  }
  const mixed = createLocator([...odd, polygon(box(0, 0, 1, 1))]);
  expect(mixed.locate(0.5, 0.5)).toEqual({ index: odd.length, onBoundary: false });
  expect(mixed.locate(Number.NaN, 0.5).index).toBe(-1);
  expect(mixed.locateAll(Float64Array.of(0.5, 0.5, Number.NaN, 0)).index).toEqual(
    Int32Array.of(odd.length, -1),
  );
});

test('±180, the poles, zero area, huge and tiny coordinates are defined', () => {
  const world = createLocator([polygon(box(-180, -90, 0, 90)), polygon(box(0, -90, 180, 90))]);
  expect(world.locate(-180, 90)).toEqual({ index: 0, onBoundary: true });
  expect(world.locate(180, -90)).toEqual({ index: 1, onBoundary: true });
  expect(world.locate(180.0000001, 0).index).toBe(-1);
  expect(world.locate(0, 0)).toEqual({ index: 0, onBoundary: true });
  for (const scale of [1e-300, 1e-60, 1, 1e60, 1e300]) {
    const { locate } = createLocator([polygon(box(scale, scale, 2 * scale, 2 * scale))]);
    // Beyond 1e±150 products leave the doubles: there it only has to return.
    if (scale > 1e-150 && scale < 1e150) expect(locate(1.5 * scale, 1.5 * scale).index).toBe(0);
    expect(locate(1.5 * scale, 3 * scale).index).toBe(-1);
  }
  const line = createLocator([
    polygon([
      [0, 0],
      [1, 1],
    ]),
  ]);
  expect(line.locate(0.5, 0.5)).toEqual({ index: 0, onBoundary: true });
  expect(line.locate(0.5, 0.25).index).toBe(-1);
});

test('a speck far from the origin, a few ulps wide, is still exact', () => {
  const [x, y] = [118.55, 24.79];
  const step = 2 ** -46;
  const features = [
    polygon(box(x, y, x + 4 * step, y + 4 * step)),
    polygon(box(x + 4 * step, y, x + 9 * step, y + 4 * step)),
  ];
  const points = Float64Array.from(
    Array.from({ length: 12 * 7 }, (_, i) => [
      x + ((i % 12) - 1) * step,
      y + (Math.floor(i / 12) - 1) * step,
    ]).flat(),
  );
  expect(differences(createLocator(features), points, plainly(features))).toEqual([]);
});

test('the same polygon twice, and two that overlap: the lowest index, as Turf says', () => {
  const features = [
    polygon(box(0, 0, 4, 4)),
    polygon(box(0, 0, 4, 4)),
    polygon(box(2, 2, 6, 6)),
    polygon(box(20, 20, 30, 30)),
  ];
  const locator = createLocator(features);
  const bounds = boundsOf(...features.map(({ geometry }) => geometry))!;
  expect(differences(locator, randomPoints(5000, bounds, 4), plainly(features))).toEqual([]);
  expect(locator.stats.searchedCells).toBeGreaterThan(0);
  expect(locator.stats.searchedCells).toBeLessThan(locator.stats.cells / 4);
});
