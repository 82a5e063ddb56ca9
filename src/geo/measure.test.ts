import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { createFrame } from './frame.ts';
import { createConformalFrame } from './frame-conformal.ts';
import { areaM2, distanceM, lengthM } from './measure.ts';

const wgs84 = geographiclib.Geodesic.WGS84;
const geodesicM = (a: Position, b: Position): number => wgs84.Inverse(a[1]!, a[0]!, b[1]!, b[0]!).s12!;

/** A position `s` metres from another in a direction, by geographiclib. */
const away = ([lng, lat]: Position, azimuth: number, s: number): Position => {
  const end = wgs84.Direct(lat!, lng!, azimuth, s);
  return [end.lon2!, end.lat2!];
};

const place = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -89, max: 89, noNaN: true }),
);
const azimuth = fc.double({ min: -180, max: 180, noNaN: true });

test('a distance up to 50 km is the geodesic within 1e-7, everywhere', () => {
  fc.assert(
    fc.property(place, azimuth, fc.double({ min: 0.01, max: 50_000, noNaN: true }), (a, direction, s) => {
      const b = away(a, direction, s);
      expect(Math.abs(distanceM(a, b) - geodesicM(a, b))).toBeLessThan(1e-7 * s + 1e-6);
    }),
    { numRuns: 2000 },
  );
});

test('a distance over the pole and over ±180° is short', () => {
  expect(distanceM([0, 89.9], [180, 89.9])).toBeCloseTo(geodesicM([0, 89.9], [180, 89.9]), 3);
  expect(distanceM([179.99, 10], [-179.99, 10])).toBeCloseTo(geodesicM([179.99, 10], [-179.99, 10]), 3);
  expect(distanceM([0, Number.NaN], [1, 1])).toBeNaN();
});

test('a line is as long as its steps', () => {
  expect(lengthM([])).toBe(0);
  expect(
    lengthM([
      [118, 24],
      [118, 24.1],
      [118.1, 24.1],
    ]),
  ).toBeCloseTo(geodesicM([118, 24], [118, 24.1]) + geodesicM([118, 24.1], [118.1, 24.1]), 2);
});

/** The judge's area with edges cut to `stepDeg`, since its edges are geodesics and ours straight in degrees. */
function geodesicAreaM2(ring: Position[], stepDeg: number): number {
  const polygon = wgs84.Polygon(false);
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[i + 1]!];
    const steps = Math.max(1, Math.ceil(Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!) / stepDeg));
    for (let k = 0; k < steps; k++) {
      polygon.AddPoint(a[1]! + ((b[1]! - a[1]!) * k) / steps, a[0]! + ((b[0]! - a[0]!) * k) / steps);
    }
  }
  return Math.abs(polygon.Compute(false, true).area!);
}

