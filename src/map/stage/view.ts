import type { MapLibreMap, PaddingOptions } from 'maplibre-gl';
import type { Bounds, Camera } from '../../model/camera.ts';

/** Where a map looks, rounded to what a person can see: six decimals are a tenth of a metre. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  const round = (value: number, digits: number): number => Number(value.toFixed(digits));
  const bearing = round(map.getBearing(), 1);
  return {
    center: [round(lng, 6), round(lat, 6)],
    zoom: round(map.getZoom(), 3),
    ...(bearing === 0 ? {} : { bearing }),
  };
}

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Moves a map to a camera; at once where motion is not wanted. */
export function moveTo(
  map: MapLibreMap,
  camera: Camera,
  padding: number | PaddingOptions,
  durationMs: number,
): void {
  const duration = calm() ? 0 : durationMs;
  if ('bounds' in camera) {
    const [west, south, east, north] = camera.bounds;
    map.fitBounds([west, south, east, north], { padding, duration, maxZoom: 17 });
    return;
  }
  const [lng, lat] = camera.center;
  map.easeTo({ center: [lng, lat], zoom: camera.zoom, bearing: camera.bearing ?? 0, duration });
}

/** West, south, east, north of what a map shows. */
export function viewBounds(map: MapLibreMap): Bounds {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** Whether a map already looks where a camera says, as far as a person can see. */
export function isAt(map: MapLibreMap, camera: Camera): boolean {
  return !('bounds' in camera) && JSON.stringify(cameraOf(map)) === JSON.stringify(camera);
}

/** Where a new map looks before its first scene is there. */
export function startOf(camera: Camera | null, padding: number | PaddingOptions) {
  if (camera === null) return { center: [105, 35] as [number, number], zoom: 3 };
  if ('bounds' in camera) {
    const [west, south, east, north] = camera.bounds;
    return {
      bounds: [west, south, east, north] as [number, number, number, number],
      fitBoundsOptions: { padding },
    };
  }
  return {
    center: [camera.center[0], camera.center[1]] as [number, number],
    zoom: camera.zoom,
    bearing: camera.bearing ?? 0,
  };
}
