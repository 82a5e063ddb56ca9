import { createBitRaster } from './coverage/bit-raster.ts';
import { discAreas } from './coverage/disc-areas.ts';
import { createEdgeFinder, type EdgeFinder } from './coverage/edge-finder.ts';
import { type CoverageRefusal, groupByPlace, type PlaceGroup } from './coverage/group-by-place.ts';
import { type PolygonSpans, sharesOf, spanPolygons } from './coverage/polygon-spans.ts';
import { shareEdges } from './coverage/shared-edges.ts';
import { stampLine } from './coverage/stamp-capsules.ts';
import type { Frame } from './frame.ts';
import { createConformalFrame } from './frame-conformal.ts';
import type { PolygonFeature } from './locator/unique-edges.ts';

/**
 * How much of each of some polygons lies near points or lines. Shares are 0…1, NaN for a polygon without area and for
 * a refused one.
 */
export interface Coverage {
  /** Polygons that are not measured, by index, and why. */
  readonly refused: ReadonlyMap<number, CoverageRefusal>;
  /**
   * Share of each polygon's area within `radiusM` of any centre (interleaved longitude, latitude; those that are not
   * finite are passed over): exact but for rounding and the frame, 1e-4 against the ellipsoid.
   */
  discs(centres: Float64Array, radiusM: number): Float64Array;
  /**
   * Share of each polygon's area within `bufferM` of any line (interleaved longitude, latitude), counted on square
   * cells of `cellM`, 5 m where not given. Positions that are not finite, or 500 km away, break a line.
   */
  tracks(
    lines: readonly Float64Array[],
    bufferM: number,
    options?: { readonly cellM?: number },
  ): Float64Array;
}

export const DEFAULT_CELL_M = 5;

/** Polygons that lie together, in the metres of one frame, with what was indexed for them. */
interface Place {
  readonly indexes: readonly number[];
  readonly frame: Frame;
  readonly finder: EdgeFinder;
  readonly spans: Map<number, PolygonSpans>;
}

function placeOf(polygons: readonly PolygonFeature[], { indexes, lng, lat }: PlaceGroup): Place {
  const own = indexes.map((index) => polygons[index]!);
  const frame = createConformalFrame(lng, lat);
  return { indexes, frame, finder: createEdgeFinder(shareEdges(own, frame)), spans: new Map() };
}

function isLength(metres: number): boolean {
  return Number.isFinite(metres) && metres >= 0;
}

/** Where a frame's metres end: no straight line on the ground leads from there to its polygons. */
const FRAME_REACH_M = 500_000;

/** A line in metres; positions out of the frame's reach become NaN, which breaks the line there. */
function lineInMetres(line: Float64Array, frame: Frame): Float64Array {
  const metres = frame.allToMetres(line);
  return metres.map((m) => (Math.abs(m) > FRAME_REACH_M ? Number.NaN : m));
}

function trackShares(
  { frame, finder, spans }: Place,
  lines: readonly Float64Array[],
  bufferM: number,
  cellM: number,
) {
  const raster = createBitRaster(finder.edges.box, cellM);
  const known = spans.get(cellM) ?? spanPolygons(finder, raster);
  spans.set(cellM, known);
  for (const line of lines) stampLine(raster, lineInMetres(line, frame), bufferM);
  return sharesOf(known, raster);
}

/**
 * Indexes polygons (WGS 84) once for many questions about coverage. Overlapping ones are each measured alone;
 * holes, parts, enclaves and features without geometry are welcome. Polygons farther apart than 50 km get frames of
 * their own. A polygon cut at ±180° (RFC 7946) is measured over it; one that is not cut there, or reaches beyond 85° of
 * latitude, is refused. Throws RangeError for a radius that is negative or not finite.
 */
export function createCoverage(polygons: readonly PolygonFeature[]): Coverage {
  const { groups, refused } = groupByPlace(polygons);
  const places = groups.map((group) => placeOf(polygons, group));

  function gather(sharesAt: (place: Place) => Float64Array): Float64Array {
    const shares = new Float64Array(polygons.length).fill(Number.NaN);
    for (const place of places) {
      const own = sharesAt(place);
      for (const [i, index] of place.indexes.entries()) shares[index] = own[i]!;
    }
    return shares;
  }

  return {
    refused,
    discs(centres, radiusM) {
      if (!isLength(radiusM)) throw new RangeError(`Got a radius of ${radiusM} m; expected 0 or more.`);
      return gather(({ frame, finder }) => {
        const areas = discAreas(finder, frame.allToMetres(centres), radiusM);
        const all = finder.edges.areaM2;
        return areas.map((area, i) => (all[i]! > 0 ? Math.min(1, Math.max(0, area / all[i]!)) : Number.NaN));
      });
    },
    tracks(lines, bufferM, { cellM = DEFAULT_CELL_M } = {}) {
      if (!isLength(bufferM)) throw new RangeError(`Got a buffer of ${bufferM} m; expected 0 or more.`);
      if (!(cellM > 0)) throw new RangeError(`Got cells of ${cellM} m; expected more than 0.`);
      return gather((place) => trackShares(place, lines, bufferM, cellM));
    },
  };
}
