import type { Geometry } from 'geojson';

type Nested = readonly number[] | readonly Nested[];

function countIn(coordinates: Nested): number {
  const [first] = coordinates as readonly Nested[];
  if (first === undefined || typeof first === 'number') return 1;
  if (typeof first[0] === 'number') return coordinates.length;
  return (coordinates as readonly Nested[]).reduce((sum, inner) => sum + countIn(inner), 0);
}

/** How many positions a geometry has, by the lengths of its lines: cheap, however many there are. */
export function positionCount(geometry: Geometry | null | undefined): number {
  if (!geometry) return 0;
  return geometry.type === 'GeometryCollection'
    ? geometry.geometries.reduce((sum, inner) => sum + positionCount(inner), 0)
    : countIn(geometry.coordinates);
}
