import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { boundsOf } from '../geo/bounds.ts';
import { containsPoint } from '../geo/contains-point.ts';

/** Which of some polygons holds each of many points. */
export interface Locator {
  locate(lng: number, lat: number): { readonly index: number; readonly onBoundary: boolean };
  /** Interleaved longitude, latitude → index per point, -1 outside; ties: the lowest index. */
  locateAll(lngLat: Float64Array): { readonly index: Int32Array };
}

/** Point in polygon by boxes and Turf: the slow, exact answer. */
export function createPlainLocator(polygons: readonly Feature<Polygon | MultiPolygon>[]): Locator {
  const boxes = polygons.map((polygon) => boundsOf(polygon.geometry));
  function locate(lng: number, lat: number): { index: number; onBoundary: boolean } {
    for (const [index, polygon] of polygons.entries()) {
      const box = boxes[index];
      if (!box || lng < box[0] || lat < box[1] || lng > box[2] || lat > box[3]) continue;
      const { inside, onBoundary } = containsPoint(polygon.geometry, [lng, lat]);
      if (inside) return { index, onBoundary };
    }
    return { index: -1, onBoundary: false };
  }
  return {
    locate,
    locateAll: (lngLat) => ({
      index: Int32Array.from(
        { length: lngLat.length / 2 },
        (_, i) => locate(lngLat[2 * i]!, lngLat[2 * i + 1]!).index,
      ),
    }),
  };
}
