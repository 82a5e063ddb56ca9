import fc from 'fast-check';
import gcoord from 'gcoord';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { distanceM } from '../measure.ts';
import {
  bd09ToGcj02,
  bd09ToWgs84,
  conversion,
  convertGeoJson,
  type Datum,
  datumDoubt,
  gcj02ToBd09,
  gcj02ToWgs84,
  isNearShiftEdge,
  SHIFT_BOX,
  wgs84ToBd09,
  wgs84ToGcj02,
} from './index.ts';

const DATUMS: readonly Datum[] = ['WGS84', 'GCJ02', 'BD09'];
const PAIRS = DATUMS.flatMap((from) => DATUMS.filter((to) => to !== from).map((to) => [from, to] as const));
const FUZZ = 1_000_000;

const inside = fc.tuple(
  fc.double({ min: SHIFT_BOX.west, max: SHIFT_BOX.east, noNaN: true }),
  fc.double({ min: SHIFT_BOX.south, max: SHIFT_BOX.north, noNaN: true }),
);

test("Amap's published example, within 0.15 m", () => {
  const ours = wgs84ToGcj02([116.481499, 39.990475]);
  expect(distanceM(ours, [116.487585177952, 39.991754014757])).toBeLessThan(0.15);
});

test("Baidu's published example, within 0.75 m", () => {
  const ours = wgs84ToBd09([114.21892734521, 29.575429778924]);
  expect(distanceM(ours, [114.2307519546763, 29.57908428837437])).toBeLessThan(0.75);
});

test('forward conversions agree with gcoord within a micrometre', () => {
  const { WGS84, GCJ02, BD09 } = gcoord;
  fc.assert(
    fc.property(inside, (position) => {
      if (isNearShiftEdge(position)) return;
      expect(distanceM(wgs84ToGcj02(position), gcoord.transform([...position], WGS84, GCJ02))).toBeLessThan(
        1e-6,
      );
      expect(distanceM(gcj02ToBd09(position), gcoord.transform([...position], GCJ02, BD09))).toBeLessThan(
        1e-6,
      );
    }),
    { numRuns: 5000 },
  );
});

test('a round trip from farther than 1 km inside the box comes back within 1e-6 m', () => {
  fc.assert(
    fc.property(inside, fc.constantFrom(...PAIRS), (position, [from, to]) => {
      if (isNearShiftEdge(position)) return;
      const there = conversion(from, to)(position);
      expect(distanceM(conversion(to, from)(there), position)).toBeLessThan(1e-6);
    }),
    { numRuns: 20_000 },
  );
});

/** Positions about the edges of the box, from 1 km inside to 3 km outside. */
const aboutEdge = fc
  .tuple(
    fc.constantFrom('west', 'south', 'east', 'north'),
    fc.double({ min: -0.01, max: 0.03, noNaN: true }),
    inside,
  )
  .map(([edge, out, [lng, lat]]): [number, number] => {
    if (edge === 'west') return [SHIFT_BOX.west - out, lat];
    if (edge === 'east') return [SHIFT_BOX.east + out, lat];
    return [lng, edge === 'south' ? SHIFT_BOX.south - out : SHIFT_BOX.north + out];
  });

test('about the edges a conversion or its return says so, or else the round trip holds', () => {
  fc.assert(
    fc.property(aboutEdge, fc.constantFrom(...PAIRS), (position, [from, to]) => {
      const there = conversion(from, to)(position);
      const said = datumDoubt(position, from, to) ?? datumDoubt(there, to, from);
      if (said?.reason === 'near-edge') return;
      expect(distanceM(conversion(to, from)(there), position)).toBeLessThan(1e-6);
    }),
    { numRuns: 20_000 },
  );
});

test('outside the box and more than 1 km from it nothing moves', () => {
  const anywhere = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.oneof(anywhere, aboutEdge), fc.constantFrom(...PAIRS), ([lng, lat], [from, to]) => {
      const isIn =
        lng >= SHIFT_BOX.west && lng <= SHIFT_BOX.east && lat >= SHIFT_BOX.south && lat <= SHIFT_BOX.north;
      if (isIn || datumDoubt([lng, lat], from, to)) return;
      expect(conversion(from, to)([lng, lat])).toEqual([lng, lat]);
    }),
    { numRuns: 20_000 },
  );
});

