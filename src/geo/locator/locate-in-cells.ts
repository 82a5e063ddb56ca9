import { type CellIndex, listStart, SEARCHED, slotOf } from './cell-blocks.ts';
import type { Location } from './exact-search.ts';
import { partInCell } from './part-in-cell.ts';
import { NEAR_LINE, UNKNOWN } from './side-tables.ts';

/**
 * Points that go through each step together. A step has no branch that guesses wrong until the last one, so that the
 * memory of many cells, and then of many blocks, is on its way at once.
 */
const CHUNK = 512;

/** Works out point `i`, for which its cell has no ready answer. */
function writeExactly(
  cellIndex: CellIndex,
  search: (lng: number, lat: number) => Location,
  lngLat: Float64Array,
  i: number,
  entry: number,
  index: Int32Array,
  onBoundary: Uint8Array | undefined,
): void {
  if (entry === SEARCHED) {
    const found = search(lngLat[2 * i]!, lngLat[2 * i + 1]!);
    index[i] = found.index;
    if (onBoundary && found.onBoundary) onBoundary[i] = 1;
    return;
  }
  const { x0, y0, perDegree, columns } = cellIndex.grid;
  const column = ((lngLat[2 * i]! - x0) * perDegree) | 0;
  const row = ((lngLat[2 * i + 1]! - y0) * perDegree) | 0;
  const part = partInCell(cellIndex, row * columns + column, listStart(entry), lngLat, i);
  index[i] = cellIndex.edges.polygonOfPart[part < 0 ? -1 - part : part]!;
  if (onBoundary && part < 0) onBoundary[i] = 1;
}

/**
 * Looks up interleaved positions and writes polygon indexes, -1 outside, and where wanted border flags. One
 * function over locals: this is where the time of a million points goes.
 */
export function locateInCells(
  cellIndex: CellIndex,
  search: (lng: number, lat: number) => Location,
  lngLat: Float64Array,
  index: Int32Array,
  onBoundary: Uint8Array | undefined,
): void {
  const { grid, cells, words, floats } = cellIndex;
  const { x0, y0, perDegree, columns, rows } = grid;
  const count = lngLat.length >> 1;
  const open = new Int32Array(Math.min(CHUNK, count));
  const entries = new Int32Array(open.length);
  const firsts = new Float32Array(open.length);
  onBoundary?.fill(0, 0, count);
  for (let from = 0; from < count; from += CHUNK) {
    const to = Math.min(count, from + CHUNK);
    let opened = 0;
    for (let i = from; i < to; i++) {
      const across = (lngLat[2 * i]! - x0) * perDegree;
      const up = (lngLat[2 * i + 1]! - y0) * perDegree;
      let entry = 0;
      if (across >= 0 && up >= 0 && across < columns && up < rows) {
        entry = cells[(up | 0) * columns + (across | 0)]!;
      }
      index[i] = (entry & ~(entry >> 31)) - 1;
      open[opened] = i;
      entries[opened] = entry;
      opened += entry >>> 31;
    }
    for (let k = 0; k < opened; k++) firsts[k] = floats[slotOf(entries[k]!)]!;
    for (let k = 0; k < opened; k++) {
      const i = open[k]!;
      const entry = entries[k]!;
      const lines = entry & 3;
      const across = (lngLat[2 * i]! - x0) * perDegree;
      const up = (lngLat[2 * i + 1]! - y0) * perDegree;
      const u = across - (across | 0);
      const w = up - (up | 0);
      let at = slotOf(entry);
      let side = firsts[k]! * u + floats[at + 1]! * w + floats[at + 2]!;
      let sides = +(side > 0);
      let near = +(Math.abs(side) <= NEAR_LINE) | +(lines === 0);
      at += 3;
      for (let line = 1; line < lines; line++, at += 3) {
        side = floats[at]! * u + floats[at + 1]! * w + floats[at + 2]!;
        sides |= +(side > 0) << line;
        near |= +(Math.abs(side) <= NEAR_LINE);
      }
      const found = words[at + sides]!;
      if (near === 0 && found !== UNKNOWN) index[i] = found;
      else writeExactly(cellIndex, search, lngLat, i, entry, index, onBoundary);
    }
  }
}
