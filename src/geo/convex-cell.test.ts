import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutToHalf, halfBetween, rectangleAround, runsThrough } from './convex-cell.ts';
import { convexParts, type Plane } from './convex-parts.ts';

const areaOf = (ring: readonly Plane[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

/** A star around a place: its corners follow each other by angle, so it is simple, and rarely convex. */
const star = (x: number, y: number): fc.Arbitrary<Plane[]> =>
  fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 4, maxLength: 9 }).map((radii) =>
    radii.map((radius, i): Plane => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    }),
  );

const isConvex = (ring: readonly Plane[]): boolean =>
  ring.every(([x, y], i) => {
    const [[px, py], [nx, ny]] = [ring.at(i - 1)!, ring[(i + 1) % ring.length]!];
    return (x - px) * (ny - y) - (y - py) * (nx - x) >= 0;
  });

function toSegment([x, y]: Plane, [ax, ay]: Plane, [bx, by]: Plane): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + along * dx - x, ay + along * dy - y);
}

/** Metres between two polygons that do not overlap: every corner to every side, both ways. */
function distance(a: readonly Plane[], b: readonly Plane[]): number {
  const one = (from: readonly Plane[], to: readonly Plane[]): number =>
    Math.min(...from.flatMap((at) => to.map((corner, i) => toSegment(at, corner, to[(i + 1) % to.length]!))));
  return Math.min(one(a, b), one(b, a));
}

test('convex parts are convex, and together as large as the ring, whichever way it runs', () => {
  fc.assert(
    fc.property(star(0, 0), fc.boolean(), (ring, turned) => {
      const parts = convexParts(turned ? [...ring].reverse() : ring);
      expect(parts.every(isConvex)).toBe(true);
      expect(parts.reduce((sum, part) => sum + areaOf(part), 0)).toBeCloseTo(areaOf(ring), 6);
    }),
  );
});

test('the half between two shapes holds all of one and nothing of the other, in the middle of their distance', () => {
  fc.assert(
    fc.property(star(0, 0), star(70, 60), (a, b) => {
      for (const from of convexParts(a)) {
        for (const to of convexParts(b)) {
          const { nx, ny, reach } = halfBetween(from, to);
          const over = ([x, y]: Plane): number => nx * x + ny * y - reach;
          const half = distance(from, to) / 2;
          expect(Math.max(...from.map(over))).toBeCloseTo(-half, 6);
          expect(Math.min(...to.map(over))).toBeCloseTo(half, 6);
        }
      }
    }),
  );
});

test('both halves of a polygon are the whole', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 6, noNaN: true }),
      fc.integer({ min: -30, max: 30 }),
      (angle, reach) => {
        const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
        const box = rectangleAround(
          [
            [-10, -5],
            [10, -5],
            [10, 5],
            [-10, 5],
          ],
          3,
        );
        const [kept, rest] = [
          { nx, ny, reach },
          { nx: -nx, ny: -ny, reach: -reach },
        ].map((half) => cutToHalf(box, half));
        expect(areaOf(box)).toBeCloseTo(26 * 16, 9);
        expect(areaOf(kept!) + areaOf(rest!)).toBeCloseTo(areaOf(box), 6);
      },
    ),
  );
});

test('a line along a wall does not run through the building, one across it does', () => {
  const house: Plane[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ];
  expect(
    runsThrough(
      [
        [-5, 0],
        [15, 0],
      ],
      house,
      0.01,
    ),
  ).toBe(false);
  expect(
    runsThrough(
      [
        [-5, 12],
        [12, -5],
      ],
      house,
      0.01,
    ),
  ).toBe(true);
  expect(
    runsThrough(
      [
        [-5, 5],
        [2, 5],
      ],
      house,
      0.01,
    ),
  ).toBe(true);
  expect(
    runsThrough(
      [
        [-5, 14],
        [14, 14],
        [14, -5],
      ],
      house,
      0.01,
    ),
  ).toBe(false);
});
