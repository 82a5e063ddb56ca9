import { type CellGrid, cellsOver, columnAt, rowAt } from './cell-grid.ts';

/** Which discs reach into each cell. */
export interface DiscCells extends CellGrid {
  /** A disc that covers the whole cell, -1 = none; `items` holds the discs of the other cells only. */
  readonly coveredBy: Int32Array;
}

const MAX_CELLS = 1 << 20;

/** Numbers of one stretch: a disc, the cells of a row it reaches into, and those it covers wholly (both ends in). */
const WIDTH = 5;

function stretchesOf(
  centres: Float64Array,
  radius: number,
  shape: Omit<CellGrid, 'starts' | 'items'>,
): Int32Array {
  const { west, south, cell, columns, rows } = shape;
  const mostRows = Math.min(rows, Math.ceil((2 * radius) / cell) + 2);
  const stretches = new Int32Array((WIDTH * mostRows * centres.length) / 2);
  let at = 0;
  for (let disc = 0; 2 * disc < centres.length; disc++) {
    const x = centres[2 * disc]!;
    const y = centres[2 * disc + 1]!;
    const lastRow = rowAt(shape, y + radius);
    for (let row = rowAt(shape, y - radius); row <= lastRow; row++) {
      const below = y - south - row * cell;
      const nearY = below < 0 ? below : Math.max(0, below - cell);
      const farY = Math.max(Math.abs(below), Math.abs(below - cell));
      const reach2 = radius * radius - nearY * nearY;
      if (reach2 < 0) continue;
      const reach = Math.sqrt(reach2);
      const whole = Math.sqrt(Math.max(0, radius * radius - farY * farY));
      const first = row * columns;
      stretches[at] = disc;
      stretches[at + 1] = first + columnAt(shape, x - reach);
      stretches[at + 2] = first + columnAt(shape, x + reach);
      stretches[at + 3] = first + Math.max(0, Math.ceil((x - whole - west) / cell));
      stretches[at + 4] = first + Math.min(columns, Math.floor((x + whole - west) / cell)) - 1;
      at += WIDTH;
    }
  }
  return stretches.subarray(0, at);
}

/** Equal discs (centres as x, y) by the cells of about a quarter of their radius that they reach into. */
export function gridDiscs(
  centres: Float64Array,
  radius: number,
  box: readonly [number, number, number, number],
): DiscCells {
  const shape = cellsOver(box, radius / 4, MAX_CELLS);
  const size = shape.columns * shape.rows;
  const coveredBy = new Int32Array(size).fill(-1);
  const stretches = stretchesOf(centres, radius, shape);
  for (let s = 0; s < stretches.length; s += WIDTH) {
    for (let k = stretches[s + 3]!; k <= stretches[s + 4]!; k++) coveredBy[k] = stretches[s]!;
  }
  const starts = new Int32Array(size + 1);
  for (let s = 0; s < stretches.length; s += WIDTH) {
    for (let k = stretches[s + 1]!; k <= stretches[s + 2]!; k++) if (coveredBy[k] === -1) starts[k + 1]!++;
  }
  for (let k = 0; k < size; k++) starts[k + 1]! += starts[k]!;
  const next = starts.slice();
  const items = new Int32Array(starts[size]!);
  for (let s = 0; s < stretches.length; s += WIDTH) {
    for (let k = stretches[s + 1]!; k <= stretches[s + 2]!; k++) {
      if (coveredBy[k] === -1) items[next[k]!++] = stretches[s]!;
    }
  }
  return { ...shape, starts, items, coveredBy };
}
