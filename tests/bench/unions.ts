/** Unions of neighbours by others: rivals of shared arcs. */
import { featureCollection } from '@turf/helpers';
import { union } from '@turf/union';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { coverageUnionByGeos } from '../geos.ts';

type Shape = Polygon | MultiPolygon;

/** turf.union; null where it throws. */
export function unionByTurf(polygons: readonly Feature<Shape>[]): Shape | null {
  try {
    return union(featureCollection([...polygons]))?.geometry ?? null;
  } catch {
    return null;
  }
}

/** GEOSCoverageUnion. */
export const unionByGeos = (polygons: readonly Feature<Shape>[]): Shape =>
  coverageUnionByGeos(polygons.map(({ geometry }) => geometry)) as Shape;
