/** GEOS as a judge that we did not write (LGPL: in tests only). */
import type { Geometry } from 'geojson';
import init from 'geos-wasm';
import { geojsonToGeosGeom, geosGeomToGeojson } from 'geos-wasm/helpers';

const COLLECTION = 7;

const geos = await init({ errorHandler: () => undefined, noticeHandler: () => undefined });

/** The collection of geometries, as GEOS holds it; to be destroyed. */
function collectionOf(geometries: readonly Geometry[]): number {
  const handles = geometries.map((geometry) => Number(geojsonToGeosGeom(geometry, geos)));
  const pointer = geos.Module._malloc(4 * handles.length);
  geos.Module.HEAPU32.set(handles, pointer / 4);
  const collection = geos.GEOSGeom_createCollection(COLLECTION, pointer, handles.length);
  geos.Module._free(pointer);
  return collection;
}

/** Whether polygons are valid each and a valid coverage together: no overlap, and shared borders the same on both sides. */
export function isValidCoverage(geometries: readonly Geometry[]): boolean {
  return geometries.every(isValid) && invalidEdges(geometries).every((edges) => edges === null);
}

/**
 * For each polygon the edges that make the coverage invalid, null where it has none (`GEOSCoverageIsValid`). GEOS
 * also names edges of a neighbour where a hole touches its shell in a point, which is valid.
 */
export function invalidEdges(geometries: readonly Geometry[], gapWidth = 0): readonly (Geometry | null)[] {
  const collection = collectionOf(geometries);
  const out = geos.Module._malloc(4);
  geos.Module.HEAPU32[out / 4] = 0;
  geos.GEOSCoverageIsValid(collection, gapWidth, out);
  const answer = geos.Module.HEAPU32[out / 4]!;
  const edges = geometries.map((_, i) => {
    const part = answer === 0 ? 0 : geos.GEOSGetGeometryN(answer, i);
    return part === 0 || geos.GEOSisEmpty(part) === 1 ? null : (geosGeomToGeojson(part, geos) as Geometry);
  });
  if (answer !== 0) geos.GEOSGeom_destroy(answer);
  geos.GEOSGeom_destroy(collection);
  geos.Module._free(out);
  return edges;
}

/** The union of polygons that are a valid coverage (`GEOSCoverageUnion`). */
export function coverageUnionByGeos(geometries: readonly Geometry[]): Geometry {
  const collection = collectionOf(geometries);
  const union = geos.GEOSCoverageUnion(collection);
  const shape = geosGeomToGeojson(union, geos) as Geometry;
  geos.GEOSGeom_destroy(union);
  geos.GEOSGeom_destroy(collection);
  return shape;
}

/** The area that two polygons have in common, in the square of their coordinates' unit. */
export function commonArea(a: Geometry, b: Geometry): number {
  const [one, other] = [a, b].map((geometry) => Number(geojsonToGeosGeom(geometry, geos)));
  const area = areaOfCommon(one!, other!);
  geos.GEOSGeom_destroy(one!);
  geos.GEOSGeom_destroy(other!);
  return area;
}

/** Whether two polygons have ground in common (their intersection has an area). */
export function interiorsMeet(a: Geometry, b: Geometry): boolean {
  const [one, other] = [a, b].map((geometry) => Number(geojsonToGeosGeom(geometry, geos)));
  const answer = geos.GEOSDisjoint(one!, other!) === 1 ? false : areaOfCommon(one!, other!) > 0;
  geos.GEOSGeom_destroy(one!);
  geos.GEOSGeom_destroy(other!);
  return answer;
}

function areaOfCommon(a: number, b: number): number {
  const common = geos.GEOSIntersection(a, b);
  const out = geos.Module._malloc(8);
  geos.GEOSArea(common, out);
  const area = geos.Module.HEAPF64[out / 8]!;
  geos.Module._free(out);
  geos.GEOSGeom_destroy(common);
  return area;
}

/** Whether one geometry is valid by OGC SFA 6.1.11. */
export function isValid(geometry: Geometry): boolean {
  const handle = Number(geojsonToGeosGeom(geometry, geos));
  const valid = geos.GEOSisValid(handle) === 1;
  geos.GEOSGeom_destroy(handle);
  return valid;
}
