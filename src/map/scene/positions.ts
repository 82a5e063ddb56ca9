import type { Geometry, Position } from 'geojson';

/** Every position of a geometry, in order. */
export function* positionsOf(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) yield* positionsOf(part);
    return;
  }
  if (geometry.type === 'Point') yield geometry.coordinates;
  else if (geometry.type === 'MultiPoint' || geometry.type === 'LineString') yield* geometry.coordinates;
  else if (geometry.type === 'MultiPolygon') for (const rings of geometry.coordinates) yield* rings.flat();
  else yield* geometry.coordinates.flat();
}
