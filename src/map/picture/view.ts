import type { Position } from 'geojson';
import type { Bounds, Camera } from '../../model/camera.ts';

/** Free space around what must be wholly seen, in CSS pixels: all around, or side by side. */
export type Padding =
  | number
  | { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

const TILE_PX = 512;
const MAX_ZOOM = 19;

/** Where a picture looks: Web Mercator, north up, as the map does. */
export interface View {
  readonly zoom: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bounds: Bounds;
  /** CSS pixels from the upper left corner. */
  toPx(position: Position): [x: number, y: number];
  /** The other way round: longitude, latitude. */
  toPosition(px: readonly [x: number, y: number]): [lng: number, lat: number];
}

const mercatorX = (lng: number): number => (lng + 180) / 360;
const mercatorY = (lat: number): number => (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
const longitude = (x: number): number => x * 360 - 180;
const latitude = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

function centred(x: number, y: number, zoom: number, widthPx: number, heightPx: number): View {
  const worldPx = TILE_PX * 2 ** zoom;
  const left = x - widthPx / 2 / worldPx;
  const top = y - heightPx / 2 / worldPx;
  return {
    zoom,
    widthPx,
    heightPx,
    bounds: [
      longitude(left),
      latitude(top + heightPx / worldPx),
      longitude(left + widthPx / worldPx),
      latitude(top),
    ],
    toPosition: ([px, py]) => [longitude(left + px / worldPx), latitude(top + py / worldPx)],
    toPx: ([lng = 0, lat = 0]) => [(mercatorX(lng) - left) * worldPx, (mercatorY(lat) - top) * worldPx],
  };
}

/** The view of a camera on a picture of a size; bounds are wholly visible with `paddingPx` around them. */
export function viewOf(camera: Camera, widthPx: number, heightPx: number, paddingPx: Padding): View {
  if ('center' in camera) {
    const [lng, lat] = camera.center;
    return centred(mercatorX(lng), mercatorY(lat), camera.zoom, widthPx, heightPx);
  }
  const [west, south, east, north] = camera.bounds;
  const [x0, x1, y0, y1] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
  const { left, right, top, bottom } =
    typeof paddingPx === 'number'
      ? { left: paddingPx, right: paddingPx, top: paddingPx, bottom: paddingPx }
      : paddingPx;
  const free = (side: number, taken: number): number => Math.max(side - taken, 1) / TILE_PX;
  const scale = Math.min(
    free(widthPx, left + right) / Math.max(x1 - x0, 1e-9),
    free(heightPx, top + bottom) / Math.max(y1 - y0, 1e-9),
  );
  const zoom = Math.min(Math.log2(scale), MAX_ZOOM);
  const worldPx = TILE_PX * 2 ** zoom;
  const [x, y] = [(x0 + x1) / 2 + (right - left) / 2 / worldPx, (y0 + y1) / 2 + (bottom - top) / 2 / worldPx];
  return centred(x, y, zoom, widthPx, heightPx);
}
