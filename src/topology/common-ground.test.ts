import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { commonArea } from '../../tests/geos.ts';
import { type CommonGround, commonGround } from './common-ground.ts';
import { partitionFromPolygons } from './from-polygons.ts';
import { STEPS_PER_DEGREE, toSteps } from './lattice.ts';
import { outlineOf } from './outline.ts';

type Shape = Polygon | MultiPolygon;

const WIDTH_STEPS = 400;

/** Lines across a square, from a point of its border to another, by four numbers each. */
const lines = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: WIDTH_STEPS }),
    fc.integer({ min: 0, max: WIDTH_STEPS }),
    fc.integer({ min: 0, max: WIDTH_STEPS }),
    fc.integer({ min: 0, max: WIDTH_STEPS }),
  ),
  { minLength: 1, maxLength: 5 },
);

/** A coverage of a square: its pieces between random triangles, each given to one of a few. */
function coverageOf(drawn: readonly (readonly number[])[], [x0, y0]: readonly [number, number]): Shape[] {
  const at = (x: number, y: number) => [(x0 + x) / STEPS_PER_DEGREE, (y0 + y) / STEPS_PER_DEGREE];
  const ring = (...points: (readonly [number, number])[]): Polygon => ({
    type: 'Polygon',
    coordinates: [[...points, points[0]!].map(([x, y]) => at(x, y))],
  });
  const w = WIDTH_STEPS;
  const shapes = drawn.flatMap(([a, b, c, d], i) => {
    const [p, q] = [[a!, b!] as const, [c!, d!] as const];
    const third = [[0, 0] as const, [w, 0] as const, [w, w] as const, [0, w] as const][i % 4]!;
    const turns = (q[0] - p[0]) * (third[1] - p[1]) - (q[1] - p[1]) * (third[0] - p[0]);
    return turns === 0 ? [] : [turns > 0 ? ring(p, q, third) : ring(p, third, q)];
  });
  const { partition } = partitionFromPolygons(
    [...shapes, ring([0, 0], [w, 0], [w, w], [0, w])].map((geometry, i) => ({
      level: 1 as const,
      code: String(i),
      geometry,
    })),
  );
  return partition
    .codesOf(1)
    .map((code) => outlineOf(partition, partition.facesLabelled(1, code)))
    .filter(({ coordinates }) => coordinates.length > 0);
}

function groundOf(shape: Shape): bigint {
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return parts.flat().reduce((sum, ring) => {
    const xy = ring.map((p) => p.map((degrees) => BigInt(toSteps(degrees))) as [bigint, bigint]);
    return xy.slice(1).reduce((area, [x, y], i) => area + xy[i]![0] * y - x * xy[i]![1], sum);
  }, 0n);
}

const sum = (entries: readonly CommonGround[]): bigint =>
  entries.reduce((total, { doubledSteps }) => total + BigInt(doubledSteps), 0n);

const sorted = (entries: readonly (readonly [number | null, number | null, number])[]): string[] =>
  entries.map((entry) => JSON.stringify(entry)).sort();

const ANYWHERE = fc.constantFrom([0, 0] as const, [1_185_000_000, 248_000_000] as const);

test('rows and columns sum to the ground of each polygon exactly, and the other way round is the transpose', () => {
  fc.assert(
    fc.property(lines, lines, ANYWHERE, (one, other, origin) => {
      const [a, b] = [coverageOf(one, origin), coverageOf(other, origin)];
      const there = commonGround(a, b);
      a.forEach((shape, i) => {
        expect(sum(there.filter(({ earlier }) => earlier === i))).toBe(groundOf(shape));
      });
      b.forEach((shape, i) => {
        expect(sum(there.filter(({ later }) => later === i))).toBe(groundOf(shape));
      });
      expect(
        sorted(commonGround(b, a).map(({ earlier, later, doubledSteps }) => [later, earlier, doubledSteps])),
      ).toEqual(sorted(there.map(({ earlier, later, doubledSteps }) => [earlier, later, doubledSteps])));
    }),
    { numRuns: 300 },
  );
});

/** Length of a shape's border in steps. */
function borderOf(shape: Shape): number {
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const length = (ring: readonly (readonly number[])[]): number =>
    ring.slice(1).reduce((n, p, i) => n + Math.hypot(p[0]! - ring[i]![0]!, p[1]! - ring[i]![1]!), 0);
  return parts.flat().reduce((total, ring) => total + length(ring) * STEPS_PER_DEGREE, 0);
}

test('every entry is what GEOS finds the two have in common, to half a step along their borders', () => {
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const [a, b] = [coverageOf(one, [0, 0]), coverageOf(other, [0, 0])];
      const ground = new Map(
        commonGround(a, b).map(({ earlier, later, doubledSteps }) => [`${earlier} ${later}`, doubledSteps]),
      );
      for (const [i, shape] of a.entries()) {
        for (const [j, against] of b.entries()) {
          const truth = 2 * commonArea(shape, against) * STEPS_PER_DEGREE ** 2;
          const bound = Math.min(borderOf(shape), borderOf(against));
          expect(Math.abs((ground.get(`${i} ${j}`) ?? 0) - truth)).toBeLessThanOrEqual(bound);
        }
      }
    }),
    { numRuns: 100 },
  );
});
