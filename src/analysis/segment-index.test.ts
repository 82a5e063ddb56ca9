import fc from 'fast-check';
import { expect, test } from 'vitest';
import { box, building, ORIGIN, SIDE } from '../../tests/patrol-world.ts';
import { createConformalFrame } from '../geo/frame-conformal.ts';
import { createSegmentIndex } from './segment-index.ts';

const frame = createConformalFrame(ORIGIN[0], ORIGIN[1]);
const unit = fc.double({ min: 0, max: 6, noNaN: true });
const boxes = fc.array(
  fc
    .tuple(unit, unit, fc.double({ min: 0.05, max: 2, noNaN: true }))
    .map(([x, y, side]) => box(x, y, x + side, y + side)),
  { minLength: 1, maxLength: 12 },
);

/** Metres from a place to the sides of a box that stands square to the axes. */
function plainM(shape: ReturnType<typeof box>, x: number, y: number): number {
  const corners = shape.coordinates[0]!.map(([lng, lat]) => frame.toMetres(lng!, lat!));
  return Math.min(
    ...corners.slice(1).map((b, i) => {
      const a = corners[i]!;
      const steps = Array.from({ length: 2001 }, (_, k) => k / 2000);
      return Math.min(
        ...steps.map((t) => Math.hypot(a[0] + t * (b[0] - a[0]) - x, a[1] + t * (b[1] - a[1]) - y)),
      );
    }),
  );
}

test('the nearest outline within reach is the one that walking along all of them finds', () => {
  fc.assert(
    fc.property(boxes, unit, unit, fc.integer({ min: 5, max: 300 }), (shapes, px, py, reachM) => {
      const [x, y] = frame.toMetres(ORIGIN[0] + px * SIDE, ORIGIN[1] + py * SIDE);
      const index = createSegmentIndex(shapes, frame);
      const metres = shapes.map((shape) => plainM(shape, x, y));
      const least = Math.min(...metres);
      if (Math.abs(least - reachM) < 0.5) return;
      expect(index.anyNearer(x, y, reachM)).toBe(least < reachM);
      const found = index.nearestWithin(x, y, reachM);
      expect(found >= 0).toBe(least < reachM);
      if (found >= 0) expect(metres[found]! - least).toBeLessThan(0.5);
    }),
    { numRuns: 60 },
  );
});

test('a point is its own outline; without any outline nothing is near', () => {
  const { geometry } = building('p', { type: 'Point', coordinates: [...ORIGIN] });
  expect(createSegmentIndex([geometry], frame).nearestWithin(3, 4, 5.1)).toBe(0);
  expect(createSegmentIndex([geometry], frame).nearestWithin(3, 4, 4.9)).toBe(-1);
  expect(createSegmentIndex([], frame).anyNearer(0, 0, 1000)).toBe(false);
});
