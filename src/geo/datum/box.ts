import { RAD } from '../ellipsoid.ts';
import type { LngLat } from '../measure.ts';

/**
 * The box in which the public GCJ-02 formula shifts anything; outside it is the identity. Its edges run through
 * neighbouring countries and the sea, and along them the formula jumps by up to a kilometre.
 */
export const SHIFT_BOX = { west: 72.004, south: 0.8293, east: 137.8347, north: 55.8271 } as const;

const EDGE_M = 1000;
/** Metres per degree at least, anywhere in the box. */
const METRES_PER_DEGREE = 110_574;

/** Whether the formula shifts this position. NaN is outside. */
export const inShiftBox = ([lng, lat]: LngLat): boolean =>
  lng! >= SHIFT_BOX.west && lng! <= SHIFT_BOX.east && lat! >= SHIFT_BOX.south && lat! <= SHIFT_BOX.north;

/**
 * Whether a position lies within a kilometre of the box's edge, inside or outside: there the inverse has two
 * answers or none, and a round trip may end up to a kilometre away.
 */
export function isNearShiftEdge([lng, lat]: LngLat): boolean {
  const north = EDGE_M / METRES_PER_DEGREE;
  const east = north / Math.max(0.01, Math.cos(lat! * RAD));
  const grown = (by: number): boolean =>
    lng! >= SHIFT_BOX.west - by * east &&
    lng! <= SHIFT_BOX.east + by * east &&
    lat! >= SHIFT_BOX.south - by * north &&
    lat! <= SHIFT_BOX.north + by * north;
  return grown(1) && !grown(-1);
}
