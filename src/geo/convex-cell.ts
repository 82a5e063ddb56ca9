import type { Plane } from './convex-parts.ts';

/** The half of the plane where `nx · x + ny · y ≤ reach`; (nx, ny) has length 1. */
export interface HalfPlane {
  readonly nx: number;
  readonly ny: number;
  readonly reach: number;
}

type Convex = readonly Plane[];

const farthest = (shape: Convex, nx: number, ny: number): number =>
  shape.reduce((most, [x, y]) => Math.max(most, nx * x + ny * y), -Infinity);
const nearest = (shape: Convex, nx: number, ny: number): number =>
  shape.reduce((least, [x, y]) => Math.min(least, nx * x + ny * y), Infinity);

/** Directions in which two convex shapes may be farthest apart: across the sides of one, from one to the other. */
function* directions(from: Convex, to: Convex): Generator<Plane> {
  const across = function* (shape: Convex, sign: 1 | -1): Generator<Plane> {
    for (const [i, [x, y]] of shape.entries()) {
      const [nextX, nextY] = shape[(i + 1) % shape.length]!;
      const length = Math.hypot(nextX - x, nextY - y);
      if (length > 0) yield [(sign * (nextY - y)) / length, (sign * (x - nextX)) / length];
    }
  };
  yield* across(from, 1);
  yield* across(to, -1);
  let best: readonly [number, Plane] = [Infinity, [1, 0]];
  for (const [ax, ay] of from) {
    for (const [bx, by] of to) {
      const length = Math.hypot(bx - ax, by - ay);
      if (length > 0 && length < best[0]) best = [length, [(bx - ax) / length, (by - ay) / length]];
    }
  }
  yield best[1];
}

/**
 * The half of the plane on the side of one convex shape, as far from it as from the other (both counter-clockwise):
 * its border is the middle of the widest strip between them. Shapes that overlap are parted where they do least.
 */
export function halfBetween(from: Convex, to: Convex): HalfPlane {
  let best = { nx: 1, ny: 0, reach: 0, gap: -Infinity };
  for (const [nx, ny] of directions(from, to)) {
    const [end, begin] = [farthest(from, nx, ny), nearest(to, nx, ny)];
    if (begin - end > best.gap) best = { nx, ny, reach: (begin + end) / 2, gap: begin - end };
  }
  return { nx: best.nx, ny: best.ny, reach: best.reach };
}

/** What of a convex polygon is in a half of the plane; empty where nothing is. */
export function cutToHalf(shape: Convex, { nx, ny, reach }: HalfPlane): Convex {
  const kept: Plane[] = [];
  for (const [i, at] of shape.entries()) {
    const next = shape[(i + 1) % shape.length]!;
    const [over, nextOver] = [nx * at[0] + ny * at[1] - reach, nx * next[0] + ny * next[1] - reach];
    if (over <= 0) kept.push(at);
    if (over < 0 !== nextOver < 0 && over !== 0 && nextOver !== 0) {
      const along = over / (over - nextOver);
      kept.push([at[0] + along * (next[0] - at[0]), at[1] + along * (next[1] - at[1])]);
    }
  }
  return kept.length < 3 ? [] : kept;
}

/** The rectangle around points along their longest side, some metres wider on each side, counter-clockwise. */
export function rectangleAround(points: Convex, byM: number): Convex {
  let [ux, uy, longest] = [1, 0, 0];
  for (const [i, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    const length = Math.hypot(nextX - x, nextY - y);
    if (length > longest) [ux, uy, longest] = [(nextX - x) / length, (nextY - y) / length, length];
  }
  const [west, east] = [nearest(points, ux, uy) - byM, farthest(points, ux, uy) + byM];
  const [south, north] = [nearest(points, -uy, ux) - byM, farthest(points, -uy, ux) + byM];
  const corner = (u: number, v: number): Plane => [u * ux - v * uy, u * uy + v * ux];
  return [corner(west, south), corner(east, south), corner(east, north), corner(west, north)];
}

/** Whether a line runs through a convex polygon, farther inside than `insetM`. */
export function runsThrough(line: readonly Plane[], shape: Convex, insetM: number): boolean {
  const sides = shape.map(([x, y], i) => {
    const [nextX, nextY] = shape[(i + 1) % shape.length]!;
    const length = Math.hypot(nextX - x, nextY - y) || 1;
    const [nx, ny] = [(nextY - y) / length, (x - nextX) / length];
    return { nx, ny, reach: nx * x + ny * y - insetM };
  });
  return line.some(([x, y], i) => {
    const next = line[i + 1];
    if (!next || shape.length < 3) return false;
    let [from, to] = [0, 1];
    for (const { nx, ny, reach } of sides) {
      const [over, nextOver] = [nx * x + ny * y - reach, nx * next[0] + ny * next[1] - reach];
      if (over > 0 && nextOver > 0) return false;
      if (over > 0) from = Math.max(from, over / (over - nextOver));
      else if (nextOver > 0) to = Math.min(to, over / (over - nextOver));
    }
    return from < to;
  });
}
