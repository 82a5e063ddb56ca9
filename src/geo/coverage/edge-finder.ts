import Flatbush from 'flatbush';
import { type CellGrid, fillCells, gridSegments } from './cell-grid.ts';
import type { SharedEdges } from './shared-edges.ts';

/** Finds edges and polygons by place: made once for many radii and centres. Metres of the edges' frame. */
export interface EdgeFinder {
  readonly edges: SharedEdges;
  readonly cells: CellGrid;
  /** The edges of one polygon. */
  edgesOf(polygon: number): Int32Array;
  /** Polygons whose box holds a place. */
  polygonsAt(x: number, y: number): readonly number[];
  boxHoldsCircle(polygon: number, x: number, y: number, radius: number): boolean;
  /** Whether a polygon holds a place; exact only away from its border. */
  contains(polygon: number, x: number, y: number): boolean;
}

const MAX_CELLS = 1 << 20;

/** The edges of each polygon: one cell a polygon. */
function edgesByPolygon({ left, right, areaM2 }: SharedEdges): Pick<CellGrid, 'starts' | 'items'> {
  const shape = { west: 0, south: 0, cell: 1, columns: 1, rows: areaM2.length };
  return fillCells(shape, (put) => {
    for (let e = 0; e < left.length; e++) {
      if (left[e]! >= 0) put(left[e]!, e);
      if (right[e]! >= 0) put(right[e]!, e);
    }
  });
}

function indexBoxes(boxes: Float64Array): Flatbush {
  const index = new Flatbush(boxes.length / 4);
  for (let i = 0; i < boxes.length; i += 4) index.add(boxes[i]!, boxes[i + 1]!, boxes[i + 2]!, boxes[i + 3]!);
  index.finish();
  return index;
}

/** Indexes the edges of at least one polygon; about one edge falls into a cell. */
export function createEdgeFinder(edges: SharedEdges): EdgeFinder {
  const { ends, boxes, box } = edges;
  const side = Math.sqrt(((box[2] - box[0]) * (box[3] - box[1])) / Math.max(1, edges.count));
  const own = edgesByPolygon(edges);
  const polygons = indexBoxes(boxes);
  const edgesOf = (polygon: number): Int32Array =>
    own.items.subarray(own.starts[polygon], own.starts[polygon + 1]);
  return {
    edges,
    cells: gridSegments(ends, box, side, MAX_CELLS),
    edgesOf,
    polygonsAt: (x, y) => polygons.search(x, y, x, y),
    boxHoldsCircle: (polygon, x, y, radius) =>
      x - radius >= boxes[4 * polygon]! &&
      y - radius >= boxes[4 * polygon + 1]! &&
      x + radius <= boxes[4 * polygon + 2]! &&
      y + radius <= boxes[4 * polygon + 3]!,
    contains(polygon, x, y) {
      let inside = false;
      for (const e of edgesOf(polygon)) {
        const ay = ends[4 * e + 1]!;
        const by = ends[4 * e + 3]!;
        if (ay > y === by > y) continue;
        const ax = ends[4 * e]!;
        if (x < ax + ((y - ay) / (by - ay)) * (ends[4 * e + 2]! - ax)) inside = !inside;
      }
      return inside;
    },
  };
}
