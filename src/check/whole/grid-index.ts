import Flatbush from 'flatbush';
import { boundsOf } from '../../geo/bounds.ts';
import { containsPoint } from '../../geo/contains-point.ts';
import type { Grid } from '../../model/grid.ts';

type LngLat = readonly [lng: number, lat: number];

/** Answers which grids contain a point, borders included, in ascending order of code. */
export interface GridIndex {
  gridsAt(point: LngLat): readonly Grid[];
}

export function createGridIndex(grids: readonly Grid[]): GridIndex {
  if (grids.length === 0) return { gridsAt: () => [] };
  const sorted = [...grids].sort((a, b) => (a.code < b.code ? -1 : 1));
  const index = new Flatbush(sorted.length);
  for (const { geometry } of sorted) {
    const [west, south, east, north] = boundsOf(geometry) ?? [Infinity, Infinity, -Infinity, -Infinity];
    index.add(west, south, east, north);
  }
  index.finish();
  return {
    gridsAt([lng, lat]) {
      const found = index.search(lng, lat, lng, lat).sort((a, b) => a - b);
      return found
        .map((i) => sorted[i]!)
        .filter(({ geometry }) => containsPoint(geometry, [lng, lat]).inside);
    },
  };
}
