import type { Geometry, Position } from 'geojson';
import { nestRings } from './nest-rings.ts';

/** The shapes of a .shp in its own coordinates, and whether it ends before its header says. */
export interface ShapesRead {
  readonly geometries: readonly (Geometry | null)[];
  readonly isCut: boolean;
}

/** File code and version that every .shp begins with (ESRI white paper, 1998). */
const FILE_CODE = 9994;
const HEADER_BYTES = 100;

/** Types by their last digit; those from 11 to 18 have heights behind the positions, and all may have measures. */
const POINT = 1;
const LINE = 3;
const AREA = 5;
const POINTS = 8;
/** Surfaces in space, which are no plane geometry. */
const MULTIPATCH = 31;

/** A position at `at`; its height at `heightAt`, where the type has any and the record is long enough. */
function positionAt(data: DataView, at: number, heightAt: number | null): Position {
  const [x, y] = [data.getFloat64(at, true), data.getFloat64(at + 8, true)];
  const hasHeight = heightAt !== null && heightAt + 8 <= data.byteLength;
  return hasHeight ? [x, y, data.getFloat64(heightAt, true)] : [x, y];
}

/** `heightsAt` is where the heights of these positions begin, or null. */
const positionsAt = (data: DataView, at: number, count: number, heightsAt: number | null): Position[] =>
  Array.from({ length: count }, (_, i) =>
    positionAt(data, at + 16 * i, heightsAt === null ? null : heightsAt + 8 * i),
  );

/** The parts of a line or an area: runs of positions that begin at the given indices. */
function partsOf(data: DataView, hasHeights: boolean): Position[][] {
  const count = data.getInt32(36, true);
  const total = data.getInt32(40, true);
  const starts = Array.from({ length: count }, (_, i) => data.getInt32(44 + 4 * i, true));
  const first = 44 + 4 * count;
  // The smallest and the largest height stand before the row of them.
  const heights = first + 16 * total + 16;
  return starts.map((start, i) =>
    positionsAt(
      data,
      first + 16 * start,
      (starts[i + 1] ?? total) - start,
      hasHeights ? heights + 8 * start : null,
    ),
  );
}

/** One record's content, which begins with its type; measures are left out. */
function geometryOf(data: DataView): Geometry | null {
  const type = data.getInt32(0, true);
  const hasHeights = type > 10 && type < 20;
  switch (type === MULTIPATCH ? 0 : type % 10) {
    case POINT:
      return { type: 'Point', coordinates: positionAt(data, 4, hasHeights ? 20 : null) };
    case POINTS: {
      const count = data.getInt32(36, true);
      const coordinates = positionsAt(data, 40, count, hasHeights ? 56 + 16 * count : null);
      return { type: 'MultiPoint', coordinates };
    }
    case LINE: {
      const parts = partsOf(data, hasHeights);
      if (parts.length === 0) return null;
      return parts.length === 1
        ? { type: 'LineString', coordinates: parts[0]! }
        : { type: 'MultiLineString', coordinates: parts };
    }
    case AREA:
      return nestRings(partsOf(data, hasHeights));
    default:
      return null;
  }
}

/**
 * The shapes of a .shp, a null shape as null. A file that was cut gives the records that are whole. Throws where it
 * is no .shp. Own code because the library that we had gave holes to parts by their boxes, dropped holes that fit
 * none, and said nothing of a cut file.
 */
export function readShp(bytes: Uint8Array): ShapesRead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getInt32(0) !== FILE_CODE) throw new Error('not a .shp');
  const stated = view.getInt32(24) * 2;
  const end = Math.min(stated, bytes.length);
  const geometries: (Geometry | null)[] = [];
  let at = HEADER_BYTES;
  while (at + 12 <= end) {
    const length = view.getInt32(at + 4) * 2;
    if (length < 4 || at + 8 + length > end) break;
    geometries.push(geometryOf(new DataView(bytes.buffer, bytes.byteOffset + at + 8, length)));
    at += 8 + length;
  }
  return { geometries, isCut: at < stated };
}
