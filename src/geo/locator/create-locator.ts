import { REFERENCE_X, REFERENCE_Y } from './cell-grid.ts';
import { buildCellIndex, type CellIndex, SEARCHED } from './cell-index.ts';
import { createExactSearch, type Location } from './exact-search.ts';
import { partInCell } from './part-in-cell.ts';
import { type PolygonFeature, uniqueEdges } from './unique-edges.ts';

/** The answers of many lookups. */
export interface Locations {
  /** Index of the polygon of each point, -1 outside. */
  readonly index: Int32Array;
  /** 1 where the point lies on the border of that polygon. Left out where the caller gave no array for it. */
  readonly onBoundary?: Uint8Array;
}

/** How large an index is. */
export interface LocatorStats {
  readonly bytes: number;
  readonly cells: number;
  /** Cells where polygons overlap or touch in doubtful ways: their points are searched exactly, ten times slower. */
  readonly searchedCells: number;
}

/** Answers which of a set of polygons contains a point. */
export interface Locator {
  /** One point in degrees. What is not finite is outside; ±180° are two different places, as in the polygons. */
  locate(lng: number, lat: number): Location;
  /** Many points, interleaved. Give `out` to reuse memory and, with `onBoundary` in it, to learn of borders. */
  locateAll(lngLat: Float64Array, out?: Locations): Locations;
  readonly stats: LocatorStats;
}

const NOTHING: CellIndex = {
  grid: { x0: 0, y0: 0, size: 1, perDegree: 1, columns: 0, rows: 0 },
  cells: new Int32Array(0),
  blocks: new Float64Array(0),
  blockInts: new Int32Array(0),
  searchedCells: 0,
};

/** A location as one integer: 2 × (index + 1), plus 1 on a border. */
type Code = number;
const codeOf = ({ index, onBoundary }: Location): Code => 2 * (index + 1) + (onBoundary ? 1 : 0);

/**
 * Makes a locator. Polygons may have holes, parts, enclaves, null geometry and either winding. A point on a
 * border belongs to the lowest index (sort by code) and says so. Exact for every number: the signs that decide
 * are those of exact arithmetic. Where polygons overlap or cross themselves the answer is Turf's for the lowest
 * index, found by search; parts with open rings or numbers that are not finite contain nothing.
 */
export function createLocator(polygons: readonly PolygonFeature[]): Locator {
  const edges = uniqueEdges(polygons);
  const built = buildCellIndex(edges);
  const search = createExactSearch(polygons);
  const { grid, cells, blocks, blockInts, searchedCells } = built ?? NOTHING;
  const { x0, y0, size, perDegree, columns, rows } = grid;
  const { polygonOfPart } = edges;

  const resolve = (cell: number, x: number, y: number, column: number, row: number): Code => {
    const entry = cells[cell]!;
    if (entry === SEARCHED) return codeOf(search(x, y));
    const rx = x0 + (column + REFERENCE_X) * size;
    const ry = y0 + (row + REFERENCE_Y) * size;
    const part = partInCell(blocks, blockInts, -1 - entry, x, y, rx, ry);
    return part < 0 ? 2 * polygonOfPart[-1 - part]! + 3 : 2 * polygonOfPart[part]! + 2;
  };

  const codeAt = (x: number, y: number): Code => {
    if (!built) return codeOf(search(x, y));
    const column = (x - x0) * perDegree;
    const row = (y - y0) * perDegree;
    if (!(column >= 0 && row >= 0 && column < columns && row < rows)) return 0;
    const cell = (row | 0) * columns + (column | 0);
    const entry = cells[cell]!;
    return entry >= 0 ? 2 * polygonOfPart[entry]! + 2 : resolve(cell, x, y, column | 0, row | 0);
  };

  return {
    stats: {
      bytes: cells.byteLength + blocks.byteLength + polygonOfPart.byteLength,
      cells: cells.length,
      searchedCells: built ? searchedCells : 0,
    },
    locate(lng, lat) {
      const code = codeAt(lng, lat);
      return { index: (code >> 1) - 1, onBoundary: (code & 1) === 1 };
    },
    locateAll(lngLat, out = { index: new Int32Array(lngLat.length >> 1) }) {
      const { index, onBoundary } = out;
      const count = lngLat.length >> 1;
      for (let i = 0; i < count; i++) {
        const code = codeAt(lngLat[2 * i]!, lngLat[2 * i + 1]!);
        index[i] = (code >> 1) - 1;
        if (onBoundary) onBoundary[i] = code & 1;
      }
      return out;
    },
  };
}
