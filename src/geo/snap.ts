import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The lattice that every stored coordinate lies on: 1e-7 degrees, about a centimetre. */
export const LATTICE_DEG = 1e-7;

/** The nearest number with seven decimals; equal lattice points are equal numbers. */
export const snapped = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

function snapRing(ring: readonly Position[]): Position[] | null {
  const kept: Position[] = [];
  for (const position of ring) {
    const at = [snapped(position[0]!), snapped(position[1]!)];
    const last = kept.at(-1);
    if (!last || last[0] !== at[0] || last[1] !== at[1]) kept.push(at);
  }
  return kept.length < 4 ? null : kept;
}

function snapRings(rings: readonly Position[][]): Position[][] | null {
  const [outer, ...holes] = rings.map(snapRing);
  return outer ? [outer, ...holes.filter((hole) => hole !== null)] : null;
}

/**
 * A polygon on the 1e-7 lattice, without repeated positions and without rings that vanish there; third
 * coordinates are dropped. Null where nothing is left.
 */
export function snapPolygon(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon | null {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const kept = parts.map(snapRings).filter((rings) => rings !== null);
  const only = kept[0];
  if (!only) return null;
  return kept.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: kept };
}
