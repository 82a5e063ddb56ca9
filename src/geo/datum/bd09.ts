import { RAD } from '../ellipsoid.ts';
import type { LngLat } from '../measure.ts';
import { inShiftBox } from './box.ts';
import { unshifted } from './invert.ts';

const WAVE = 3000 * RAD;

/** How far BD-09 lies from GCJ-02, in degrees: the public formula, 0.67 m from what Baidu's converter answers. */
function bd09Shift(lng: number, lat: number): readonly [number, number] {
  const radius = Math.hypot(lng, lat) + 2e-5 * Math.sin(lat * WAVE);
  const angle = Math.atan2(lat, lng) + 3e-6 * Math.cos(lng * WAVE);
  return [radius * Math.cos(angle) + 0.0065 - lng, radius * Math.sin(angle) + 0.006 - lat];
}

/** GCJ-02 to BD-09 (百度坐标). The identity outside the box of GCJ-02, and for what is not finite. */
export function gcj02ToBd09(position: LngLat): [lng: number, lat: number] {
  const [lng, lat] = [position[0]!, position[1]!];
  if (!inShiftBox(position)) return [lng, lat];
  const [dLng, dLat] = bd09Shift(lng, lat);
  return [lng + dLng, lat + dLat];
}

/** BD-09 to GCJ-02, within 1e-7 m of the inverse of `gcj02ToBd09`; always returns. */
export function bd09ToGcj02(position: LngLat): [lng: number, lat: number] {
  const found = unshifted(position, bd09Shift);
  return inShiftBox(found) ? found : [position[0]!, position[1]!];
}
