import type { LngLat } from '../measure.ts';

type Shift = (lng: number, lat: number) => readonly [lng: number, lat: number];

const MAX_STEPS = 8;
/** 1e-7 m in degrees. */
const TOLERANCE_DEG = 9e-13;

/**
 * The position that a shift moves to `target`, by fixed-point iteration. The shifts of the Chinese datums change
 * by less than 1 % over their own length, so each step gains two digits; it never takes more than eight.
 */
export function unshifted(target: LngLat, shift: Shift): [lng: number, lat: number] {
  let lng = target[0]!;
  let lat = target[1]!;
  for (let step = 0; step < MAX_STEPS; step++) {
    const [dLng, dLat] = shift(lng, lat);
    const nextLng = target[0]! - dLng;
    const nextLat = target[1]! - dLat;
    const moved = Math.abs(nextLng - lng) + Math.abs(nextLat - lat);
    lng = nextLng;
    lat = nextLat;
    if (!(moved > TOLERANCE_DEG)) break;
  }
  return [lng, lat];
}
