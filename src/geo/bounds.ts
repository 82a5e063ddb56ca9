import type { Geometry } from 'geojson';

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

type Nested = readonly number[] | readonly Nested[];

function widen(box: [number, number, number, number], coordinates: Nested): void {
  const [x, y] = coordinates;
  if (typeof x === 'number' && typeof y === 'number') {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
    return;
  }
  for (const inner of coordinates) if (typeof inner === 'object') widen(box, inner);
}

/** Bounds of areas, which are never changed in place: a file of millions of positions is walked through once. */
const known = new WeakMap<Geometry, readonly [number, number, number, number]>();

function areaBox(geometry: Extract<Geometry, { type: 'Polygon' | 'MultiPolygon' }>) {
  const found = known.get(geometry);
  if (found) return found;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  widen(box, geometry.coordinates);
  known.set(geometry, box);
  return box;
}

function widenByGeometry(box: [number, number, number, number], geometry: Geometry): void {
  if (geometry.type === 'GeometryCollection') {
    for (const inner of geometry.geometries) widenByGeometry(box, inner);
    return;
  }
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    const [west, south, east, north] = areaBox(geometry);
    if (west < box[0]) box[0] = west;
    if (south < box[1]) box[1] = south;
    if (east > box[2]) box[2] = east;
    if (north > box[3]) box[3] = north;
    return;
  }
  widen(box, geometry.coordinates);
}

/** The bounds of geometries taken together; positions with NaN are passed over. Null where nothing is left. */
export function boundsOf(...geometries: readonly (Geometry | null)[]): Bounds | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) if (geometry) widenByGeometry(box, geometry);
  return box[0] <= box[2] && box[1] <= box[3] ? box : null;
}

/** Whether two bounds share at least a point. */
export const boundsMeet = (a: Bounds, b: Bounds): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
