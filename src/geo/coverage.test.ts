import { circle } from '@turf/circle';
import { featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { coverageSet } from '../../tests/bench/coverage-set.ts';
import { randomPoints, seeded } from '../../tests/bench/random.ts';
import { geosDiscShares, geosShapes, geosTrackShares } from '../../tests/geos-coverage.ts';
import { createCoverage } from './coverage.ts';
import { createConformalFrame } from './frame-conformal.ts';
import { areaM2 } from './measure.ts';

const BOUNDS = [118.55, 24.79, 118.6, 24.83] as const;
const FRAME = createConformalFrame((BOUNDS[0] + BOUNDS[2]) / 2, (BOUNDS[1] + BOUNDS[3]) / 2);
const wgs84 = geographiclib.Geodesic.WGS84;

type Shape = Polygon | MultiPolygon;
const feature = <G extends Shape | null>(geometry: G): Feature<G> => ({
  type: 'Feature',
  properties: null,
  geometry,
});

/** A shape in metres around the middle of `BOUNDS`, as degrees. */
function inDegrees(shape: Shape): Shape {
  const ring = (corners: Position[]): Position[] => corners.map(([x, y]) => FRAME.toDegrees(x!, y!));
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: shape.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: shape.coordinates.map((rings) => rings.map(ring)) };
}

const box = (west: number, south: number, width: number, height: number): Position[] => [
  [west, south],
  [west + width, south],
  [west + width, south + height],
  [west, south + height],
  [west, south],
];

/** The four corners of `BOUNDS` hold a pixel each, so that every set of shapes gets the frame of the judge. */
const pegs = [
  [BOUNDS[0], BOUNDS[1]],
  [BOUNDS[2], BOUNDS[3]],
].map(([lng, lat]) => {
  const [dx, dy] = [lng === BOUNDS[0] ? 1e-6 : -1e-6, lat === BOUNDS[1] ? 1e-6 : -1e-6];
  return feature<Polygon>({
    type: 'Polygon',
    coordinates: [
      [
        [lng!, lat!],
        [lng! + dx, lat!],
        [lng!, lat! + dy],
        [lng!, lat!],
      ],
    ],
  });
});

const farthest = (a: Float64Array, b: Float64Array): number =>
  a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i]!)), 0);

test('shares of 95 grids within discs are those of GEOS with 4,096-sided discs, to 1e-6', () => {
  const polygons = coverageSet({ count: 95, bounds: BOUNDS, stepsPerBorder: 10, seed: 95 });
  const planar = polygons.map(({ geometry: { coordinates } }): Polygon => {
    return {
      type: 'Polygon',
      coordinates: coordinates.map((ring) => ring.map(([x, y]) => FRAME.toMetres(x!, y!))),
    };
  });
  const coverage = createCoverage(polygons);
  const shapes = geosShapes(planar);
  // The sides of a larger disc lie farther inside its circle, so it takes more of them to judge.
  for (const [count, radius, sides] of [
    [30, 500, 4096],
    [100, 120, 4096],
    [3, 1500, 8192],
  ] as const) {
    const centres = randomPoints(count, BOUNDS, count);
    const judge = geosDiscShares(shapes, FRAME.allToMetres(centres), radius, sides);
    expect(farthest(coverage.discs(centres, radius), judge)).toBeLessThan(1e-6);
  }
});

const metres = fc.integer({ min: -1500, max: 1500 });
const side = fc.integer({ min: 20, max: 1200 });
/** A box with a hole, and a second part: overlapping its neighbours at will. */
const anyShape = fc.tuple(metres, metres, side, side, fc.boolean()).map(([x, y, w, h, isTwo]): Shape => {
  const holed = [box(x, y, w, h), box(x + w / 4, y + h / 4, w / 2, h / 3).reverse()];
  if (!isTwo) return { type: 'Polygon', coordinates: holed };
  return { type: 'MultiPolygon', coordinates: [holed, [box(x + w + 10, y, w / 2, h)]] };
});
const perimeter = (shape: Shape): number =>
  (shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat())
    .flatMap((ring) => ring.slice(1).map((b, i) => Math.hypot(b[0]! - ring[i]![0]!, b[1]! - ring[i]![1]!)))
    .reduce((sum, side) => sum + side, 0);
const discs = fc
  .array(fc.tuple(metres, metres), { minLength: 1, maxLength: 12 })
  .map((centres) => Float64Array.from(centres.flat()));

