import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { Frame } from '../geo/frame.ts';

/** The outlines of some features as straight segments in metres, findable by place. */
export interface SegmentIndex {
  /** Whether any outline comes nearer than `radiusM` to a place (metres of the index's frame). */
  anyNearer(x: number, y: number, radiusM: number): boolean;
  /** Index of the feature whose outline is nearest, not farther than `radiusM`; -1 = none. */
  nearestWithin(x: number, y: number, radiusM: number): number;
}

type Outline = Polygon | MultiPolygon | Point;

function linesOf(shape: Outline): readonly (readonly Position[])[] {
  if (shape.type === 'Point') return [[shape.coordinates, shape.coordinates]];
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
}

/** Segments as x, y, x, y and the feature each belongs to; what is not finite is left out. */
function segmentsOf(shapes: readonly Outline[], frame: Frame): { ends: Float64Array; owner: Int32Array } {
  const ends: number[] = [];
  const owner: number[] = [];
  for (const [index, shape] of shapes.entries()) {
    for (const line of linesOf(shape)) {
      const metres = line.map(([lng = Number.NaN, lat = Number.NaN]) => frame.toMetres(lng, lat));
      for (let i = 1; i < metres.length; i++) {
        const [a, b] = [metres[i - 1]!, metres[i]!];
        if (!Number.isFinite(a[0] + a[1] + b[0] + b[1])) continue;
        ends.push(a[0], a[1], b[0], b[1]);
        owner.push(index);
      }
    }
  }
  return { ends: Float64Array.from(ends), owner: Int32Array.from(owner) };
}

function distance2(ends: Float64Array, segment: number, x: number, y: number): number {
  const ax = ends[4 * segment]!;
  const ay = ends[4 * segment + 1]!;
  const dx = ends[4 * segment + 2]! - ax;
  const dy = ends[4 * segment + 3]! - ay;
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length2;
  const t = Math.min(1, Math.max(0, along));
  const ex = x - ax - t * dx;
  const ey = y - ay - t * dy;
  return ex * ex + ey * ey;
}

/** Square cells over the segments' box; cell `k` lists the segments `items[starts[k]] … items[starts[k + 1] - 1]`. */
interface Cells {
  readonly westM: number;
  readonly southM: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

const MIN_CELL_M = 32;
const MAX_CELLS_A_SIDE = 1024;

function forEachCell(
  { westM, southM, cellM, columns, rows }: Omit<Cells, 'starts' | 'items'>,
  [west, south, east, north]: readonly [number, number, number, number],
  visit: (cell: number) => void,
): void {
  const firstColumn = Math.max(0, Math.floor((west - westM) / cellM));
  const lastColumn = Math.min(columns - 1, Math.floor((east - westM) / cellM));
  const firstRow = Math.max(0, Math.floor((south - southM) / cellM));
  const lastRow = Math.min(rows - 1, Math.floor((north - southM) / cellM));
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) visit(row * columns + column);
  }
}

function cellsOf(ends: Float64Array, count: number): Cells {
  const box: [number, number, number, number] = [0, 0, 0, 0];
  const boxOf = (s: number): [number, number, number, number] => {
    const [ax, ay, bx, by] = [ends[4 * s]!, ends[4 * s + 1]!, ends[4 * s + 2]!, ends[4 * s + 3]!];
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  };
  for (let s = 0; s < count; s++) {
    const [west, south, east, north] = boxOf(s);
    box[0] = s === 0 ? west : Math.min(box[0], west);
    box[1] = s === 0 ? south : Math.min(box[1], south);
    box[2] = s === 0 ? east : Math.max(box[2], east);
    box[3] = s === 0 ? north : Math.max(box[3], north);
  }
  const cellM = Math.max(MIN_CELL_M, Math.max(box[2] - box[0], box[3] - box[1]) / MAX_CELLS_A_SIDE);
  const columns = Math.floor((box[2] - box[0]) / cellM) + 1;
  const rows = Math.floor((box[3] - box[1]) / cellM) + 1;
  const shape = { westM: box[0], southM: box[1], cellM, columns, rows };
  const starts = new Int32Array(columns * rows + 1);
  for (let s = 0; s < count; s++) {
    forEachCell(shape, boxOf(s), (cell) => {
      starts[cell + 1]!++;
    });
  }
  for (let cell = 0; cell < columns * rows; cell++) starts[cell + 1]! += starts[cell]!;
  const items = new Int32Array(starts[columns * rows]!);
  const next = starts.slice();
  for (let s = 0; s < count; s++) {
    forEachCell(shape, boxOf(s), (cell) => {
      items[next[cell]!++] = s;
    });
  }
  return { ...shape, starts, items };
}

/** Indexes the outlines of features (points are their own outline) in the metres of `frame`. */
export function createSegmentIndex(shapes: readonly Outline[], frame: Frame): SegmentIndex {
  const { ends, owner } = segmentsOf(shapes, frame);
  const cells = cellsOf(ends, owner.length);
  const boxAt = (x: number, y: number, r: number) => [x - r, y - r, x + r, y + r] as const;

  return {
    anyNearer(x, y, radiusM) {
      let found = false;
      if (!(radiusM > 0)) return false;
      forEachCell(cells, boxAt(x, y, radiusM), (cell) => {
        for (let i = cells.starts[cell]!; !found && i < cells.starts[cell + 1]!; i++) {
          found = distance2(ends, cells.items[i]!, x, y) < radiusM * radiusM;
        }
      });
      return found;
    },
    nearestWithin(x, y, radiusM) {
      let best2 = radiusM * radiusM;
      let best = -1;
      forEachCell(cells, boxAt(x, y, radiusM), (cell) => {
        for (let i = cells.starts[cell]!; i < cells.starts[cell + 1]!; i++) {
          const d2 = distance2(ends, cells.items[i]!, x, y);
          const at = owner[cells.items[i]!]!;
          if (d2 > best2 || (d2 === best2 && best >= 0 && best <= at)) continue;
          best2 = d2;
          best = at;
        }
      });
      return best;
    },
  };
}
