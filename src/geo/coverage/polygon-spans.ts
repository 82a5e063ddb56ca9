import { type BitRaster, countBits } from './bit-raster.ts';
import type { EdgeFinder } from './edge-finder.ts';

/** The cells whose middle each polygon holds, as stretches of rows: made once for a raster's shape. */
export interface PolygonSpans {
  /** Row, first column and last column of each stretch. */
  readonly spans: Int32Array;
  /** The stretches of polygon `i`: `starts[i] ≤ span < starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly cells: Float64Array;
}

type Shape = Omit<BitRaster, 'bits'>;

/** Where the borders of one polygon cross the middles of rows: the first column whose middle is right of each. */
function crossingsOf(
  { edges: { ends }, edgesOf }: EdgeFinder,
  polygon: number,
  shape: Shape,
): Map<number, number[]> {
  const { west, south, cell, rows } = shape;
  const crossings = new Map<number, number[]>();
  for (const e of edgesOf(polygon)) {
    const ax = ends[4 * e]!;
    const ay = ends[4 * e + 1]!;
    const bx = ends[4 * e + 2]!;
    const by = ends[4 * e + 3]!;
    if (ay === by) continue;
    const firstRow = Math.max(0, Math.ceil((Math.min(ay, by) - south) / cell - 0.5));
    const lastRow = Math.min(rows - 1, Math.ceil((Math.max(ay, by) - south) / cell - 0.5) - 1);
    const slope = (bx - ax) / (by - ay);
    for (let row = firstRow; row <= lastRow; row++) {
      const x = ax + (south + (row + 0.5) * cell - ay) * slope;
      const column = Math.ceil((x - west) / cell - 0.5);
      const list = crossings.get(row);
      if (list) list.push(column);
      else crossings.set(row, [column]);
    }
  }
  return crossings;
}

/** Fills polygons row by row, even-odd, so that a cell on a shared border belongs to one side only. */
export function spanPolygons(finder: EdgeFinder, shape: Shape): PolygonSpans {
  const size = finder.edges.areaM2.length;
  const spans: number[] = [];
  const starts = new Int32Array(size + 1);
  const cells = new Float64Array(size);
  for (let polygon = 0; polygon < size; polygon++) {
    for (const [row, columns] of crossingsOf(finder, polygon, shape)) {
      columns.sort((a, b) => a - b);
      for (let i = 0; i + 1 < columns.length; i += 2) {
        const first = Math.max(0, columns[i]!);
        const last = Math.min(shape.columns, columns[i + 1]!) - 1;
        if (first > last) continue;
        spans.push(row, first, last);
        cells[polygon]! += last - first + 1;
      }
    }
    starts[polygon + 1] = spans.length / 3;
  }
  return { spans: Int32Array.from(spans), starts, cells };
}

/** The share of each polygon's cells that are set; NaN for a polygon that holds no cell. */
export function sharesOf({ spans, starts, cells }: PolygonSpans, raster: BitRaster): Float64Array {
  return Float64Array.from(cells, (all, polygon) => {
    let set = 0;
    for (let i = starts[polygon]!; i < starts[polygon + 1]!; i++) {
      set += countBits(raster, spans[3 * i]!, spans[3 * i + 1]!, spans[3 * i + 2]!);
    }
    return set / all;
  });
}