test('overlapping shapes with holes and parts are each measured alone, as GEOS does', () => {
  fc.assert(
    fc.property(
      fc.array(anyShape, { minLength: 1, maxLength: 5 }),
      discs,
      fc.integer({ min: 10, max: 900 }),
      (shapes, centres, r) => {
        const radius = r + 0.37;
        const lngLat = Float64Array.from(
          Array.from({ length: centres.length / 2 }, (_, i) =>
            FRAME.toDegrees(centres[2 * i]!, centres[2 * i + 1]!),
          ).flat(),
        );
        const features = shapes.map((shape) => feature(inDegrees(shape)));
        const ours = createCoverage([...features, ...pegs]).discs(lngLat, radius);
        const planar = geosShapes(shapes);
        const judge = geosDiscShares(planar, centres, radius, 4096);
        // What the judge's sides cut off its circles: their sagitta, along as much border as the shape has, twice.
        const sagitta = radius * (1 - Math.cos(Math.PI / 4096));
        for (const [i, shape] of shapes.entries()) {
          const allowed = 1e-7 + (2 * perimeter(shape) * sagitta) / planar.areas[i]!;
          expect(Math.abs(ours[i]! - judge[i]!)).toBeLessThan(allowed);
        }
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

test('a disc that touches the sides of a square from inside covers π/4 of it', () => {
  const square = feature(inDegrees({ type: 'Polygon', coordinates: [box(-500, -500, 1000, 1000)] }));
  const [share] = createCoverage([square, ...pegs]).discs(Float64Array.of(FRAME.lng, FRAME.lat), 500);
  expect(share).toBeCloseTo(Math.PI / 4, 7);
});

test('a disc through the corners of a square covers it', () => {
  const square = feature(inDegrees({ type: 'Polygon', coordinates: [box(-300, -400, 600, 800)] }));
  const [share] = createCoverage([square, ...pegs]).discs(Float64Array.of(FRAME.lng, FRAME.lat), 500);
  expect(share).toBeCloseTo(1, 7);
});

/** Share of a box in degrees within geodesic reach of a place: columns, each cut by bisection. */
function geodesicShare([west, south, east, north]: number[], [lng, lat]: number[], radius: number): number {
  const within = (x: number, y: number): boolean => wgs84.Inverse(lat!, lng!, y, x).s12! <= radius;
  const columns = 200;
  let covered = 0;
  for (let i = 0; i < columns; i++) {
    const x = west! + ((i + 0.5) / columns) * (east! - west!);
    const [bottom, top] = [within(x, south!), within(x, north!)];
    if (bottom === top) {
      covered += bottom ? 1 : 0;
      continue;
    }
    let [low, high] = [south!, north!];
    for (let step = 0; step < 40; step++) {
      const middle = (low + high) / 2;
      if (within(x, middle) === bottom) low = middle;
      else high = middle;
    }
    covered += (bottom ? low - south! : north! - low) / (north! - south!);
  }
  return covered / columns;
}

test('on the ellipsoid shares are right to 1e-4, up to 50 km across', () => {
  for (const lat of [24.8, -33, 0.1, 60]) {
    for (const east of [-0.22, 0, 0.22]) {
      const lng = 118.5 + east;
      const square = [lng, lat, lng + 0.004, lat + 0.004] as const;
      const ring = box(square[0], square[1], 0.004, 0.004);
      const wide = [box(118.25, lat - 0.2, 0.001, 0.001), box(118.75, lat + 0.2, 0.001, 0.001)];
      const features = [ring, ...wide].map((one) =>
        feature<Polygon>({ type: 'Polygon', coordinates: [one] }),
      );
      const centre = [lng + 0.001, lat - 0.001] as const;
      const [share] = createCoverage(features).discs(Float64Array.from(centre), 450);
      expect(Math.abs(share! - geodesicShare([...square], [...centre], 450))).toBeLessThan(1e-4);
    }
  }
});

test('a disc inside a grid has its geodesic area', () => {
  for (const radius of [50, 500, 5000]) {
    const ring = box(118.4, 24.7, 0.2, 0.2);
    const polygon: Polygon = { type: 'Polygon', coordinates: [ring] };
    const disc = wgs84.Polygon(false);
    for (let k = 0; k < 2000; k++) {
      const { lat2, lon2 } = wgs84.Direct(24.8, 118.5, (-360 * k) / 2000, radius);
      disc.AddPoint(lat2!, lon2!);
    }
    const truth = Math.abs(disc.Compute(false, true).area!) / areaM2(polygon);
    const [share] = createCoverage([feature(polygon)]).discs(Float64Array.of(118.5, 24.8), radius);
    expect(Math.abs(share! / truth - 1)).toBeLessThan(1e-4);
  }
});

test('Turf sees the same, but for its sphere and its sides', () => {
  const polygons = coverageSet({ count: 30, bounds: BOUNDS, stepsPerBorder: 6, seed: 3 });
  const centre: [number, number] = [118.573, 24.811];
  const ours = createCoverage(polygons).discs(Float64Array.from(centre), 900);
  const disc = circle(centre, 0.9, { units: 'kilometers', steps: 256 });
  for (const [i, polygon] of polygons.entries()) {
    const common = intersect(featureCollection([polygon, disc]));
    const share = common === null ? 0 : areaM2(common.geometry) / areaM2(polygon.geometry);
    expect(Math.abs(ours[i]! - share)).toBeLessThan(0.005);
    expect(ours[i]! > 1e-9).toBe(common !== null);
  }
});

test('more stations never cover less, doubled ones cover the same', () => {
  const coverage = createCoverage(coverageSet({ count: 40, bounds: BOUNDS, stepsPerBorder: 4, seed: 8 }));
  const centres = randomPoints(30, BOUNDS, 5);
  const few = coverage.discs(centres.slice(0, 20), 300);
  const many = coverage.discs(centres, 300);
  for (const [i, share] of few.entries()) expect(many[i]!).toBeGreaterThanOrEqual(share - 1e-9);
  const doubled = Float64Array.from([...centres, ...centres, Number.NaN, 24.8, 0, 0]);
  expect(farthest(coverage.discs(doubled, 300), many)).toBeLessThan(1e-9);
});

const random = seeded(4);
/** A walk of 15 m steps that turns now and then, in metres. */
function walk(steps: number): Float64Array {
  let [x, y, heading] = [(random() - 0.5) * 3000, (random() - 0.5) * 3000, random() * 6.28];
  const line = new Float64Array(2 * steps);
  for (let k = 0; k < steps; k++) {
    line.set([x, y], 2 * k);
    if (random() < 0.1) heading += random() < 0.5 ? 1.5 : -1.5;
    x += 15 * Math.cos(heading);
    y += 15 * Math.sin(heading);
  }
  return line;
}
const toDegrees = (line: Float64Array): Float64Array =>
  Float64Array.from(
    Array.from({ length: line.length / 2 }, (_, i) => FRAME.toDegrees(line[2 * i]!, line[2 * i + 1]!)).flat(),
  );

test('shares of 95 grids within 30 m of tracks are those of GEOS to 0.15 %', () => {
  const polygons = coverageSet({ count: 95, bounds: BOUNDS, stepsPerBorder: 10, seed: 95 });
  const planar = polygons.map(({ geometry: { coordinates } }): Polygon => {
    return {
      type: 'Polygon',
      coordinates: coordinates.map((ring) => ring.map(([x, y]) => FRAME.toMetres(x!, y!))),
    };
  });
  const lines = Array.from({ length: 12 }, () => walk(150));
  // One segment at a time: GEOS simplifies longer lines before it buffers them.
  const segments = lines.flatMap((line) =>
    Array.from({ length: line.length / 2 - 1 }, (_, i) => line.slice(2 * i, 2 * i + 4)),
  );
  const judge = geosTrackShares(geosShapes(planar), segments, 30, 32);
  const ours = createCoverage(polygons).tracks(lines.map(toDegrees), 30);
  expect(farthest(ours, judge)).toBeLessThan(0.0015);
});

test('a line of one fix is a disc; a line that misses covers nothing', () => {
  const square = feature(inDegrees({ type: 'Polygon', coordinates: [box(-500, -500, 1000, 1000)] }));
  const coverage = createCoverage([square, ...pegs]);
  const [share] = coverage.tracks([Float64Array.of(FRAME.lng, FRAME.lat)], 200);
  expect(share).toBeCloseTo((Math.PI * 200 ** 2) / 1e6, 3);
  expect(coverage.tracks([Float64Array.of(FRAME.lng + 1, FRAME.lat), new Float64Array()], 200)[0]).toBe(0);
});

test('places far apart are measured each in its own frame', () => {
  const squares = [118.5, 121.4, -0.1].map((lng, i) =>
    feature<Polygon>({ type: 'Polygon', coordinates: [box(lng, [24.8, 31.2, 51.5][i]!, 0.01, 0.01)] }),
  );
  const alone = squares.map((square, i) => {
    const centre = Float64Array.of([118.5, 121.4, -0.1][i]!, [24.8, 31.2, 51.5][i]!);
    return [createCoverage([square]).discs(centre, 400)[0]!, centre] as const;
  });
  const centres = Float64Array.from(alone.flatMap(([, centre]) => [...centre]));
  const together = createCoverage(squares).discs(centres, 400);
  expect([...together]).toEqual(alone.map(([share]) => expect.closeTo(share, 6)));
});

test('nothing, no geometry and no area are defined, and a wrong radius is our own mistake', () => {
  expect(createCoverage([]).discs(Float64Array.of(0, 0), 5)).toHaveLength(0);
  const flat = feature<Polygon>({
    type: 'Polygon',
    coordinates: [
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ],
  });
  const broken = feature<Polygon>({
    type: 'Polygon',
    coordinates: [
      [
        [Number.NaN, 1],
        [2, 1],
        [2, 2],
        [Number.NaN, 1],
      ],
    ],
  });
  const square = feature<Polygon>({ type: 'Polygon', coordinates: [box(1, 1, 0.01, 0.01)] });
  const coverage = createCoverage([feature(null), flat, broken, square]);
  expect([...coverage.discs(Float64Array.of(1, 1), 5)].map(Number.isNaN)).toEqual([true, true, true, false]);
  expect([...coverage.tracks([Float64Array.of(1, 1)], 5)].map(Number.isNaN)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(coverage.discs(new Float64Array(), 500)[3]).toBe(0);
  expect(coverage.discs(Float64Array.of(1.005, 1.005), 0)[3]).toBe(0);
  expect(coverage.discs(Float64Array.of(1.005, 1.005), 100_000)[3]).toBeCloseTo(1, 9);
  expect(() => coverage.discs(new Float64Array(), Number.NaN)).toThrow(RangeError);
  expect(() => coverage.tracks([], -1)).toThrow(RangeError);
});

test('a polygon cut at ±180° is measured over it as one anywhere else', () => {
  const corners = (west: number, south: number, east: number, north: number): Position[] => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const cut = feature<MultiPolygon>({
    type: 'MultiPolygon',
    coordinates: [[corners(179.99, 16, 180, 16.01)], [corners(-180, 16, -179.985, 16.01)]],
  });
  const beside = feature<Polygon>({
    type: 'Polygon',
    coordinates: [corners(-179.985, 16, -179.98, 16.01)],
  });
  const elsewhere = createCoverage([
    feature<MultiPolygon>({
      type: 'MultiPolygon',
      coordinates: [[corners(9.99, 16, 10, 16.01)], [corners(10, 16, 10.015, 16.01)]],
    }),
    feature<Polygon>({ type: 'Polygon', coordinates: [corners(10.015, 16, 10.02, 16.01)] }),
  ]);
  const across = createCoverage([cut, beside]);
  expect(across.refused.size).toBe(0);
  const places = [
    [9.998, 16.004],
    [10.003, 16.008],
    [10.016, 16.002],
  ];
  const far = places.map(([lng, lat]) => [lng! + 170 > 180 ? lng! - 190 : lng! + 170, lat!]);
  const shares = across.discs(Float64Array.from(far.flat()), 400);
  const expected = elsewhere.discs(Float64Array.from(places.flat()), 400);
  for (const i of [0, 1]) {
    expect(expected[i]).toBeGreaterThan(0.05);
    expect(shares[i]).toBeCloseTo(expected[i]!, 9);
  }
  const [tracked] = across.tracks([Float64Array.from(far.flat())], 30);
  const [plainly] = elsewhere.tracks([Float64Array.from(places.flat())], 30);
  expect(tracked).toBeCloseTo(plainly!, 3);
});

test('at the poles, and where a ring runs over ±180° uncut, a polygon is refused and says why; others go on', () => {
  const square = (west: number, south: number, east: number, north: number) =>
    feature<Polygon>({
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
    });
  const coverage = createCoverage([
    square(0, 84.9, 1, 85.1),
    square(-180, -90, 180, -89),
    square(-179.99, 16, 179.99, 16.01),
    square(118.55, 24.79, 118.56, 24.8),
    feature(null),
  ]);
  expect([...coverage.refused]).toEqual([
    [0, 'polar'],
    [1, 'polar'],
    [2, 'uncut'],
  ]);
  const odd = [0, 90, 180, -90, -180, 0, Number.NaN, 0, 118.555, 24.795];
  const shares = coverage.discs(Float64Array.from(odd), 100);
  expect([...shares].map(Number.isNaN)).toEqual([true, true, true, false, true]);
  expect(shares[3]).toBeCloseTo(
    (Math.PI * 100 ** 2) / areaM2(square(118.55, 24.79, 118.56, 24.8).geometry),
    4,
  );
  expect(coverage.tracks([Float64Array.from(odd.slice(0, 6))], 30)[3]).toBe(0);
});
