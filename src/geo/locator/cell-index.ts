import {
  type CellGrid,
  type CellLists,
  cellGridOf,
  listCells,
  REFERENCE_X,
  REFERENCE_Y,
} from './cell-grid.ts';
import { cellProver } from './cell-proof.ts';
import { referenceLabels, UNSURE } from './reference-labels.ts';
import type { UniqueEdges } from './unique-edges.ts';

/** A cell whose points are searched one by one, because polygons overlap or rounding could decide there. */
export const SEARCHED = -0x80000000;
/** 8-byte slots of one edge in a block: ax, ay, bx, by, and the two parts as integers. */
export const EDGE_SLOTS = 5;

/** What a lookup reads. */
export interface CellIndex {
  readonly grid: CellGrid;
  /**
   * Per cell: the part that covers all of it (0 none), `SEARCHED`, or where its block begins, as -1 - slot.
   */
  readonly cells: Int32Array;
  /**
   * A block is one slot with two integers, the part at the reference point and the number of edges, and then
   * five slots an edge, turned so that the reference point lies on its left.
   */
  readonly blocks: Float64Array;
  /** The same bytes as integers. */
  readonly blockInts: Int32Array;
  readonly searchedCells: number;
}

function writeBlock(
  { grid, blocks, blockInts }: CellIndex,
  slot: number,
  cell: number,
  label: number,
  { edges: listed, starts }: CellLists,
  { coordinates: xy, parts }: UniqueEdges,
): number {
  const column = cell % grid.columns;
  const rx = grid.x0 + (column + REFERENCE_X) * grid.size;
  const ry = grid.y0 + ((cell - column) / grid.columns + REFERENCE_Y) * grid.size;
  blockInts[2 * slot] = label;
  blockInts[2 * slot + 1] = starts[cell + 1]! - starts[cell]!;
  let to = slot + 1;
  for (let at = starts[cell]!; at < starts[cell + 1]!; at++, to += EDGE_SLOTS) {
    const e = listed[at]!;
    const [ax, ay, bx, by] = [xy[4 * e]!, xy[4 * e + 1]!, xy[4 * e + 2]!, xy[4 * e + 3]!];
    const left = (bx - ax) * (ry - ay) - (by - ay) * (rx - ax) > 0;
    blocks[to] = left ? ax : bx;
    blocks[to + 1] = left ? ay : by;
    blocks[to + 2] = left ? bx : ax;
    blocks[to + 3] = left ? by : ay;
    blockInts[2 * (to + 4)] = parts[2 * e]!;
    blockInts[2 * (to + 4) + 1] = parts[2 * e + 1]!;
  }
  return to;
}

/**
 * How many cells: more make lookups faster and the index larger, until it leaves the cache. Measured best: 30 an
 * edge for a hundred polygons, 10 for three thousand, 4 for twenty thousand.
 */
const cellCountFor = (edges: number): number =>
  Math.max(Math.min(2 ** 16, 32 * edges), 8 * Math.min(edges, 2 ** 16) + 3 * edges);

/** Builds the index; null where there is nothing to look up, or no grid can hold it. */
export function buildCellIndex(edges: UniqueEdges, cellCount = cellCountFor(edges.count)): CellIndex | null {
  if (edges.count === 0) return null;
  const grid = cellGridOf(edges.coordinates, cellCount);
  if (!grid) return null;
  const lists = listCells(grid, edges.coordinates);
  const cells = referenceLabels(grid, lists, edges);
  const isProved = cellProver(grid, lists, edges);
  let slots = 0;
  let searchedCells = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    const count = lists.starts[cell + 1]! - lists.starts[cell]!;
    if (cells[cell] === UNSURE || (count > 0 && !isProved(cell, cells[cell]!))) {
      cells[cell] = SEARCHED;
      searchedCells++;
    } else if (count > 0) slots += 1 + EDGE_SLOTS * count;
  }
  const blocks = new Float64Array(slots);
  const index = { grid, cells, blocks, blockInts: new Int32Array(blocks.buffer), searchedCells };
  let slot = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] === SEARCHED || lists.starts[cell] === lists.starts[cell + 1]) continue;
    const end = writeBlock(index, slot, cell, cells[cell]!, lists, edges);
    cells[cell] = -1 - slot;
    slot = end;
  }
  return index;
}
