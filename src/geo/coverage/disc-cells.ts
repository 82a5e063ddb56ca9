import { type CellGrid, cellsOver, columnAt, rowAt } from './cell-grid.ts';

/** Which discs reach into each cell. */
export interface DiscCells extends CellGrid {
  /** A disc that covers the whole cell, -1 = none; `items` holds the discs of the other cells only. */
  readonly coveredBy: Int32Array;
}

/** Cells `from ≤ k ≤ to` of one row that a disc reaches into, those `coveredFrom ≤ k ≤ coveredTo` wholly. */
interface Stretches {
  readonly disc: number[];
  readonly from: number[];
  readonly to: number[];
  readonly coveredFrom: number[];
  readonly coveredTo: number[];
}

const MAX_CELLS = 1 << 20;

function stretchesOf(
  centres: Float64Array,
  radius: number,
  shape: Omit<CellGrid, 'starts' | 'items'>,
): Stretches {
  const { west, south, cell, columns } = shape;
  const stretches: Stretches = { disc: [], from: [], to: [], coveredFrom: [], coveredTo: [] };
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
      stretches.disc.push(disc);
      stretches.from.push(first + columnAt(shape, x - reach));
      stretches.to.push(first + columnAt(shape, x + reach));
      stretches.coveredFrom.push(first + Math.max(0, Math.ceil((x - whole - west) / cell)));
      stretches.coveredTo.push(first + Math.min(columns, Math.floor((x + whole - west) / cell)) - 1);
    }
  }
  return stretches;
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
  const { disc, from, to, coveredFrom, coveredTo } = stretchesOf(centres, radius, shape);
  for (let s = 0; s < disc.length; s++) {
    for (let k = coveredFrom[s]!; k <= coveredTo[s]!; k++) coveredBy[k] = disc[s]!;
  }
  const starts = new Int32Array(size + 1);
  for (let s = 0; s < disc.length; s++) {
    for (let k = from[s]!; k <= to[s]!; k++) if (coveredBy[k] === -1) starts[k + 1]!++;
  }
  for (let k = 0; k < size; k++) starts[k + 1]! += starts[k]!;
  const next = starts.slice();
  const items = new Int32Array(starts[size]!);
  for (let s = 0; s < disc.length; s++) {
    for (let k = from[s]!; k <= to[s]!; k++) if (coveredBy[k] === -1) items[next[k]!++] = disc[s]!;
  }
  return { ...shape, starts, items, coveredBy };
}
