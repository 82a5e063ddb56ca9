/** A grid of square cells in degrees. Cell (c, r) starts at `x0 + c · size`, `y0 + r · size`. */
export interface CellGrid {
  readonly x0: number;
  readonly y0: number;
  readonly size: number;
  /** 1 / size */
  readonly perDegree: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Where in its cell the reference point stands, as a share of its size: numbers that no regular data hits, so
 * that hardly ever an edge runs through a reference point.
 */
export const REFERENCE_X = 0.5123071;
export const REFERENCE_Y = 0.4870913;

/** Edges are listed in every cell that they come this near to, in cells: far more than rounding can do. */
const PAD = 1e-9;
/** Cells smaller than this share of a coordinate would be blurred by its last digits. */
const SMALLEST = 1e-10;

/** About `cellCount` cells over all edges with a margin; null where no grid of numbers can cover them. */
export function cellGridOf(coordinates: Float64Array, cellCount: number): CellGrid | null {
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < coordinates.length; i += 2) {
    const x = coordinates[i]!;
    const y = coordinates[i + 1]!;
    if (x < w) w = x;
    if (x > e) e = x;
    if (y < s) s = y;
    if (y > n) n = y;
  }
  const [width, height] = [e - w, n - s];
  const size = Math.max(
    // Root by root: the product of tiny sides would be zero, and the cells without number.
    (Math.sqrt(width) * Math.sqrt(height)) / Math.sqrt(cellCount),
    (width + height) / cellCount,
    SMALLEST * Math.max(Math.abs(w), Math.abs(e), Math.abs(s), Math.abs(n)),
  );
  if (!Number.isFinite(size) || !(size > Number.MIN_VALUE * 2 ** 60)) return null;
  return {
    x0: w - 0.75 * size,
    y0: s - 0.75 * size,
    size,
    perDegree: 1 / size,
    columns: Math.ceil(width / size) + 2,
    rows: Math.ceil(height / size) + 2,
  };
}

/** Calls back with every cell that an edge runs through or comes near to. */
export function forEachCellOfEdge(
  grid: CellGrid,
  coordinates: Float64Array,
  edge: number,
  visit: (cell: number, edge: number) => void,
): void {
  const { x0, y0, perDegree, columns } = grid;
  let ax = (coordinates[4 * edge]! - x0) * perDegree;
  let ay = (coordinates[4 * edge + 1]! - y0) * perDegree;
  let bx = (coordinates[4 * edge + 2]! - x0) * perDegree;
  let by = (coordinates[4 * edge + 3]! - y0) * perDegree;
  if (ay > by) [ax, ay, bx, by] = [bx, by, ax, ay];
  const west = Math.min(ax, bx);
  const east = Math.max(ax, bx);
  const slope = by > ay ? (bx - ax) / (by - ay) : 0;
  const firstRow = Math.floor(ay - PAD);
  const lastRow = Math.floor(by + PAD);
  for (let row = firstRow; row <= lastRow; row++) {
    let from = west;
    let to = east;
    if (firstRow !== lastRow && by - ay > 1e-12) {
      const enter = ax + (Math.max(ay, row - PAD) - ay) * slope;
      const leave = ax + (Math.min(by, row + 1 + PAD) - ay) * slope;
      from = Math.max(west, Math.min(enter, leave));
      to = Math.min(east, Math.max(enter, leave));
    }
    const last = Math.floor(to + PAD);
    for (let column = Math.floor(from - PAD); column <= last; column++) visit(row * columns + column, edge);
  }
}

/** Which edges each cell has: those of `cell` are `edges[starts[cell]]` up to `edges[starts[cell + 1]]`. */
export interface CellLists {
  readonly starts: Int32Array;
  readonly edges: Int32Array;
}

/** Lists the edges of every cell, in order of edges. */
export function listCells(grid: CellGrid, coordinates: Float64Array): CellLists {
  const cells = grid.columns * grid.rows;
  const starts = new Int32Array(cells + 1);
  const count = coordinates.length / 4;
  const tally = (cell: number): void => {
    starts[cell + 1]!++;
  };
  for (let edge = 0; edge < count; edge++) forEachCellOfEdge(grid, coordinates, edge, tally);
  for (let cell = 0; cell < cells; cell++) starts[cell + 1]! += starts[cell]!;
  const edges = new Int32Array(starts[cells]!);
  const next = starts.slice();
  const place = (cell: number, edge: number): void => {
    edges[next[cell]!++] = edge;
  };
  for (let edge = 0; edge < count; edge++) forEachCellOfEdge(grid, coordinates, edge, place);
  return { starts, edges };
}
