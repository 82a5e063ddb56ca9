import { RAD } from '../ellipsoid.ts';
import type { LngLat } from '../measure.ts';
import { inShiftBox } from './box.ts';
import { unshifted } from './invert.ts';

/** Krasovsky 1940, the ellipsoid of the public formula. */
const A = 6378245;
const E2 = 0.006693421622965943;

const wave = (t: number, ...terms: readonly (readonly [metres: number, halfPeriod: number])[]): number =>
  terms.reduce(
    (sum, [metres, halfPeriod]) => sum + (2 / 3) * metres * Math.sin((t / halfPeriod) * Math.PI),
    0,
  );

/**
 * How far GCJ-02 lies from WGS 84, in degrees: the formula that became public in 2010 as `WGStoChinaLon/Lat`
 * and that Amap's converter follows within 0.15 m. Smooth everywhere; the box is applied by the callers.
 */
function gcj02Shift(lng: number, lat: number): readonly [number, number] {
  const x = lng - 105;
  const y = lat - 35;
  const common = wave(x, [20, 1 / 6], [20, 1 / 2]) + 0.1 * x * y;
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    wave(y, [20, 1], [40, 3], [160, 12], [320, 30]);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    wave(x, [20, 1], [40, 3], [150, 12], [300, 30]);
  const w2 = 1 - E2 * Math.sin(lat * RAD) ** 2;
  const w = Math.sqrt(w2);
  return [east / ((A / w) * Math.cos(lat * RAD) * RAD), north / (((A * (1 - E2)) / (w2 * w)) * RAD)];
}

/** WGS 84 to GCJ-02 (火星坐标). The identity outside the box of the formula, and for what is not finite. */
export function wgs84ToGcj02(position: LngLat): [lng: number, lat: number] {
  const [lng, lat] = [position[0]!, position[1]!];
  if (!inShiftBox(position)) return [lng, lat];
  const [dLng, dLat] = gcj02Shift(lng, lat);
  return [lng + dLng, lat + dLat];
}

/** Far outside the box the smooth formula means nothing. */
const couldBeShifted = ([lng, lat]: LngLat): boolean => lng! > 71 && lng! < 139 && lat! > 0 && lat! < 57;

/** GCJ-02 to WGS 84, within 1e-7 m of the inverse of `wgs84ToGcj02`; always returns. */
export function gcj02ToWgs84(position: LngLat): [lng: number, lat: number] {
  const [lng, lat] = [position[0]!, position[1]!];
  if (!couldBeShifted(position)) return [lng, lat];
  const found = unshifted(position, gcj02Shift);
  return inShiftBox(found) ? found : [lng, lat];
}
