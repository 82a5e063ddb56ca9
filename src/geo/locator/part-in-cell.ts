import { orient2d } from 'robust-predicates';
import { REFERENCE_X, REFERENCE_Y } from './cell-grid.ts';
import { type CellIndex, EDGE_SLOTS } from './cell-index.ts';

/** Relative error bound of the determinant (Shewchuk 1997, ccwerrboundA). */
const ERROR_BOUND = 3.3306690738754716e-16;

/** The lowest part at the edges of a block that a point lies on. */
function lowestPartAt(blocks: Float64Array, ints: Int32Array, slot: number, px: number, py: number): number {
  let lowest = 0;
  const end = slot + 1 + EDGE_SLOTS * ints[2 * slot + 1]!;
  for (let o = slot + 1; o < end; o += EDGE_SLOTS) {
    if (!isOnEdge(blocks[o]!, blocks[o + 1]!, blocks[o + 2]!, blocks[o + 3]!, px, py)) continue;
    for (const part of [ints[2 * o + 8]!, ints[2 * o + 9]!]) {
      if (part > 0 && (lowest === 0 || part < lowest)) lowest = part;
    }
  }
  return lowest;
}

const isOnEdge = (ax: number, ay: number, bx: number, by: number, px: number, py: number): boolean =>
  (px - ax) * (px - bx) <= 0 && (py - ay) * (py - by) <= 0 && orient2d(ax, ay, bx, by, px, py) === 0;

/**
 * The part that covers point `at` of `lngLat`, which lies in a cell with a block: 0 for none; on a border -1 - the
 * lowest part there. Goes from the reference point to the point and changes sides at every edge between them;
 * exact, because signs that rounding could turn are decided by robust-predicates, and a vertex counts to one side
 * for all edges. Takes no doubles: V8 would put each into an object.
 */
export function partInCell(
  { grid, cells, blocks, blockInts: ints }: CellIndex,
  cell: number,
  lngLat: Float64Array,
  at: number,
): number {
  const { columns, size } = grid;
  const row = (cell / columns) | 0;
  const slot = -1 - cells[cell]!;
  const px = lngLat[2 * at]!;
  const py = lngLat[2 * at + 1]!;
  const dx = grid.x0 + (cell - row * columns + REFERENCE_X) * size - px;
  const dy = grid.y0 + (row + REFERENCE_Y) * size - py;
  let part = ints[2 * slot]!;
  const end = slot + 1 + EDGE_SLOTS * ints[2 * slot + 1]!;
  for (let o = slot + 1; o < end; o += EDGE_SLOTS) {
    const ax = blocks[o]! - px;
    const ay = blocks[o + 1]! - py;
    const bx = blocks[o + 2]! - px;
    const by = blocks[o + 3]! - py;
    const sideA = dx * ay - dy * ax;
    const sideB = dx * by - dy * bx;
    if (sideA * sideB > 0) continue;
    const t1 = ax * by;
    const t2 = ay * bx;
    let turn = t1 - t2;
    if (Math.abs(turn) <= ERROR_BOUND * (Math.abs(t1) + Math.abs(t2))) {
      turn = -orient2d(blocks[o]!, blocks[o + 1]!, blocks[o + 2]!, blocks[o + 3]!, px, py);
      if (turn === 0 && isOnEdge(blocks[o]!, blocks[o + 1]!, blocks[o + 2]!, blocks[o + 3]!, px, py)) {
        return -1 - lowestPartAt(blocks, ints, slot, px, py);
      }
    }
    if (turn < 0 && sideA >= 0 !== sideB >= 0) part ^= ints[2 * o + 8]! ^ ints[2 * o + 9]!;
  }
  return part;
}
