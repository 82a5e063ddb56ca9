import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFrame } from './frame.ts';
import { createLineSnap, type SnapLine } from './line-snap.ts';
import { distanceM } from './measure.ts';

const FRAME = createFrame(118.57, 24.81);
const metres = fc.integer({ min: -400, max: 400 });
const place = fc.tuple(metres, metres).map(([x, y]) => FRAME.toDegrees(x, y));
const line = fc
  .array(place, { minLength: 2, maxLength: 6 })
  .map((path): SnapLine<string> => ({ path, kind: 'road' }));

/** The nearest of many places along the lines, the slow way. */
function nearestM(lines: readonly SnapLine<string>[], from: readonly number[]): number {
  let best = Infinity;
  for (const { path } of lines) {
    for (let i = 1; i < path.length; i++) {
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [path[i - 1]!, path[i]!];
      for (let t = 0; t <= 1; t += 0.002) {
        best = Math.min(best, distanceM(from, [ax + t * (bx - ax), ay + t * (by - ay)]));
      }
    }
  }
  return best;
}

test('what is snapped to lies on a line, within reach, and nothing is much nearer but for a corner', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 5 }),
      place,
      fc.integer({ min: 5, max: 120 }),
      (lines, from, reachM) => {
        const found = createLineSnap(lines)(from[0], from[1], reachM);
        const least = nearestM(lines, from);
        if (!found) {
          expect(least).toBeGreaterThan(reachM - 1);
          return;
        }
        expect(found.distanceM).toBeLessThanOrEqual(reachM);
        expect(distanceM(from, found.at)).toBeCloseTo(found.distanceM, 1);
        expect(nearestM(lines, found.at)).toBeLessThan(2);
        const isCorner = lines.some(({ path }) => path.some((at) => distanceM(at, found.at) < 0.01));
        if (!isCorner) expect(found.distanceM).toBeLessThanOrEqual(least + 0.1);
      },
    ),
    { numRuns: 60 },
  );
});

test('a corner is preferred to the line beside it', () => {
  const corner = FRAME.toDegrees(100, 0);
  const snap = createLineSnap([
    { path: [FRAME.toDegrees(0, 0), corner, FRAME.toDegrees(100, 90)], kind: 'road' },
  ]);
  const [lng, lat] = FRAME.toDegrees(95, 3);
  expect(distanceM(snap(lng, lat, 12)?.at ?? [0, 0], corner)).toBeLessThan(0.01);
  expect(snap(lng, lat, 2)).toBeNull();
});
