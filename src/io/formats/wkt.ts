import type { Geometry, Position } from 'geojson';

type Nested = readonly number[] | readonly Nested[];

/** How deep the coordinates of each type are nested, and its word in WKT (OGC 06-103r4 § 7). */
const DEPTHS = {
  Point: 0,
  LineString: 1,
  MultiPoint: 1,
  Polygon: 2,
  MultiLineString: 2,
  MultiPolygon: 3,
} as const;
type Kind = keyof typeof DEPTHS;

const isPosition = (coordinates: Nested): coordinates is readonly number[] =>
  typeof coordinates[0] === 'number';

function nestedText(coordinates: Nested, dims: 2 | 3): string {
  if (isPosition(coordinates)) return coordinates.slice(0, dims).join(' ');
  return `(${(coordinates as readonly Nested[]).map((each) => nestedText(each, dims)).join(', ')})`;
}

/** A shape has heights or none: where a single position lacks its own, readers would take it for zero. */
const hasHeights = (coordinates: Nested): boolean =>
  isPosition(coordinates) ? coordinates.length > 2 : (coordinates as readonly Nested[]).every(hasHeights);

/** A geometry as WKT; the empty text for collections, which no cell of ours holds. */
export function wktOf(geometry: Geometry): string {
  if (geometry.type === 'GeometryCollection') return '';
  const isHigh = hasHeights(geometry.coordinates);
  const inner = nestedText(geometry.coordinates, isHigh ? 3 : 2);
  return `${geometry.type.toUpperCase()}${isHigh ? ' Z' : ''} ${geometry.type === 'Point' ? `(${inner})` : inner}`;
}

function numbersOf(text: string): Position | null {
  const numbers = text.trim().split(/\s+/).map(Number);
  return numbers.length >= 2 && numbers.every(Number.isFinite) ? numbers : null;
}

/** WKT's brackets as JSON's: every run of numbers becomes a position of at most so many; measures are left out. */
function coordinatesOf(body: string, most: number): unknown {
  let isBroken = false;
  const json = body
    .replace(/[^(),]+/g, (run) => {
      if (run.trim() === '') return '';
      const position = numbersOf(run);
      isBroken ||= position === null;
      return JSON.stringify(position?.slice(0, most));
    })
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    return isBroken ? null : (JSON.parse(json) as unknown);
  } catch {
    return null;
  }
}

function depthOf(coordinates: unknown): number {
  return Array.isArray(coordinates) && Array.isArray(coordinates[0]) ? 1 + depthOf(coordinates[0]) : 0;
}

/** A geometry from WKT or EWKT, heights included; null for other words. Its coordinates are not judged here. */
export function geometryOfWkt(text: string): Geometry | null {
  const found = /^(?:SRID=\d+;)?\s*([A-Z]+)\s*(Z|M|ZM)?\s*(\(.*\))\s*$/is.exec(text.trim());
  const word = found?.[1]?.toUpperCase();
  const type = (Object.keys(DEPTHS) as Kind[]).find((kind) => kind.toUpperCase() === word);
  if (!found?.[3] || !type) return null;
  const body = coordinatesOf(found[3], found[2]?.toUpperCase() === 'M' ? 2 : 3);
  const coordinates = type === 'Point' && Array.isArray(body) ? (body[0] as unknown) : body;
  // MULTIPOINT ((1 2), (3 4)) and MULTIPOINT (1 2, 3 4) are the same.
  const flat =
    type === 'MultiPoint' && depthOf(coordinates) === 2 ? (coordinates as unknown[]).flat() : coordinates;
  return depthOf(flat) === DEPTHS[type] && Array.isArray(flat)
    ? ({ type, coordinates: flat } as Geometry)
    : null;
}
