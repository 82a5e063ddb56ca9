/** GEOS as a judge that we did not write (LGPL: in tests only). */
import type { Geometry } from 'geojson';
import init from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';

const COLLECTION = 7;

const geos = await init({ errorHandler: () => undefined, noticeHandler: () => undefined });

/** Whether polygons are valid each and a valid coverage together: no overlap, and shared borders the same on both sides. */
export function isValidCoverage(geometries: readonly Geometry[]): boolean {
  const handles = geometries.map((geometry) => Number(geojsonToGeosGeom(geometry, geos)));
  const valid = handles.every((handle) => geos.GEOSisValid(handle) === 1);
  const pointer = geos.Module._malloc(4 * handles.length);
  geos.Module.HEAPU32.set(handles, pointer / 4);
  const collection = geos.GEOSGeom_createCollection(COLLECTION, pointer, handles.length);
  const coverage = geos.GEOSCoverageIsValid(collection, 0, 0) === 1;
  geos.GEOSGeom_destroy(collection);
  geos.Module._free(pointer);
  return valid && coverage;
}

/** Whether one geometry is valid by OGC SFA 6.1.11. */
export function isValid(geometry: Geometry): boolean {
  const handle = Number(geojsonToGeosGeom(geometry, geos));
  const valid = geos.GEOSisValid(handle) === 1;
  geos.GEOSGeom_destroy(handle);
  return valid;
}
