import { type CellIndex, SEARCHED } from './cell-index.ts';
import type { Location } from './exact-search.ts';
import { partInCell } from './part-in-cell.ts';

/**
 * Points that are first all looked up in their cells, without a branch that guesses wrong, before those in cells
 * with edges are worked out: so the memory of many cells is on its way at once.
 */
const CHUNK = 512;

/**
 * Looks up interleaved positions and writes polygon indexes, -1 outside, and where wanted border flags. One
 * function over locals: this is where the time of a million points goes.
 */
export function locateInCells(
  cellIndex: CellIndex,
  polygonOfPart: Int32Array,
  search: (lng: number, lat: number) => Location,
  lngLat: Float64Array,
  index: Int32Array,
  onBoundary: Uint8Array | undefined,
): void {
  const { grid, cells } = cellIndex;
  const { x0, y0, perDegree, columns, rows } = grid;
  const count = lngLat.length >> 1;
  const open = new Int32Array(Math.min(CHUNK, count));
  const openCells = new Int32Array(open.length);
  onBoundary?.fill(0, 0, count);
  for (let from = 0; from < count; from += CHUNK) {
    const to = Math.min(count, from + CHUNK);
    let opened = 0;
    for (let i = from; i < to; i++) {
      const across = (lngLat[2 * i]! - x0) * perDegree;
      const up = (lngLat[2 * i + 1]! - y0) * perDegree;
      let cell = 0;
      let entry = 0;
      if (across >= 0 && up >= 0 && across < columns && up < rows) {
        cell = (up | 0) * columns + (across | 0);
        entry = cells[cell]!;
      }
      index[i] = polygonOfPart[entry & ~(entry >> 31)]!;
      open[opened] = i;
      openCells[opened] = cell;
      opened += entry >>> 31;
    }
    for (let k = 0; k < opened; k++) {
      const i = open[k]!;
      const cell = openCells[k]!;
      if (cells[cell] === SEARCHED) {
        const found = search(lngLat[2 * i]!, lngLat[2 * i + 1]!);
        index[i] = found.index;
        if (onBoundary && found.onBoundary) onBoundary[i] = 1;
        continue;
      }
      const part = partInCell(cellIndex, cell, lngLat, i);
      index[i] = polygonOfPart[part < 0 ? -1 - part : part]!;
      if (onBoundary && part < 0) onBoundary[i] = 1;
    }
  }
}
