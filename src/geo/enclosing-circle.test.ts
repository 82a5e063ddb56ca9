import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enclosingCircle } from './enclosing-circle.ts';

type Point = readonly [number, number];
const far = (x: number, y: number, points: readonly Point[]): number =>
  Math.max(...points.map(([px, py]) => Math.hypot(px - x, py - y)));

/** The smallest of all circles on two or three of the points that hold the rest: slow, and true by definition. */
function byAllTriples(points: readonly Point[]): number {
  let best = points.length === 1 ? 0 : Number.POSITIVE_INFINITY;
  for (const [ax, ay] of points) {
    for (const [bx, by] of points) {
      best = Math.min(best, far((ax + bx) / 2, (ay + by) / 2, points));
      for (const [cx, cy] of points) {
        const d = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
        if (d === 0) continue;
        const [a2, b2, c2] = [ax ** 2 + ay ** 2, bx ** 2 + by ** 2, cx ** 2 + cy ** 2];
        const x = (a2 * (by - cy) + b2 * (cy - ay) + c2 * (ay - by)) / d;
        const y = (a2 * (cx - bx) + b2 * (ax - cx) + c2 * (bx - ax)) / d;
        best = Math.min(best, far(x, y, points));
      }
    }
  }
  return best;
}

const whole = fc.integer({ min: -60, max: 60 });
const points = fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 14 });

test('the circle holds all points, and no circle on two or three of them is smaller', () => {
  fc.assert(
    fc.property(points, (all) => {
      const circle = enclosingCircle(all.flat());
      const radius = circle?.radius ?? Number.NaN;
      expect(far(circle?.x ?? 0, circle?.y ?? 0, all)).toBeLessThanOrEqual(radius * (1 + 1e-9) + 1e-9);
      expect(radius).toBeCloseTo(byAllTriples(all), 6);
    }),
    { numRuns: 500 },
  );
});

test('no points have no circle', () => {
  expect(enclosingCircle([])).toBeNull();
});
