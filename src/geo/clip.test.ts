import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { boundsOf } from './bounds.ts';
import { bufferOf } from './buffer.ts';
import { type Clipped, differenceOf, intersectionOf, unionOf } from './clip.ts';
import { containsPoint } from './contains-point.ts';
import { labelPointOf } from './label-point.ts';
import { areaM2, distanceM } from './measure.ts';
import { snapPolygon } from './snap.ts';

const box = (w: number, s: number, e: number, n: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ],
  ],
});
const areaOf = (answer: Clipped): number => {
  if (!answer.ok) throw new Error(answer.reason);
  return answer.shape ? areaM2(answer.shape) : 0;
};

test('intersection and difference part a polygon, union puts it together', () => {
  const edge = fc.integer({ min: 0, max: 20_000 }).map((n) => n / 1e7);
  const boxes = fc
    .tuple(edge, edge, edge, edge)
    .map(([w, s, x, y]) => box(118.5 + w, 24.7 + s, 118.5 + w + x + 1e-5, 24.7 + s + y + 1e-5));
  fc.assert(
    fc.property(boxes, boxes, (a, b) => {
      const shared = areaOf(intersectionOf(a, b));
      expect(Math.abs(areaOf(differenceOf(a, b)) + shared - areaM2(a))).toBeLessThan(0.5);
      expect(Math.abs(areaOf(unionOf([a, b])) + shared - areaM2(a) - areaM2(b))).toBeLessThan(0.5);
    }),
    { numRuns: 200 },
  );
});

test('neighbours share a border but no area, and nothing is empty', () => {
  const [a, b] = [box(118, 24, 118.01, 24.01), box(118.01, 24, 118.02, 24.01)];
  expect(intersectionOf(a, b)).toEqual({ ok: true, shape: null });
  expect(differenceOf(a, a)).toEqual({ ok: true, shape: null });
  expect(unionOf([])).toEqual({ ok: true, shape: null });
  expect(areaOf(unionOf([a]))).toBeCloseTo(areaM2(a), 3);
  expect(areaOf(unionOf([a, b]))).toBeCloseTo(areaM2(box(118, 24, 118.02, 24.01)), 3);
});

test('answers lie on the lattice', () => {
  const answer = intersectionOf(box(0, 0, 1, 1), {
    type: 'Polygon',
    coordinates: [
      [
        [0.5, -1],
        [1.7, 0.9],
        [0.2, 0.3],
        [0.5, -1],
      ],
    ],
  });
  if (!answer.ok || !answer.shape) throw new Error('expected a shape');
  expect(snapPolygon(answer.shape)).toEqual(answer.shape);
});

test('a clip that the clipper cannot do is a value', () => {
  const broken = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [Number.NaN, 1],
        [0, 0],
      ],
    ],
  } as Polygon;
  const answer = intersectionOf(broken, box(0, 0, 2, 2));
  expect(answer.ok === true || answer.reason === 'clipper-failed').toBe(true);
});

test('a buffered point is a disc of true metres: every corner of it on the circle, 0.05 % of area missing', () => {
  const disc = bufferOf({ type: 'Point', coordinates: [118.55, 24.78] }, 500);
  if (!disc.ok || !disc.shape) throw new Error('expected a disc');
  for (const corner of (disc.shape as Polygon).coordinates[0]!) {
    expect(Math.abs(distanceM([118.55, 24.78], corner) - 500)).toBeLessThan(0.02);
  }
  expect(Math.abs(areaM2(disc.shape) / (Math.PI * 500 * 500) - 1)).toBeLessThan(5e-4);
});

test('a buffered line has its capsule area; shrinking a box to nothing leaves nothing', () => {
  const line: Position[] = [
    [118.55, 24.78],
    [118.56, 24.78],
  ];
  const length = distanceM(line[0]!, line[1]!);
  const capsule = bufferOf({ type: 'LineString', coordinates: line }, 30);
  expect(Math.abs(areaOf(capsule) / (length * 60 + Math.PI * 900) - 1)).toBeLessThan(5e-4);
  expect(bufferOf(box(118, 24, 118.0005, 24.0005), -100)).toEqual({ ok: true, shape: null });
});

test('a label point lies inside, also in slivers, horseshoes and polygons with holes', () => {
  const horseshoe: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [9, 10],
        [9, 1],
        [1, 1],
        [1, 10],
        [0, 10],
        [0, 0],
      ].map(([x, y]) => [118 + x! / 1000, 24 + y! / 1000]),
    ],
  };
  const sliver: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [118, 24],
        [118.01, 24.01],
        [118.01, 24.0100002],
        [118, 24],
      ],
    ],
  };
  const holed: Polygon = {
    type: 'Polygon',
    coordinates: [
      ...box(118, 24, 118.01, 24.01).coordinates,
      ...box(118.002, 24.002, 118.008, 24.008).coordinates,
    ],
  };
  const parts: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [box(0, 0, 1e-3, 1e-3).coordinates, holed.coordinates],
  };
  for (const shape of [horseshoe, sliver, holed, parts]) {
    const point = labelPointOf(shape);
    expect(point).not.toBeNull();
    expect(containsPoint(shape, point!)).toEqual({ inside: true, onBoundary: false });
  }
  expect(
    labelPointOf({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    }),
  ).toBeNull();
});

test('one point in one polygon: inside, on the border, outside, nonsense', () => {
  const shape = box(118, 24, 119, 25);
  expect(containsPoint(shape, [118.5, 24.5])).toEqual({ inside: true, onBoundary: false });
  expect(containsPoint(shape, [118, 24.5])).toEqual({ inside: true, onBoundary: true });
  expect(containsPoint(shape, [118 - 1e-12, 24.5])).toEqual({ inside: false, onBoundary: false });
  expect(containsPoint(shape, [Number.NaN, 24.5])).toEqual({ inside: false, onBoundary: false });
  expect(
    containsPoint(
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
          ],
        ],
      },
      [0.9, 0.5],
    ).inside,
  ).toBe(false);
});

test('bounds pass over nulls and NaN', () => {
  expect(boundsOf(null)).toBeNull();
  expect(boundsOf({ type: 'Point', coordinates: [Number.NaN, 1] })).toBeNull();
  expect(
    boundsOf(box(1, 2, 3, 4), {
      type: 'GeometryCollection',
      geometries: [{ type: 'Point', coordinates: [0, 9] }],
    }),
  ).toEqual([0, 2, 3, 9]);
});
