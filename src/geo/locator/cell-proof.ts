import { orient2d } from 'robust-predicates';
import { type CellGrid, type CellLists, REFERENCE_X, REFERENCE_Y } from './cell-grid.ts';
import type { UniqueEdges } from './unique-edges.ts';

/** More edges than this in one cell are searched exactly: to prove it would take their square. */
const MOST_EDGES = 160;
/** How near to an edge's line a reference point may stand, in cells. */
const CLEARANCE = 1e-9;
/** Relative rounding error of a 2 × 2 determinant, with a wide margin. */
const DOUBT = 1e-12;

/** Two edges that share an end: whether they lie on each other. */
function overlapFromEnd(vx: number, vy: number, px: number, py: number, qx: number, qy: number): boolean {
  return orient2d(vx, vy, px, py, qx, qy) === 0 && (px - vx) * (qx - vx) + (py - vy) * (qy - vy) > 0;
}

/** Whether two edges meet in anything but one shared end; exact. */
function edgesConflict(xy: Float64Array, e: number, f: number): boolean {
  const [ax, ay, bx, by] = [xy[4 * e]!, xy[4 * e + 1]!, xy[4 * e + 2]!, xy[4 * e + 3]!];
  const [cx, cy, dx, dy] = [xy[4 * f]!, xy[4 * f + 1]!, xy[4 * f + 2]!, xy[4 * f + 3]!];
  // Edges run east: only their latitudes have to be put in order.
  if (bx < cx || dx < ax) return false;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  const aIsC = ax === cx && ay === cy;
  const bIsD = bx === dx && by === dy;
  if (aIsC && bIsD) return true;
  if (aIsC) return overlapFromEnd(ax, ay, bx, by, dx, dy);
  if (bIsD) return overlapFromEnd(bx, by, ax, ay, cx, cy);
  if (bx === cx && by === cy) return overlapFromEnd(bx, by, ax, ay, dx, dy);
  if (ax === dx && ay === dy) return overlapFromEnd(ax, ay, bx, by, cx, cy);
  if (orient2d(ax, ay, bx, by, cx, cy) * orient2d(ax, ay, bx, by, dx, dy) > 0) return false;
  return orient2d(cx, cy, dx, dy, ax, ay) * orient2d(cx, cy, dx, dy, bx, by) <= 0;
}

/** The middle of an edge's stretch within a box, as a share of its length; NaN where it misses the box. */
function middleInBox(
  [ax, ay, bx, by]: readonly [number, number, number, number],
  [w, s, e, n]: readonly [number, number, number, number],
): number {
  let from = 0;
  let to = 1;
  for (const [start, delta, low, high] of [
    [ax, bx - ax, w, e],
    [ay, by - ay, s, n],
  ] as const) {
    if (delta === 0) {
      if (start < low || start > high) return Number.NaN;
      continue;
    }
    const [t, u] = [(low - start) / delta, (high - start) / delta];
    from = Math.max(from, Math.min(t, u));
    to = Math.min(to, Math.max(t, u));
  }
  return from <= to ? (from + to) / 2 : Number.NaN;
}

/**
 * Makes the function that tells whether the XOR lookup is right everywhere in a cell, given the right label at
 * its reference point. Proof: no two edges of the cell meet but in shared ends, so each face of the cell has one
 * answer (an edge without length is never proved); and the face on one side of every edge has one of the two parts of that edge as its label. From the
 * reference point's face, where exactly one part or none covers, that holds for the next face and so for all.
 */
export function cellProver(grid: CellGrid, lists: CellLists, edges: UniqueEdges) {
  const { coordinates: xy, parts } = edges;

  /** Part on the reference point's side of an edge, or NaN where rounding could decide. */
  const labelBeside = (cell: number, label: number, e: number, t: number, rx: number, ry: number): number => {
    const px = xy[4 * e]! + t * (xy[4 * e + 2]! - xy[4 * e]!);
    const py = xy[4 * e + 1]! + t * (xy[4 * e + 3]! - xy[4 * e + 1]!);
    const [dx, dy] = [rx - px, ry - py];
    let found = label;
    for (let at = lists.starts[cell]!; at < lists.starts[cell + 1]!; at++) {
      const f = lists.edges[at]!;
      if (f === e) continue;
      const [ax, ay, bx, by] = [xy[4 * f]!, xy[4 * f + 1]!, xy[4 * f + 2]!, xy[4 * f + 3]!];
      const sideA = dx * (ay - py) - dy * (ax - px);
      const sideB = dx * (by - py) - dy * (bx - px);
      if (sideA >= 0 === sideB >= 0) continue;
      const [t1, t2] = [(bx - ax) * (py - ay), (by - ay) * (px - ax)];
      if (Math.abs(t1 - t2) <= DOUBT * (Math.abs(t1) + Math.abs(t2))) return Number.NaN;
      const reference = (bx - ax) * (ry - ay) - (by - ay) * (rx - ax);
      if (t1 - t2 > 0 !== reference > 0) found ^= parts[2 * f]! ^ parts[2 * f + 1]!;
    }
    return found;
  };

  return (cell: number, label: number): boolean => {
    const [from, to] = [lists.starts[cell]!, lists.starts[cell + 1]!];
    if (to - from > MOST_EDGES) return false;
    const column = cell % grid.columns;
    const row = (cell - column) / grid.columns;
    const [w, s] = [grid.x0 + column * grid.size, grid.y0 + row * grid.size];
    const box = [w, s, w + grid.size, s + grid.size] as const;
    const rx = grid.x0 + (column + REFERENCE_X) * grid.size;
    const ry = grid.y0 + (row + REFERENCE_Y) * grid.size;
    for (let at = from; at < to; at++) {
      const e = lists.edges[at]!;
      const [ax, ay, bx, by] = [xy[4 * e]!, xy[4 * e + 1]!, xy[4 * e + 2]!, xy[4 * e + 3]!];
      const away = (bx - ax) * (ry - ay) - (by - ay) * (rx - ax);
      if (!(Math.abs(away) > CLEARANCE * grid.size * Math.hypot(bx - ax, by - ay))) return false;
      for (let other = at + 1; other < to; other++)
        if (edgesConflict(xy, e, lists.edges[other]!)) return false;
      const t = middleInBox([ax, ay, bx, by], box);
      if (Number.isNaN(t)) continue;
      const beside = labelBeside(cell, label, e, t, rx, ry);
      if (beside !== parts[2 * e] && beside !== parts[2 * e + 1]) return false;
    }
    return true;
  };
}
