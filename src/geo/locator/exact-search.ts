import Flatbush from 'flatbush';
import type { MultiPolygon } from 'geojson';
import { boundsOf } from '../bounds.ts';
import { containsPoint } from '../contains-point.ts';
import { type PolygonFeature, usableParts } from './unique-edges.ts';

/** Where a point is: -1 outside. */
export interface Location {
  readonly index: number;
  readonly onBoundary: boolean;
}

const OUTSIDE: Location = { index: -1, onBoundary: false };

/**
 * The plain way: candidates from an index of bounds, then Turf's exact test. Right for any input; where polygons
 * overlap the lowest index wins, and `onBoundary` speaks of that polygon. The index is made when first asked.
 */
export function createExactSearch(
  polygons: readonly PolygonFeature[],
): (lng: number, lat: number) => Location {
  const shapes = polygons.flatMap(({ geometry }, index) => {
    const shape: MultiPolygon = { type: 'MultiPolygon', coordinates: usableParts(geometry) };
    const bounds = boundsOf(shape);
    return bounds ? [{ index, shape, bounds }] : [];
  });
  let tree: Flatbush | null = null;
  const planted = (): Flatbush => {
    const flatbush = new Flatbush(shapes.length);
    for (const { bounds } of shapes) flatbush.add(...bounds);
    flatbush.finish();
    return flatbush;
  };
  return (lng, lat) => {
    if (shapes.length === 0) return OUTSIDE;
    tree ??= planted();
    for (const candidate of tree.search(lng, lat, lng, lat).sort((a, b) => a - b)) {
      const { index, shape } = shapes[candidate]!;
      const { inside, onBoundary } = containsPoint(shape, [lng, lat]);
      if (inside) return { index, onBoundary };
    }
    return OUTSIDE;
  };
}
