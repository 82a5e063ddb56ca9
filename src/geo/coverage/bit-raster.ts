import type { SharedEdges } from './shared-edges.ts';

/** One bit a square cell of a box, rows from the south; each row starts at a new word. */
export interface BitRaster {
  readonly west: number;
  readonly south: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  readonly wordsPerRow: number;
  readonly bits: Uint32Array;
}

/** 32 MiB of bits. */
const MAX_CELLS = 2 ** 28;

/** An empty raster over a box; cells are enlarged where it would need more than 2²⁸. */
export function createBitRaster(box: SharedEdges['box'], wanted: number): BitRaster {
  const [west, south, east, north] = box;
  const width = Math.max(0, east - west);
  const height = Math.max(0, north - south);
  const cell = Math.max(wanted, Math.sqrt((width * height) / MAX_CELLS));
  const columns = Math.max(1, Math.ceil(width / cell));
  const rows = Math.max(1, Math.ceil(height / cell));
  const wordsPerRow = Math.ceil(columns / 32);
  return { west, south, cell, columns, rows, wordsPerRow, bits: new Uint32Array(rows * wordsPerRow) };
}

/** Sets the cells `from ≤ column ≤ to` of a row. */
export function setBits({ bits, wordsPerRow }: BitRaster, row: number, from: number, to: number): void {
  const first = row * wordsPerRow + (from >>> 5);
  const last = row * wordsPerRow + (to >>> 5);
  const head = 0xffffffff << (from & 31);
  const tail = 0xffffffff >>> (31 - (to & 31));
  if (first === last) {
    bits[first]! |= head & tail;
    return;
  }
  bits[first]! |= head;
  for (let word = first + 1; word < last; word++) bits[word] = 0xffffffff;
  bits[last]! |= tail;
}

/** Bits that are set in a word (Warren, Hacker's Delight, fig. 5-2). */
function popcount(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many of the cells `from ≤ column ≤ to` of a row are set. */
export function countBits({ bits, wordsPerRow }: BitRaster, row: number, from: number, to: number): number {
  const first = row * wordsPerRow + (from >>> 5);
  const last = row * wordsPerRow + (to >>> 5);
  const head = 0xffffffff << (from & 31);
  const tail = 0xffffffff >>> (31 - (to & 31));
  if (first === last) return popcount(bits[first]! & head & tail);
  let count = popcount(bits[first]! & head) + popcount(bits[last]! & tail);
  for (let word = first + 1; word < last; word++) count += popcount(bits[word]!);
  return count;
}
