import type { CellGrid } from './cell-grid.ts';

/** Cells with more edges than this are worked out edge by edge: a table doubles with every line. */
export const MOST_LINES = 3;
/** In a table: no answer is kept for that combination of sides, so a point that has it is worked out exactly. */
export const UNKNOWN = -2;
/**
 * How near to a line, in cells, a point's side is not believed: well above what rounding lines to 32 bits (4e-7)
 * and positions in a grid of 10 million columns (1e-8) can do.
 */
export const NEAR_LINE = 2e-6;

/** The line through an edge in shares of a cell: `a·u + b·w + c`, positive on its left, with a² + b² = 1. */
export function lineInCell(
  { x0, y0, perDegree }: CellGrid,
  xy: Float64Array,
  edge: number,
  column: number,
  row: number,
): [a: number, b: number, c: number] {
  const [ax, ay, bx, by] = [xy[4 * edge]!, xy[4 * edge + 1]!, xy[4 * edge + 2]!, xy[4 * edge + 3]!];
  const length = Math.hypot(bx - ax, by - ay);
  const a = (ay - by) / length;
  const b = (bx - ax) / length;
  return [a, b, -a * ((ax - x0) * perDegree - column) - b * ((ay - y0) * perDegree - row)];
}

/** Corners of a convex piece of a cell: u, w, u, w, … in shares of the cell. */
type Piece = readonly number[];

const WHOLE_CELL: Piece = [0, 0, 1, 0, 1, 1, 0, 1];

/** What of a piece lies where `a·u + b·w + c` is positive (Sutherland and Hodgman 1974). */
function halfOf(piece: Piece, a: number, b: number, c: number): Piece {
  const half: number[] = [];
  let u0 = piece[piece.length - 2]!;
  let w0 = piece[piece.length - 1]!;
  let before = a * u0 + b * w0 + c;
  for (let i = 0; i < piece.length; i += 2) {
    const u = piece[i]!;
    const w = piece[i + 1]!;
    const here = a * u + b * w + c;
    if (here > 0 !== before > 0) {
      const t = before / (before - here);
      half.push(u0 + t * (u - u0), w0 + t * (w - w0));
    }
    if (here > 0) half.push(u, w);
    u0 = u;
    w0 = w;
    before = here;
  }
  return half;
}

/**
 * The pieces into which lines (a, b, c of each, from `at` on) cut a cell: calls back with a place in the middle of
 * each and with its sides, bit `k` for the left of line `k`.
 */
export function forEachPiece(
  lines: Float32Array,
  at: number,
  count: number,
  visit: (sides: number, u: number, w: number) => void,
): void {
  const split = (piece: Piece, line: number, sides: number): void => {
    if (piece.length < 6) return;
    if (line < count) {
      const [a, b, c] = [lines[at + 3 * line]!, lines[at + 3 * line + 1]!, lines[at + 3 * line + 2]!];
      split(halfOf(piece, a, b, c), line + 1, sides | (1 << line));
      split(halfOf(piece, -a, -b, -c), line + 1, sides);
      return;
    }
    let [u, w] = [0, 0];
    for (let i = 0; i < piece.length; i += 2) {
      u += (2 * piece[i]!) / piece.length;
      w += (2 * piece[i + 1]!) / piece.length;
    }
    visit(sides, u, w);
  };
  split(WHOLE_CELL, 0, 0);
}

/**
 * The sides of a place, as a combination for the table; `UNKNOWN` where it is so near to a line that only exact
 * arithmetic may say.
 */
export function sidesAt(lines: Float32Array, at: number, count: number, u: number, w: number): number {
  let sides = 0;
  for (let line = 0; line < count; line++) {
    const v = lines[at + 3 * line]! * u + lines[at + 3 * line + 1]! * w + lines[at + 3 * line + 2]!;
    if (!(Math.abs(v) > NEAR_LINE)) return UNKNOWN;
    if (v > 0) sides |= 1 << line;
  }
  return sides;
}
