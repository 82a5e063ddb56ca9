import { orient2d } from 'robust-predicates';
import type { CellIndex } from './cell-blocks.ts';
import { REFERENCE_X, REFERENCE_Y } from './cell-grid.ts';
import type { UniqueEdges } from './unique-edges.ts';

/** Relative error bound of the determinant (Shewchuk 1997, ccwerrboundA). */
const ERROR_BOUND = 3.3306690738754716e-16;

const isOnEdge = (ax: number, ay: number, bx: number, by: number, px: number, py: number): boolean =>
  (px - ax) * (px - bx) <= 0 && (py - ay) * (py - by) <= 0 && orient2d(ax, ay, bx, by, px, py) === 0;

/** The lowest part at the edges of a list that a point lies on. */
function lowestPartAt(
  { coordinates: xy, parts }: UniqueEdges,
  words: Int32Array,
  list: number,
  px: number,
  py: number,
): number {
  let lowest = 0;
  const end = list + 2 + words[list + 1]!;
  for (let at = list + 2; at < end; at++) {
    const e = words[at]!;
    if (!isOnEdge(xy[4 * e]!, xy[4 * e + 1]!, xy[4 * e + 2]!, xy[4 * e + 3]!, px, py)) continue;
    for (const part of [parts[2 * e]!, parts[2 * e + 1]!]) {
      if (part > 0 && (lowest === 0 || part < lowest)) lowest = part;
    }
  }
  return lowest;
}

/**
 * The part that covers point `at` of `lngLat`, which lies in a cell whose edges stand in `list`: 0 for none; on a
 * border -1 - the lowest part there. Goes from the reference point to the point and changes sides at every edge
 * between them; exact, because signs that rounding could turn are decided by robust-predicates, and a vertex
 * counts to one side for all edges. Takes no doubles: V8 would put each into an object.
 */
export function partInCell(
  { grid, edges, words }: CellIndex,
  cell: number,
  list: number,
  lngLat: Float64Array,
  at: number,
): number {
  const { columns, size } = grid;
  const { coordinates: xy, parts } = edges;
  const row = (cell / columns) | 0;
  const rx = grid.x0 + (cell - row * columns + REFERENCE_X) * size;
  const ry = grid.y0 + (row + REFERENCE_Y) * size;
  const px = lngLat[2 * at]!;
  const py = lngLat[2 * at + 1]!;
  const dx = rx - px;
  const dy = ry - py;
  let part = words[list]!;
  const end = list + 2 + words[list + 1]!;
  for (let k = list + 2; k < end; k++) {
    const e = words[k]!;
    const x1 = xy[4 * e]!;
    const y1 = xy[4 * e + 1]!;
    const x2 = xy[4 * e + 2]!;
    const y2 = xy[4 * e + 3]!;
    const ax = x1 - px;
    const ay = y1 - py;
    const bx = x2 - px;
    const by = y2 - py;
    const sideA = dx * ay - dy * ax;
    const sideB = dx * by - dy * bx;
    if (sideA * sideB > 0) continue;
    const t1 = ax * by;
    const t2 = ay * bx;
    let turn = t1 - t2;
    if (Math.abs(turn) <= ERROR_BOUND * (Math.abs(t1) + Math.abs(t2))) {
      turn = -orient2d(x1, y1, x2, y2, px, py);
      if (turn === 0 && isOnEdge(x1, y1, x2, y2, px, py)) {
        return -1 - lowestPartAt(edges, words, list, px, py);
      }
    }
    if (sideA >= 0 === sideB >= 0) continue;
    // A point on the edge's line beside the edge counts to the right of it, whichever way the edge runs.
    const fromReference = (x2 - x1) * (ry - y1) - (y2 - y1) * (rx - x1);
    if (fromReference > 0 ? turn < 0 : turn > 0) part ^= parts[2 * e]! ^ parts[2 * e + 1]!;
  }
  return part;
}
