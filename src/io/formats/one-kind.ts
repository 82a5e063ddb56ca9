import type { Geometry } from 'geojson';

const members = (geometry: Geometry): readonly Geometry[] =>
  geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(members) : [geometry];

/** The parts of one geometry: of a multi-geometry its members, else itself. */
function partsOf<K extends 'Point' | 'LineString' | 'Polygon'>(
  geometry: Geometry,
  kind: K,
): unknown[] | null {
  if (geometry.type === kind && 'coordinates' in geometry) return [geometry.coordinates];
  return geometry.type === `Multi${kind}` && 'coordinates' in geometry ? [...geometry.coordinates] : null;
}

/**
 * A collection of points, of lines or of polygons alone as the multi-geometry that it is: KML has no other way to
 * write one. Collections of several kinds, and whatever is none, stay as they are.
 */
export function ofOneKind(geometry: Geometry): Geometry {
  if (geometry.type !== 'GeometryCollection') return geometry;
  const all = members(geometry);
  if (all.length === 0) return geometry;
  for (const kind of ['Polygon', 'LineString', 'Point'] as const) {
    const parts = all.map((member) => partsOf(member, kind));
    if (parts.every((part) => part !== null)) {
      return { type: `Multi${kind}`, coordinates: parts.flat() } as Geometry;
    }
  }
  return geometry;
}
