import type { MultiPolygon } from 'geojson';
import { overlapsBetween, polygonsNear } from '../../../topology/find-faults.ts';
import type { Covering } from './covering.ts';

/** Ground that two polygons both cover, in one piece. */
export interface Overlap {
  readonly a: Covering;
  readonly b: Covering;
  readonly areaM2: number;
  readonly outline: MultiPolygon;
}

/**
 * Which pairs of polygons overlap in suspicious regions, exactly: every pair by itself, one finding for each piece
 * above `leastM2`. Only the polygons around the regions are arranged.
 */
export function overlapsIn(
  regions: readonly MultiPolygon[],
  polygons: readonly Covering[],
  leastM2: number,
): Overlap[] {
  const shapes = polygons.map(({ geometry }) => geometry);
  const near = polygonsNear(shapes, regions);
  return overlapsBetween(near.map((i) => shapes[i]!)).flatMap(
    ({ polygons: [p, q], areaM2, outline }): Overlap[] => {
      const [a, b] = [polygons[near[p]!]!, polygons[near[q]!]!];
      if (areaM2 <= leastM2) return [];
      return [a.code < b.code ? { a, b, areaM2, outline } : { a: b, b: a, areaM2, outline }];
    },
  );
}