/** A star-shaped ring about a place. */
const star = ([lng, lat]: Position, radiusM: number, radii: readonly number[]): Position[] => {
  const ring = radii.map((r, i) => away([lng!, lat!], (-360 * i) / radii.length, radiusM * r));
  return [...ring, ring[0]!];
};
const lowPlace = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
);
const radii = fc.array(fc.double({ min: 0.4, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 });

test('the area of a grid is the geodesic area within 1e-5', () => {
  fc.assert(
    fc.property(lowPlace, fc.double({ min: 50, max: 5000, noNaN: true }), radii, (at, radius, shape) => {
      const ring = star(at, radius, shape);
      if (ring.some(([lng]) => Math.abs(lng! - at[0]) > 90)) return;
      const judged = geodesicAreaM2(ring, 1e-3);
      expect(Math.abs(areaM2({ type: 'Polygon', coordinates: [ring] }) / judged - 1)).toBeLessThan(1e-5);
    }),
    { numRuns: 60 },
  );
});

test('a hole is taken out, winding does not matter, parts add up', () => {
  const square = (w: number, s: number, d: number): Position[] => [
    [w, s],
    [w + d, s],
    [w + d, s + d],
    [w, s + d],
    [w, s],
  ];
  const outer: Polygon = { type: 'Polygon', coordinates: [square(118, 24, 0.01)] };
  const hole = square(118.002, 24.002, 0.004);
  const holed: Polygon = { type: 'Polygon', coordinates: [square(118, 24, 0.01), hole] };
  const reversed: Polygon = { type: 'Polygon', coordinates: [square(118, 24, 0.01).reverse(), hole] };
  const holeM2 = areaM2({ type: 'Polygon', coordinates: [hole] });
  expect(areaM2(holed)).toBeCloseTo(areaM2(outer) - holeM2, 4);
  expect(areaM2(reversed)).toBeCloseTo(areaM2(holed), 4);
  expect(
    areaM2({ type: 'MultiPolygon', coordinates: [outer.coordinates, [square(119, 24, 0.01)]] }),
  ).toBeCloseTo(2 * areaM2(outer), 4);
  expect(areaM2({ type: 'Polygon', coordinates: [] })).toBe(0);
});

test('the whole ellipsoid as one rectangle has its known area', () => {
  const world: Position[] = [
    [-180, -90],
    [180, -90],
    [180, 90],
    [-180, 90],
    [-180, -90],
  ];
  const dense = world.slice(0, 4).flatMap((a, i) => {
    const b = world[i + 1]!;
    return Array.from({ length: 360 }, (_, k) => [
      a[0]! + ((b[0]! - a[0]!) * k) / 360,
      a[1]! + ((b[1]! - a[1]!) * k) / 360,
    ]);
  });
  expect(areaM2({ type: 'Polygon', coordinates: [[...dense, dense[0]!]] }) / 510065621724089).toBeCloseTo(
    1,
    8,
  );
});

test('a linear frame holds 1e-4 near its origin and inverts exactly enough', () => {
  fc.assert(
    fc.property(lowPlace, azimuth, (at, direction) => {
      const frame = createFrame(at[0], at[1]);
      const b = away(at, direction, 100);
      if (Math.abs(b[0]! - at[0]) > 90) return;
      const [x, y] = frame.toMetres(b[0]!, b[1]!);
      expect(Math.abs(Math.hypot(x, y) / 100 - 1)).toBeLessThan(1e-4);
      const [lng, lat] = frame.toDegrees(x, y);
      expect(Math.abs(lng - b[0]!) + Math.abs(lat - b[1]!)).toBeLessThan(1e-12);
    }),
  );
});

test('distances in a conformal frame hold 1e-5 within 25 km of its meridian, and it inverts', () => {
  fc.assert(
    fc.property(
      lowPlace,
      azimuth,
      azimuth,
      fc.double({ min: 1, max: 25_000, noNaN: true }),
      (at, d1, d2, s) => {
        const frame = createConformalFrame(at[0], at[1]);
        const [a, b] = [away(at, d1, s), away(at, d2, s / 2)];
        if (Math.abs(a[0]! - at[0]) > 90 || Math.abs(b[0]! - at[0]) > 90) return;
        const [ax, ay] = frame.toMetres(a[0]!, a[1]!);
        const [bx, by] = frame.toMetres(b[0]!, b[1]!);
        expect(Math.abs(Math.hypot(ax - bx, ay - by) - geodesicM(a, b))).toBeLessThan(
          1e-5 * geodesicM(a, b) + 1e-6,
        );
        const [lng, lat] = frame.toDegrees(ax, ay);
        expect(Math.abs(lng - a[0]!) + Math.abs(lat - a[1]!)).toBeLessThan(1e-10);
      },
    ),
    { numRuns: 500 },
  );
});

test('a whole array goes through a frame like each of its points', () => {
  const points = Float64Array.of(118.5, 24.7, 118.51, 24.72);
  for (const frame of [createFrame(118.5, 24.7), createConformalFrame(118.5, 24.7)]) {
    expect([...frame.allToMetres(points)]).toEqual([
      ...frame.toMetres(118.5, 24.7),
      ...frame.toMetres(118.51, 24.72),
    ]);
  }
});
