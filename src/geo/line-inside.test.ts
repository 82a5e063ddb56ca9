import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { edgeBands } from './edge-bands.ts';
import { createMetresInside } from './line-inside.ts';
import { lengthM } from './measure.ts';

const at = (x: number, y: number): Position => [118.5 + x * 1e-4, 24.8 + y * 1e-4];
const polygon = (...ring: [number, number][]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...ring, ring[0]!].map(([x, y]) => at(x, y))],
});

test('a line that crosses a square is inside as far as the square goes', () => {
  const metres = createMetresInside([[at(-5, 5), at(15, 5)]]);
  expect(metres(edgeBands(polygon([0, 0], [10, 0], [10, 10], [0, 10])))).toBeCloseTo(
    lengthM([at(0, 5), at(10, 5)]),
    6,
  );
});

test('of a line along a shared border each side has half, however finely it is cut', () => {
  const line = [at(10, 0), at(10, 4), at(10, 10)];
  const metres = createMetresInside([line]);
  const left = metres(edgeBands(polygon([0, 0], [10, 0], [10, 3], [10, 10], [0, 10])));
  const right = metres(edgeBands(polygon([10, 0], [20, 0], [20, 10], [10, 10], [10, 3])));
  expect(left).toBeCloseTo(lengthM(line) / 2, 6);
  expect(right).toBeCloseTo(left, 9);
});

const whole = fc.integer({ min: -8, max: 28 });
const lines = fc.array(fc.array(fc.tuple(whole, whole), { minLength: 2, maxLength: 6 }), { maxLength: 8 });

test('two sides of a border have together what the ground has that they make up', () => {
  const bends = fc.array(fc.integer({ min: 2, max: 18 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(lines, bends, (drawn, [a = 0, b = 0, c = 0]) => {
      const metres = createMetresInside(drawn.map((line) => line.map(([x, y]) => at(x, y))));
      const sides = [
        polygon([0, 0], [a, 0], [b, 10], [c, 20], [0, 20]),
        polygon([a, 0], [20, 0], [20, 20], [c, 20], [b, 10]),
      ];
      const both = polygon([0, 0], [a, 0], [20, 0], [20, 20], [c, 20], [0, 20]);
      const [left, right, all] = [...sides, both].map((side) => metres(edgeBands(side)));
      expect(left! + right!).toBeCloseTo(all!, 4);
    }),
    { numRuns: 300 },
  );
});
