import type { CellGrid } from './cell-grid.ts';
import type { UniqueEdges } from './unique-edges.ts';

/** A cell whose points are searched one by one, because polygons overlap or rounding could decide there. */
export const SEARCHED = -0x80000000;

/** What a lookup reads. */
export interface CellIndex {
  readonly grid: CellGrid;
  readonly edges: UniqueEdges;
  /**
   * Per cell: 1 + the polygon that covers all of it (0 none), `SEARCHED`, or, with the highest bit, where its block
   * begins (bits 2 to 30) and of how many lines the block has a table (bits 0 and 1; 0 where it has too many edges).
   */
  readonly cells: Int32Array;
  /**
   * Blocks: a, b, c of each line (see `lineInCell`), the polygon of each combination of their sides (-1 none,
   * `UNKNOWN`), and then, for exact work, the part at the reference point, the number of edges, and the edges.
   */
  readonly words: Int32Array;
  /** The same bytes as 32-bit floats. */
  readonly floats: Float32Array;
  readonly searchedCells: number;
}

/** Block 0 is empty: it stands for searched cells. */
export const FIRST_SLOT = 3;

/** Words of a block before its list of edges: three a line, and one for each combination of sides. */
export const tableWords = (lines: number): number => (lines === 0 ? 0 : 3 * lines + 2 ** lines);

/** Where the block of an open cell begins; for a searched one the empty block 0. */
export const slotOf = (entry: number): number => (entry & 0x7fffffff) >>> 2;

/** Where the list of edges begins in the block of an open cell that is not searched. */
export const listStart = (entry: number): number => slotOf(entry) + tableWords(entry & 3);
