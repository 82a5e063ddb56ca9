import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from './measure.ts';

/** Where a point lies: a point on the border is inside, and says so. */
export interface Containment {
  readonly inside: boolean;
  readonly onBoundary: boolean;
}

const OUTSIDE: Containment = { inside: false, onBoundary: false };
const closed = (ring: readonly LngLat[]): boolean => {
  const [first, last] = [ring[0], ring.at(-1)];
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
};

/**
 * Turf's exact answer for one point and one polygon; for many points make a locator. A point that is not finite
 * is outside, and so is every point of a polygon with an open ring.
 */
export function containsPoint(polygon: Polygon | MultiPolygon, point: LngLat): Containment {
  const at = [point[0]!, point[1]!];
  if (!Number.isFinite(at[0]) || !Number.isFinite(at[1])) return OUTSIDE;
  const parts = polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;
  const whole = parts.filter((rings) => rings.length > 0 && rings.every(closed));
  const shape: MultiPolygon = { type: 'MultiPolygon', coordinates: whole };
  if (!booleanPointInPolygon(at, shape)) return OUTSIDE;
  return { inside: true, onBoundary: !booleanPointInPolygon(at, shape, { ignoreBoundary: true }) };
}
