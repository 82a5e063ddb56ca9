/** Boxes sorted into the cells of a uniform grid, so that only neighbours are compared. */
export interface CellGrid {
  readonly cells: number;
  /** Members of cell k: `items[starts[k]] … items[starts[k + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
  /** The cell of a point, or -1 when it lies outside all boxes. */
  cellOf(x: number, y: number): number;
}

/** Bounding boxes of n items: minX, minY, maxX, maxY, interleaved. */
export function gridOfBoxes(boxes: Float64Array): CellGrid {
  const n = boxes.length / 4;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let reach = 0;
  for (let i = 0; i < n; i++) {
    west = Math.min(west, boxes[4 * i]!);
    south = Math.min(south, boxes[4 * i + 1]!);
    east = Math.max(east, boxes[4 * i + 2]!);
    north = Math.max(north, boxes[4 * i + 3]!);
    reach += boxes[4 * i + 2]! - boxes[4 * i]! + boxes[4 * i + 3]! - boxes[4 * i + 1]!;
  }
  if (n === 0) return { cells: 0, starts: new Int32Array(1), items: new Int32Array(0), cellOf: () => -1 };
  const [width, height] = [east - west + 1, north - south + 1];
  const cell = Math.max(reach / n, Math.sqrt((width * height) / n), 1);
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const starts = new Int32Array(columns * rows + 1);
  const visit = (put: (cellIndex: number, item: number) => void): void => {
    for (let i = 0; i < n; i++) {
      const c1 = Math.floor((boxes[4 * i + 2]! - west) / cell);
      const r1 = Math.floor((boxes[4 * i + 3]! - south) / cell);
      const c0 = Math.floor((boxes[4 * i]! - west) / cell);
      for (let r = Math.floor((boxes[4 * i + 1]! - south) / cell); r <= r1; r++) {
        for (let c = c0; c <= c1; c++) put(r * columns + c, i);
      }
    }
  };
  visit((k) => {
    starts[k + 1]!++;
  });
  for (let k = 0; k < columns * rows; k++) starts[k + 1]! += starts[k]!;
  const items = new Int32Array(starts[columns * rows]!);
  const next = starts.slice();
  visit((k, item) => {
    items[next[k]!++] = item;
  });
  const cellOf = (x: number, y: number): number => {
    const [c, r] = [Math.floor((x - west) / cell), Math.floor((y - south) / cell)];
    return c >= 0 && r >= 0 && c < columns && r < rows ? r * columns + c : -1;
  };
  return { cells: columns * rows, starts, items, cellOf };
}
