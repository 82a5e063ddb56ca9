import type { Steps } from '../steps.ts';
import { type CellIndex, FIRST_SLOT, SEARCHED, tableWords } from './cell-blocks.ts';
import { type CellLists, cellGridOf, listCells } from './cell-grid.ts';
import { cellProver } from './cell-proof.ts';
import { partInCell } from './part-in-cell.ts';
import { referenceLabels, UNSURE } from './reference-labels.ts';
import { forEachPiece, lineInCell, MOST_LINES, sidesAt, UNKNOWN } from './side-tables.ts';
import type { UniqueEdges } from './unique-edges.ts';

/**
 * Fills the table of a block whose lines and list are written: the lines cut the cell into convex pieces that no
 * edge enters, so that each piece has one answer, the exact one in its middle.
 */
function fillTable(index: CellIndex, slot: number, lines: number, cell: number): void {
  const { grid, words, floats, edges } = index;
  const column = cell % grid.columns;
  const row = (cell - column) / grid.columns;
  const place = new Float64Array(2);
  words.fill(UNKNOWN, slot + 3 * lines, slot + tableWords(lines));
  forEachPiece(floats, slot, lines, (sides, u, w) => {
    place[0] = grid.x0 + (column + u) * grid.size;
    place[1] = grid.y0 + (row + w) * grid.size;
    const across = (place[0] - grid.x0) * grid.perDegree - column;
    const up = (place[1] - grid.y0) * grid.perDegree - row;
    // What a lookup would see there: the middle of a sliver may be too near to its lines to be believed.
    if (sidesAt(floats, slot, lines, across, up) !== sides) return;
    const part = partInCell(index, cell, slot + tableWords(lines), place, 0);
    if (part >= 0) words[slot + 3 * lines + sides] = edges.polygonOfPart[part]!;
  });
}

/** Writes the block of a cell and returns where the next one begins. */
function writeBlock(
  index: CellIndex,
  slot: number,
  cell: number,
  label: number,
  { edges: listed, starts }: CellLists,
): number {
  const { grid, words, floats, edges, cells } = index;
  const [from, to] = [starts[cell]!, starts[cell + 1]!];
  const lines = to - from <= MOST_LINES ? to - from : 0;
  const column = cell % grid.columns;
  const row = (cell - column) / grid.columns;
  for (let line = 0; line < lines; line++) {
    floats.set(lineInCell(grid, edges.coordinates, listed[from + line]!, column, row), slot + 3 * line);
  }
  const list = slot + tableWords(lines);
  words[list] = label;
  words[list + 1] = to - from;
  words.set(listed.subarray(from, to), list + 2);
  cells[cell] = SEARCHED | (slot << 2) | lines;
  if (lines > 0) fillTable(index, slot, lines, cell);
  return list + 2 + to - from;
}

/**
 * How many cells: more make lookups faster and the index larger, until it leaves the cache. Measured best: 30 an
 * edge for a hundred polygons, 10 for three thousand, 4 for twenty thousand.
 */
const cellCountFor = (edges: number): number =>
  Math.max(Math.min(2 ** 16, 32 * edges), 8 * Math.min(edges, 2 ** 16) + 3 * edges);

/** Builds the index, about a row of cells a step; null where there is nothing to look up, or no grid can hold it. */
export function* cellIndexSteps(
  edges: UniqueEdges,
  cellCount = cellCountFor(edges.count),
): Steps<CellIndex | null> {
  if (edges.count === 0) return null;
  const grid = cellGridOf(edges.coordinates, cellCount);
  if (!grid) return null;
  const lists = listCells(grid, edges.coordinates);
  yield;
  const labels = referenceLabels(grid, lists, edges);
  yield;
  const isProved = cellProver(grid, lists, edges);
  const cells = new Int32Array(labels.length);
  let size = FIRST_SLOT;
  let searchedCells = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    if (cell % grid.columns === 0) yield;
    const count = lists.starts[cell + 1]! - lists.starts[cell]!;
    if (labels[cell] === UNSURE || (count > 0 && !isProved(cell, labels[cell]!))) {
      cells[cell] = SEARCHED;
      searchedCells++;
    } else if (count === 0) cells[cell] = 1 + edges.polygonOfPart[labels[cell]!]!;
    else size += tableWords(count <= MOST_LINES ? count : 0) + 2 + count;
  }
  const words = new Int32Array(size);
  const index = { grid, edges, cells, words, floats: new Float32Array(words.buffer), searchedCells };
  let slot = FIRST_SLOT;
  for (let cell = 0; cell < cells.length; cell++) {
    if (cell % grid.columns === 0) yield;
    if (cells[cell] === SEARCHED || lists.starts[cell] === lists.starts[cell + 1]) continue;
    slot = writeBlock(index, slot, cell, labels[cell]!, lists);
  }
  return index;
}
