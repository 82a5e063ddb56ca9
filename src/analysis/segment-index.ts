import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { columnAt, gridSegments, rowAt } from '../geo/coverage/cell-grid.ts';
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

const CELL_M = 32;
const MAX_CELLS = 1 << 20;

function boxOf(ends: Float64Array): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ends.length; i += 2) {
    box[0] = Math.min(box[0], ends[i]!);
    box[1] = Math.min(box[1], ends[i + 1]!);
    box[2] = Math.max(box[2], ends[i]!);
    box[3] = Math.max(box[3], ends[i + 1]!);
  }
  return ends.length === 0 ? [0, 0, 0, 0] : box;
}

/** Indexes the outlines of features (points are their own outline) in the metres of `frame`. */
export function createSegmentIndex(shapes: readonly Outline[], frame: Frame): SegmentIndex {
  const { ends, owner } = segmentsOf(shapes, frame);
  const cells = gridSegments(ends, boxOf(ends), CELL_M, MAX_CELLS);

  /** Visits the segments of all cells near a place until one of them is enough. */
  function someNear(x: number, y: number, radiusM: number, isEnough: (segment: number) => boolean): boolean {
    const lastRow = rowAt(cells, y + radiusM);
    const lastColumn = columnAt(cells, x + radiusM);
    const firstColumn = columnAt(cells, x - radiusM);
    for (let row = rowAt(cells, y - radiusM); row <= lastRow; row++) {
      const first = cells.starts[row * cells.columns + firstColumn]!;
      const last = cells.starts[row * cells.columns + lastColumn + 1]!;
      for (let i = first; i < last; i++) if (isEnough(cells.items[i]!)) return true;
    }
    return false;
  }

  return {
    anyNearer(x, y, radiusM) {
      if (!(radiusM > 0)) return false;
      const radius2 = radiusM * radiusM;
      return someNear(x, y, radiusM, (segment) => distance2(ends, segment, x, y) < radius2);
    },
    nearestWithin(x, y, radiusM) {
      let best2 = radiusM * radiusM;
      let best = -1;
      someNear(x, y, radiusM, (segment) => {
        const d2 = distance2(ends, segment, x, y);
        const at = owner[segment]!;
        if (d2 > best2 || (d2 === best2 && best >= 0 && best <= at)) return false;
        best2 = d2;
        best = at;
        return false;
      });
      return best;
    },
  };
}
