import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { RAD } from './ellipsoid.ts';
import { ringAreaM2 } from './measure.ts';

const PRECISION_DEG = 1e-5;

/**
 * The point farthest inside, where a label stands (Garcia-Castellanos & Lombardo 2007, by polylabel to 1e-5°,
 * about a metre, finer for slivers); of a MultiPolygon in its largest part. Null for a polygon without area.
 */
export function labelPointOf(geometry: Polygon | MultiPolygon): [lng: number, lat: number] | null {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const areaOf = (rings: Position[][]): number => Math.abs(ringAreaM2(rings[0] ?? []));
  const largest = parts.reduce<Position[][]>(
    (best, rings) => (areaOf(rings) > areaOf(best) ? rings : best),
    [],
  );
  const origin = largest[0]?.[0];
  if (!origin || !(areaOf(largest) > 0)) return null;
  const [lng0, lat0] = [origin[0]!, origin[1]!];
  // Seen from the ground a degree of longitude is shorter: without this, labels of tall grids stand off-centre.
  const squeeze = Math.max(1e-3, Math.cos(lat0 * RAD));
  const local = largest.map((ring) =>
    ring.map(([x, y]): [number, number] => [(x! - lng0) * squeeze, y! - lat0]),
  );
  for (let precision = PRECISION_DEG; precision > 1e-10; precision /= 10) {
    const found = polylabel(local, precision);
    if (found.distance > 0) return [lng0 + found[0]! / squeeze, lat0 + found[1]!];
  }
  return null;
}
