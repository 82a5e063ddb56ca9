/** GEOS as judge and rival of coverage, in the plane (LGPL: in tests and benchmarks only). */
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import init from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';

const COLLECTION = 7;
const geos = await init({ errorHandler: () => undefined, noticeHandler: () => undefined });
const { Module } = geos;
const scratch = Module._malloc(32);

type Shape = Polygon | MultiPolygon;
const handleOf = (shape: object): number => Number(geojsonToGeosGeom(shape as Polygon, geos));

function areaOf(handle: number): number {
  geos.GEOSArea(handle, scratch);
  return Module.HEAPF64[scratch / 8]!;
}

function extentOf(handle: number): [number, number, number, number] {
  geos.GEOSGeom_getExtent(handle, scratch, scratch + 8, scratch + 16, scratch + 24);
  const [west, south, east, north] = Module.HEAPF64.subarray(scratch / 8, scratch / 8 + 4);
  return [west!, south!, east!, north!];
}

/** One geometry out of many; takes the parts over. */
function unionOf(parts: readonly number[]): number {
  const pointer = Module._malloc(4 * parts.length);
  Module.HEAPU32.set(parts, pointer / 4);
  const collection = geos.GEOSGeom_createCollection(COLLECTION, pointer, parts.length);
  Module._free(pointer);
  const union = geos.GEOSUnaryUnion(collection);
  geos.GEOSGeom_destroy(collection);
  return union;
}

/** Polygons that are asked again and again, with their areas. */
export interface GeosShapes {
  readonly handles: readonly number[];
  readonly areas: readonly number[];
}

/** Polygons whose coordinates are metres of a plane, as GEOS holds them. */
export function geosShapes(shapes: readonly Shape[]): GeosShapes {
  const handles = shapes.map(handleOf);
  return { handles, areas: handles.map(areaOf) };
}

/** The share of each polygon inside a geometry, part by part; takes the geometry over. */
function sharesInside(cover: number, { handles, areas }: GeosShapes): Float64Array {
  const count = geos.GEOSGetNumGeometries(cover);
  const parts = Array.from({ length: count }, (_, i) => geos.GEOSGetGeometryN(cover, i));
  const index = new Flatbush(Math.max(1, count));
  for (const part of parts) index.add(...extentOf(part));
  if (count === 0) index.add(Infinity, Infinity, -Infinity, -Infinity);
  index.finish();
  const shares = Float64Array.from(handles, (handle, i) => {
    const box = extentOf(handle);
    let inside = 0;
    for (const part of index.search(...box)) {
      const clipped = geos.GEOSClipByRect(parts[part]!, ...box);
      const common = geos.GEOSIntersection(handle, clipped);
      inside += areaOf(common);
      geos.GEOSGeom_destroy(common);
      geos.GEOSGeom_destroy(clipped);
    }
    return inside / areas[i]!;
  });
  geos.GEOSGeom_destroy(cover);
  return shares;
}

/** Share of each polygon within a radius of any centre, discs taken as regular polygons of `sides` sides. */
export function geosDiscShares(
  shapes: GeosShapes,
  centres: Float64Array,
  radius: number,
  sides: number,
): Float64Array {
  const discs = Array.from({ length: centres.length / 2 }, (_, i) => {
    const ring = Array.from({ length: sides + 1 }, (_, k): Position => {
      const angle = (2 * Math.PI * (k % sides)) / sides;
      return [centres[2 * i]! + radius * Math.cos(angle), centres[2 * i + 1]! + radius * Math.sin(angle)];
    });
    return handleOf({ type: 'Polygon', coordinates: [ring] });
  });
  return sharesInside(unionOf(discs), shapes);
}

/** Share of each polygon within a distance of any line; `quadSegs` segments to a quarter of a circle. */
export function geosTrackShares(
  shapes: GeosShapes,
  lines: readonly Float64Array[],
  buffer: number,
  quadSegs: number,
): Float64Array {
  const buffers = lines.map((line) => {
    const coordinates = Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i]!, line[2 * i + 1]!]);
    const handle = handleOf({ type: 'LineString', coordinates });
    const buffered = geos.GEOSBuffer(handle, buffer, quadSegs);
    geos.GEOSGeom_destroy(handle);
    return buffered;
  });
  return sharesInside(unionOf(buffers), shapes);
}
