/** Square cells over a box; cell `k` holds the items `items[starts[k]] … items[starts[k + 1] - 1]`. */
export interface CellGrid {
  readonly west: number;
  readonly south: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

type Box = readonly [west: number, south: number, east: number, north: number];
type Shape = Omit<CellGrid, 'starts' | 'items'>;

/** Cells of about the wanted side over a box, enlarged where that would make more than `maxCells`. */
export function cellsOver([west, south, east, north]: Box, wanted: number, maxCells: number): Shape {
  const width = Math.max(0, east - west);
  const height = Math.max(0, north - south);
  const cell = Math.max(
    wanted,
    Math.sqrt((width * height) / maxCells),
    Math.max(width, height) / maxCells,
    1e-9,
  );
  return { west, south, cell, columns: Math.floor(width / cell) + 1, rows: Math.floor(height / cell) + 1 };
}

export const columnAt = ({ west, cell, columns }: Shape, x: number): number =>
  Math.min(columns - 1, Math.max(0, Math.floor((x - west) / cell)));
export const rowAt = ({ south, cell, rows }: Shape, y: number): number =>
  Math.min(rows - 1, Math.max(0, Math.floor((y - south) / cell)));

/** Fills cells with items; `place` is called twice and names every cell of every item in the same order. */
export function fillCells(
  shape: Shape,
  place: (put: (cell: number, item: number) => void) => void,
): CellGrid {
  const size = shape.columns * shape.rows;
  const starts = new Int32Array(size + 1);
  place((cell) => {
    starts[cell + 1]!++;
  });
  for (let k = 0; k < size; k++) starts[k + 1]! += starts[k]!;
  const next = starts.slice();
  const items = new Int32Array(starts[size]!);
  place((cell, item) => {
    items[next[cell]!++] = item;
  });
  return { ...shape, starts, items };
}

/** Segments (x, y, x, y) by the cells that their boxes touch. */
export function gridSegments(ends: Float64Array, box: Box, wanted: number, maxCells: number): CellGrid {
  const shape = cellsOver(box, wanted, maxCells);
  return fillCells(shape, (put) => {
    for (let s = 0; 4 * s < ends.length; s++) {
      const [ax, ay, bx, by] = [ends[4 * s]!, ends[4 * s + 1]!, ends[4 * s + 2]!, ends[4 * s + 3]!];
      const east = columnAt(shape, Math.max(ax, bx));
      const north = rowAt(shape, Math.max(ay, by));
      const west = columnAt(shape, Math.min(ax, bx));
      for (let row = rowAt(shape, Math.min(ay, by)); row <= north; row++) {
        for (let column = west; column <= east; column++) put(row * shape.columns + column, s);
      }
    }
  });
}

/** Calls `visit` for the items of all cells that a circle runs through; an item in several cells comes several times. */
export function forEachOnCircle(
  grid: CellGrid,
  x: number,
  y: number,
  radius: number,
  visit: (item: number) => void,
): void {
  const { starts, items, cell, columns } = grid;
  const r2 = radius * radius;
  const lastRow = rowAt(grid, y + radius);
  const lastColumn = columnAt(grid, x + radius);
  const firstColumn = columnAt(grid, x - radius);
  for (let row = rowAt(grid, y - radius); row <= lastRow; row++) {
    const south = grid.south + row * cell - y;
    const nearY = south > 0 ? south : Math.min(0, south + cell);
    const farY = Math.max(Math.abs(south), Math.abs(south + cell));
    for (let column = firstColumn; column <= lastColumn; column++) {
      const first = starts[row * columns + column]!;
      const last = starts[row * columns + column + 1]!;
      if (first === last) continue;
      const west = grid.west + column * cell - x;
      const nearX = west > 0 ? west : Math.min(0, west + cell);
      const farX = Math.max(Math.abs(west), Math.abs(west + cell));
      const isOn = nearX * nearX + nearY * nearY <= r2 && farX * farX + farY * farY >= r2;
      if (!isOn) continue;
      for (let i = first; i < last; i++) visit(items[i]!);
    }
  }
}
