import type { Bounds } from '../bounds.ts';
import { meridianRadiusM, normalRadiusM, RAD } from '../ellipsoid.ts';
import { distanceM } from '../measure.ts';

/** A grid over sites whose cells list every site that can be the nearest to any point in them. */
export interface CandidateCells {
  readonly bounds: Bounds;
  readonly columns: number;
  readonly rows: number;
  /** Candidates of cell c: from `starts[c]` up to `starts[c + 1]`. */
  readonly starts: Int32Array;
  /** Sites, in ascending order within a cell. */
  readonly sites: Int32Array;
  /** 1 where a cell's candidates lie so far off that only full distances may compare them. */
  readonly isWide: Uint8Array;
}

/** Of a cell's width: what rounding may add to its radius. */
const MARGIN = 1 + 1e-6;
/** Within this many degrees, and below this latitude, distances in a linear frame compare within 1e-4. */
const NARROW_DEG = 0.1;
const NARROW_LAT = 75;

/** Metres from the middle of a rectangle of degrees to its farthest point, or a little more. */
function radiusM([w, s, e, n]: Bounds): number {
  const middle = [(w + e) / 2, (s + n) / 2];
  const corners = [
    [w, s],
    [e, s],
    [w, n],
    [e, n],
  ];
  if (n - s < 0.5 && e - w < 0.5 && Math.max(Math.abs(s), Math.abs(n)) < 80) {
    return MARGIN * Math.max(...corners.map((corner) => distanceM(middle, corner)));
  }
  // On a large one the corners need not be the farthest: go north first, then east along the longest parallel.
  const widest = s * n < 0 ? 0 : Math.min(Math.abs(s), Math.abs(n));
  const north = Math.max(meridianRadiusM(s), meridianRadiusM(n)) * (n - s) * RAD;
  const east = normalRadiusM(90) * Math.cos(widest * RAD) * (e - w) * RAD;
  return (MARGIN * (north + east)) / 2;
}

/** Keeps those sites that can be nearest to a point of the rectangle: the triangle inequality decides. */
function candidatesIn(bounds: Bounds, sites: readonly number[], lngLat: Float64Array): number[] {
  const middle = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
  const distances = sites.map((site) => distanceM(middle, [lngLat[2 * site]!, lngLat[2 * site + 1]!]));
  const reach = (Math.min(...distances) + 2 * radiusM(bounds)) * MARGIN;
  return sites.filter((_, i) => distances[i]! <= reach);
}

function isWide([w, s, e, n]: Bounds, sites: readonly number[], lngLat: Float64Array): boolean {
  if (Math.max(Math.abs(s), Math.abs(n)) > NARROW_LAT) return true;
  const [x, y] = [(w + e) / 2, (s + n) / 2];
  return sites.some(
    (site) =>
      Math.abs(lngLat[2 * site]! - x) > NARROW_DEG || Math.abs(lngLat[2 * site + 1]! - y) > NARROW_DEG,
  );
}

/** How often to halve bounds each way for about `cellCount` cells that are square on the ground. */
function halvings([w, s, e, n]: Bounds, cellCount: number): { columns: number; rows: number } {
  let width = (e - w) * Math.max(0.01, Math.cos(((s + n) / 2) * RAD));
  let height = n - s;
  let [columns, rows] = [1, 1];
  while (columns * rows < cellCount) {
    if (width >= height) {
      columns *= 2;
      width /= 2;
    } else {
      rows *= 2;
      height /= 2;
    }
  }
  return { columns, rows };
}

interface Block {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  readonly sites: readonly number[];
}

/** Builds the cells by halving: each half only asks the candidates of the whole. */
export function candidateCells(
  bounds: Bounds,
  sites: readonly number[],
  lngLat: Float64Array,
  cellCount: number,
): CandidateCells {
  const { columns, rows } = halvings(bounds, cellCount);
  const [west, south, east, north] = bounds;
  const [dx, dy] = [(east - west) / columns, (north - south) / rows];
  const lists = new Array<readonly number[]>(columns * rows);
  const wide = new Uint8Array(columns * rows);
  const open: Block[] = [{ column: 0, row: 0, columns, rows, sites }];
  for (let block = open.pop(); block; block = open.pop()) {
    const { column, row } = block;
    const box: Bounds = [
      west + column * dx,
      south + row * dy,
      west + (column + block.columns) * dx,
      south + (row + block.rows) * dy,
    ];
    const kept = candidatesIn(box, block.sites, lngLat);
    if (block.columns * block.rows === 1) {
      lists[row * columns + column] = kept;
      wide[row * columns + column] = isWide(box, kept, lngLat) ? 1 : 0;
    } else if (block.columns >= block.rows) {
      const half = block.columns / 2;
      open.push(
        { ...block, columns: half, sites: kept },
        { ...block, column: column + half, columns: half, sites: kept },
      );
    } else {
      const half = block.rows / 2;
      open.push(
        { ...block, rows: half, sites: kept },
        { ...block, row: row + half, rows: half, sites: kept },
      );
    }
  }
  const starts = new Int32Array(lists.length + 1);
  for (let cell = 0; cell < lists.length; cell++) starts[cell + 1] = starts[cell]! + lists[cell]!.length;
  return { bounds, columns, rows, starts, sites: Int32Array.from(lists.flat()), isWide: wide };
}
