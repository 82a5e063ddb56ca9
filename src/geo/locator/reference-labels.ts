import { type CellGrid, type CellLists, REFERENCE_X, REFERENCE_Y } from './cell-grid.ts';
import type { UniqueEdges } from './unique-edges.ts';

/** Says of a cell that more than one part, or an unknown number of them, covers its reference point. */
export const UNSURE = -1;

/** Which parts cover a point that moves east along one row. */
class Sweep {
  private readonly covering: Uint8Array;
  private count = 0;
  private xor = 0;

  constructor(partCount: number) {
    this.covering = new Uint8Array(partCount);
  }

  private toggle(part: number): void {
    if (part === 0) return;
    this.covering[part]! ^= 1;
    this.count += this.covering[part]! === 1 ? 1 : -1;
    this.xor ^= part;
  }

  /** Crosses an edge. */
  cross(first: number, second: number): void {
    this.toggle(first);
    this.toggle(second);
  }

  /** The one part here, 0 for none. */
  get label(): number {
    return this.count > 1 ? UNSURE : this.xor;
  }

  reset(): void {
    this.covering.fill(0);
    this.count = 0;
    this.xor = 0;
  }
}

/**
 * The part that covers the reference point of each cell, by going east along the row of reference points and
 * crossing edge after edge: 0 where there is none, `UNSURE` where parts overlap.
 */
export function referenceLabels(grid: CellGrid, lists: CellLists, edges: UniqueEdges): Int32Array {
  const { x0, y0, size, columns, rows } = grid;
  const { coordinates, parts } = edges;
  const labels = new Int32Array(columns * rows);
  const sweep = new Sweep(edges.polygonOfPart.length);
  const beyond: number[] = [];
  for (let row = 0; row < rows; row++) {
    const y = y0 + (row + REFERENCE_Y) * size;
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      const west = x0 + column * size;
      const reference = x0 + (column + REFERENCE_X) * size;
      const east = x0 + (column + 1) * size;
      for (let at = lists.starts[cell]!; at < lists.starts[cell + 1]!; at++) {
        const edge = lists.edges[at]!;
        const ay = coordinates[4 * edge + 1]!;
        const by = coordinates[4 * edge + 3]!;
        if (ay >= y === by >= y) continue;
        const ax = coordinates[4 * edge]!;
        const x = ax + ((y - ay) / (by - ay)) * (coordinates[4 * edge + 2]! - ax);
        if (x >= west && x < reference) sweep.cross(parts[2 * edge]!, parts[2 * edge + 1]!);
        else if (x >= reference && x < east) beyond.push(edge);
      }
      labels[cell] = sweep.label;
      for (const edge of beyond) sweep.cross(parts[2 * edge]!, parts[2 * edge + 1]!);
      beyond.length = 0;
    }
    // East of everything nothing covers: otherwise the row was miscounted, and none of it is believed.
    if (sweep.label === 0) continue;
    labels.fill(UNSURE, row * columns, (row + 1) * columns);
    sweep.reset();
  }
  return labels;
}
