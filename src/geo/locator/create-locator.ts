import { finish, type Steps } from '../steps.ts';
import type { CellIndex } from './cell-blocks.ts';
import { cellIndexSteps } from './cell-index.ts';
import { createExactSearch, type Location } from './exact-search.ts';
import { locateInCells } from './locate-in-cells.ts';
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

const bytesOf = ({ cells, words, edges }: CellIndex): number =>
  [cells, words, edges.coordinates, edges.parts, edges.polygonOfPart].reduce(
    (sum, { buffer }) => sum + buffer.byteLength,
    0,
  );

/**
 * Makes a locator. Polygons may have holes, parts, enclaves, null geometry and either winding. A point on a
 * border belongs to the lowest index (sort by code) and says so. Exact for every number: the signs that decide
 * are those of exact arithmetic. Where polygons overlap or cross themselves the answer is Turf's for the lowest
 * index, found by search; parts with open rings or numbers that are not finite contain nothing.
 */
export const createLocator = (polygons: readonly PolygonFeature[]): Locator => finish(locatorSteps(polygons));

/** The same in steps, for a page that must not stand still meanwhile. */
export function* locatorSteps(polygons: readonly PolygonFeature[]): Steps<Locator> {
  const edges = uniqueEdges(polygons);
  yield;
  const cellIndex = yield* cellIndexSteps(edges);
  const search = createExactSearch(polygons);

  const locateAll = (
    lngLat: Float64Array,
    out: Locations = { index: new Int32Array(lngLat.length >> 1) },
  ): Locations => {
    const { index, onBoundary } = out;
    if (cellIndex) locateInCells(cellIndex, search, lngLat, index, onBoundary);
    else {
      for (let i = 0; i < lngLat.length >> 1; i++) {
        const found = search(lngLat[2 * i]!, lngLat[2 * i + 1]!);
        index[i] = found.index;
        if (onBoundary) onBoundary[i] = found.onBoundary ? 1 : 0;
      }
    }
    return out;
  };

  const point = new Float64Array(2);
  const answer = { index: new Int32Array(1), onBoundary: new Uint8Array(1) };
  return {
    stats: {
      bytes: cellIndex ? bytesOf(cellIndex) : 0,
      cells: cellIndex?.cells.length ?? 0,
      searchedCells: cellIndex?.searchedCells ?? 0,
    },
    locate(lng, lat) {
      point[0] = lng;
      point[1] = lat;
      locateAll(point, answer);
      return { index: answer.index[0]!, onBoundary: answer.onBoundary[0] === 1 };
    },
    locateAll,
  };
}