test('the inputs on which other libraries never return do return, and are doubted', () => {
  for (const position of [
    [72.0045, 40],
    [137.8347, 30],
    [100, 0.8293],
    [100, 55.8271],
  ]) {
    for (const [from, to] of PAIRS) {
      expect(conversion(from, to)(position).every(Number.isFinite)).toBe(true);
      expect(datumDoubt(position, from, to)).toEqual({ reason: 'near-edge', position });
    }
  }
});

test('a million hostile inputs return, moved by less than 2.5 km or unchanged', () => {
  const hostile = [
    Number.NaN,
    Infinity,
    -Infinity,
    0,
    -0,
    5e-324,
    1e308,
    -1e308,
    180,
    -180,
    90,
    -90,
    360,
    72.004,
    137.8347,
    0.8293,
    55.8271,
  ];
  let seed = 7;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const coordinate = (low: number, high: number): number => {
    const dice = random();
    if (dice < 0.2) return hostile[Math.floor(random() * hostile.length)]!;
    if (dice < 0.5) return (random() < 0.5 ? low : high) + (random() - 0.5) * 0.03;
    return dice < 0.8 ? low + random() * (high - low) : (random() - 0.5) * 10 ** (random() * 300);
  };
  for (let i = 0; i < FUZZ; i++) {
    const position = [
      coordinate(SHIFT_BOX.west, SHIFT_BOX.east),
      coordinate(SHIFT_BOX.south, SHIFT_BOX.north),
    ];
    const [from, to] = PAIRS[i % PAIRS.length]!;
    const [lng, lat] = conversion(from, to)(position);
    const unchanged = Object.is(lng, position[0]) && Object.is(lat, position[1]);
    if (!unchanged && !(distanceM([lng, lat], position) < 2500))
      expect.fail(`${from} to ${to} moved ${position} to ${lng}, ${lat}`);
  }
});

test('GeoJSON is copied, never changed; height, ids, unknown members and null geometry stay', () => {
  const input: FeatureCollection = {
    type: 'FeatureCollection',
    bbox: [118, 24, 119, 25],
    features: [
      {
        type: 'Feature',
        id: 7,
        properties: { name: '甲' },
        geometry: { type: 'Point', coordinates: [118.55, 24.78, 12] },
      },
      { type: 'Feature', properties: null, geometry: null as never },
      {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'GeometryCollection',
          geometries: [
            {
              type: 'LineString',
              coordinates: [
                [118.5, 24.7],
                [118.6, 24.8],
              ],
            },
          ],
        },
      },
    ],
  };
  const before = structuredClone(input);
  const { geojson, doubts } = convertGeoJson(input, 'WGS84', 'GCJ02');
  expect(input).toEqual(before);
  expect(doubts).toEqual([]);
  expect(geojson.bbox).toBeUndefined();
  expect(geojson.features[0]).toEqual({
    ...before.features[0],
    geometry: { type: 'Point', coordinates: [...wgs84ToGcj02([118.55, 24.78]), 12] },
  });
  expect(geojson.features[1]).toEqual(before.features[1]);
  const back = convertGeoJson(geojson, 'GCJ02', 'WGS84').geojson;
  const line = back.features[2]!.geometry as unknown as { geometries: [{ coordinates: number[][] }] };
  expect(distanceM(line.geometries[0].coordinates[1]!, [118.6, 24.8])).toBeLessThan(1e-6);
});

test('doubts come with the copy, and a position that is not a number is left alone', () => {
  const { geojson, doubts } = convertGeoJson(
    {
      type: 'MultiPoint',
      coordinates: [
        [72.0045, 40],
        [Number.NaN, 1],
        [116, 40],
      ],
    },
    'GCJ02',
    'WGS84',
  );
  expect(doubts.map(({ reason }) => reason)).toEqual(['near-edge', 'not-finite']);
  expect(geojson.coordinates[1]).toEqual([Number.NaN, 1]);
  expect(convertGeoJson({ type: 'Point', coordinates: 'x' as never }, 'BD09', 'WGS84').geojson).toEqual({
    type: 'Point',
    coordinates: 'x',
  });
});

test('all six are there, and each undoes its opposite in Jinjiang', () => {
  const at = [118.5521, 24.7813];
  expect(distanceM(gcj02ToWgs84(wgs84ToGcj02(at)), at)).toBeLessThan(1e-6);
  expect(distanceM(bd09ToGcj02(gcj02ToBd09(at)), at)).toBeLessThan(1e-6);
  expect(distanceM(bd09ToWgs84(wgs84ToBd09(at)), at)).toBeLessThan(1e-6);
  expect(distanceM(wgs84ToGcj02(at), at)).toBeGreaterThan(550);
});
