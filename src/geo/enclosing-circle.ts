/** A circle on a plane, in the units of its points. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Points this far outside of a circle, in shares of its radius, are on it. */
const ROUNDING = 1e-12;

const holds = ({ x, y, radius }: Circle, px: number, py: number): boolean =>
  Math.hypot(px - x, py - y) <= radius * (1 + ROUNDING);

const onTwo = (ax: number, ay: number, bx: number, by: number): Circle => ({
  x: (ax + bx) / 2,
  y: (ay + by) / 2,
  radius: Math.hypot(ax - bx, ay - by) / 2,
});

/** The circle through three points; that on the two farthest apart where they stand in a line. */
function onThree(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): Circle {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, cx - ax, cy - ay];
  const cross = 2 * (ux * vy - uy * vx);
  const [u2, v2] = [ux * ux + uy * uy, vx * vx + vy * vy];
  const [x, y] = [(vy * u2 - uy * v2) / cross, (ux * v2 - vx * u2) / cross];
  if (Number.isFinite(x) && Number.isFinite(y)) return { x: ax + x, y: ay + y, radius: Math.hypot(x, y) };
  const pairs = [onTwo(ax, ay, bx, by), onTwo(ax, ay, cx, cy), onTwo(bx, by, cx, cy)];
  return pairs.reduce((best, next) => (next.radius > best.radius ? next : best));
}

/** The points in an order that has nothing to do with the one given, the same each time. */
function shuffled(points: ArrayLike<number>): Float64Array {
  const out = Float64Array.from(points);
  let seed = 1;
  for (let i = out.length / 2 - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const j = Math.floor((seed / 2 ** 32) * (i + 1));
    for (const of of [0, 1]) {
      const kept = out[2 * i + of]!;
      out[2 * i + of] = out[2 * j + of]!;
      out[2 * j + of] = kept;
    }
  }
  return out;
}

/**
 * The smallest circle around points of a plane, interleaved x and y (Welzl 1991, in the incremental form of de Berg
 * et al., Computational Geometry, 4.7): in time linear in their number, on average. Null for no points.
 */
export function enclosingCircle(points: ArrayLike<number>): Circle | null {
  if (points.length < 2) return null;
  const at = shuffled(points);
  const count = at.length / 2;
  const x = (i: number): number => at[2 * i]!;
  const y = (i: number): number => at[2 * i + 1]!;
  let circle: Circle = { x: x(0), y: y(0), radius: 0 };
  for (let i = 1; i < count; i++) {
    if (holds(circle, x(i), y(i))) continue;
    circle = { x: x(i), y: y(i), radius: 0 };
    for (let j = 0; j < i; j++) {
      if (holds(circle, x(j), y(j))) continue;
      circle = onTwo(x(i), y(i), x(j), y(j));
      for (let k = 0; k < j; k++) {
        if (!holds(circle, x(k), y(k))) circle = onThree(x(i), y(i), x(j), y(j), x(k), y(k));
      }
    }
  }
  return circle;
}
