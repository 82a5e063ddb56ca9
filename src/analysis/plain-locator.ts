import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { boundsOf } from '../geo/bounds.ts';
import { containsPoint } from '../geo/contains-point.ts';

/** Which of some polygons holds each of many points. */
export interface Locator {
  /** Interleaved longitude, latitude → index per point, -1 outside; ties: the lowest index. */
  locateAll(lngLat: Float64Array): { readonly index: Int32Array };
}

/** Point in polygon by boxes and Turf: the slow, exact answer. */
export function createPlainLocator(polygons: readonly Feature<Polygon | MultiPolygon>[]): Locator {
  const boxes = polygons.map((polygon) => boundsOf(polygon.geometry));
  const find = (lng: number, lat: number): number =>
    polygons.findIndex((polygon, i) => {
      const box = boxes[i];
      if (!box || lng < box[0] || lat < box[1] || lng > box[2] || lat > box[3]) return false;
      return containsPoint(polygon.geometry, [lng, lat]).inside;
    });
  return {
    locateAll: (lngLat) => ({
      index: Int32Array.from({ length: lngLat.length / 2 }, (_, i) =>
        find(lngLat[2 * i]!, lngLat[2 * i + 1]!),
      ),
    }),
  };
}
