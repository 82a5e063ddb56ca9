import type { Geometry, Position } from 'geojson';

/** The families of a Shapefile, which holds one of them: ESRI's type number of each, ten more with heights. */
export const SHAPE_TYPES = { point: 1, line: 3, area: 5, multipoint: 8 } as const;
export type ShapeKind = keyof typeof SHAPE_TYPES;

const HEADER_BYTES = 100;
const FILE_CODE = 9994;
const VERSION = 1000;
/** What is less than -1e38 is no measure (ESRI white paper, 1998). */
const NO_MEASURE = -1e39;

type Bounds = [west: number, south: number, east: number, north: number];

const NOWHERE: Bounds = [Infinity, Infinity, -Infinity, -Infinity];

/** The family of a geometry; null for a collection, which no Shapefile holds. */
export function shapeKind(geometry: Geometry): ShapeKind | null {
  switch (geometry.type) {
    case 'Point':
      return 'point';
    case 'MultiPoint':
      return 'multipoint';
    case 'LineString':
    case 'MultiLineString':
      return 'line';
    case 'Polygon':
    case 'MultiPolygon':
      return 'area';
    default:
      return null;
  }
}

function partsOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    // RFC 7946 winds shells counter-clockwise, a Shapefile clockwise, holes the other way in both.
    case 'Polygon':
      return geometry.coordinates.map((ring) => [...ring].reverse());
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((ring) => [...ring].reverse());
    default:
      return [];
  }
}

function boundsOf(parts: readonly (readonly Position[])[]): Bounds {
  const bounds: Bounds = [...NOWHERE];
  for (const part of parts) {
    for (const position of part) {
      const [x, y] = position as [number, number];
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  }
  return bounds;
}

const heightsOf = (parts: readonly (readonly Position[])[]): number[] =>
  parts.flatMap((part) => part.map((position) => position[2]!));

/** A file has heights or none: where a single position lacks its own, none is written, as zero would be one. */
const allHaveHeights = (parts: readonly (readonly Position[])[]): boolean =>
  parts.length > 0 && parts.every((part) => part.every(({ length }) => length > 2));

const rangeOf = (heights: readonly number[]): [least: number, most: number] =>
  heights.reduce(
    ([least, most], height) => [Math.min(least, height), Math.max(most, height)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

const setAll = (view: DataView, at: number, values: readonly number[]): void =>
  values.forEach((value, i) => {
    view.setFloat64(at + 8 * i, value, true);
  });

const typeOf = (kind: ShapeKind, withHeights: boolean): number => SHAPE_TYPES[kind] + (withHeights ? 10 : 0);

/** What follows the positions: a point's height and its measure, which is none; else the heights behind their range. */
function heightCells(kind: ShapeKind, parts: readonly (readonly Position[])[]): readonly number[] {
  const heights = heightsOf(parts);
  return kind === 'point' ? [...heights, NO_MEASURE] : [...rangeOf(heights), ...heights];
}

/** The content of one record. */
function recordOf(kind: ShapeKind, geometry: Geometry | null, withHeights: boolean): Uint8Array {
  if (!geometry) return new Uint8Array(4);
  const parts = partsOf(geometry);
  const count = parts.reduce((sum, part) => sum + part.length, 0);
  const before = { point: 4, multipoint: 40, line: 44 + 4 * parts.length, area: 44 + 4 * parts.length }[kind];
  const behind = withHeights ? heightCells(kind, parts) : [];
  const view = new DataView(new ArrayBuffer(before + 16 * count + 8 * behind.length));
  view.setInt32(0, typeOf(kind, withHeights), true);
  if (kind !== 'point') setAll(view, 4, boundsOf(parts));
  if (kind === 'multipoint') view.setInt32(36, count, true);
  if (kind === 'line' || kind === 'area') {
    view.setInt32(36, parts.length, true);
    view.setInt32(40, count, true);
    let start = 0;
    for (const [p, part] of parts.entries()) {
      view.setInt32(44 + 4 * p, start, true);
      start += part.length;
    }
  }
  for (const [i, position] of parts.flat().entries())
    setAll(view, before + 16 * i, [position[0]!, position[1]!]);
  setAll(view, before + 16 * count, behind);
  return new Uint8Array(view.buffer);
}

function headerInto(view: DataView, type: number, bounds: Bounds, heights: readonly number[] | null): void {
  view.setInt32(0, FILE_CODE);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, VERSION, true);
  view.setInt32(32, type, true);
  if (Number.isFinite(bounds[0])) setAll(view, 36, bounds);
  if (heights) setAll(view, 68, rangeOf(heights));
}

/** Geometries of one family as .shp and .shx (ESRI white paper, 1998), bit for bit the numbers given. */
export function shpOf(
  kind: ShapeKind,
  geometries: readonly (Geometry | null)[],
): { readonly shp: Uint8Array; readonly shx: Uint8Array } {
  const parts = geometries.flatMap((geometry) => (geometry ? partsOf(geometry) : []));
  const withHeights = allHaveHeights(parts);
  const records = geometries.map((geometry) => recordOf(kind, geometry, withHeights));
  const size = records.reduce((sum, { length }) => sum + 8 + length, HEADER_BYTES);
  const [shp, shx] = [new Uint8Array(size), new Uint8Array(HEADER_BYTES + 8 * records.length)];
  const [shpView, shxView] = [new DataView(shp.buffer), new DataView(shx.buffer)];
  for (const view of [shpView, shxView])
    headerInto(view, typeOf(kind, withHeights), boundsOf(parts), withHeights ? heightsOf(parts) : null);
  let at = HEADER_BYTES;
  for (const [i, record] of records.entries()) {
    shpView.setInt32(at, i + 1);
    shpView.setInt32(at + 4, record.length / 2);
    shp.set(record, at + 8);
    shxView.setInt32(HEADER_BYTES + 8 * i, at / 2);
    shxView.setInt32(HEADER_BYTES + 8 * i + 4, record.length / 2);
    at += 8 + record.length;
  }
  return { shp, shx };
}
