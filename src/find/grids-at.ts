import { containsPoint } from '../geo/contains-point.ts';
import { distanceM, type LngLat } from '../geo/measure.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Grid } from '../model/grid.ts';
import { LEVELS, type Level } from '../model/manifest.ts';

export interface GridAt {
  readonly grid: Grid;
  readonly onBoundary: boolean;
}

/** The grid of each level that holds a point; a shared border belongs to the lowest code and says so. */
export function gridsAt(dataset: Dataset, point: LngLat): ReadonlyMap<Level, GridAt> {
  const found = new Map<Level, GridAt>();
  for (const level of LEVELS) {
    for (const grid of dataset.gridsOfLevel(level)) {
      if (!grid.analysable) continue;
      const { inside, onBoundary } = containsPoint(grid.geometry, point);
      if (!inside) continue;
      found.set(level, { grid, onBoundary });
      break;
    }
  }
  return found;
}

/** How many bearings stand for the circle of an inaccurate position. */
const BEARINGS = 16;

/** Points on two rings around a position, so that a grid thinner than the accuracy is not jumped over. */
function around([lng = 0, lat = 0]: LngLat, radiusM: number): LngLat[] {
  const perLat = distanceM([lng, lat - 0.005], [lng, lat + 0.005]) * 100;
  const perLng = distanceM([lng - 0.005, lat], [lng + 0.005, lat]) * 100;
  return [0.5, 1].flatMap((share) =>
    Array.from({ length: BEARINGS }, (_, i) => {
      const angle = (i / BEARINGS) * 2 * Math.PI;
      return [
        lng + (Math.sin(angle) * radiusM * share) / perLng,
        lat + (Math.cos(angle) * radiusM * share) / perLat,
      ];
    }),
  );
}

/** Where a person is, as surely as the position allows. */
export type WhereAmI =
  /** All of the circle of accuracy lies in one grid of the level. */
  | { readonly sure: 'yes'; readonly grid: Grid }
  /** The circle touches several: the one at its centre first, where there is one. */
  | { readonly sure: 'choose'; readonly grids: readonly Grid[] }
  | { readonly sure: 'outside' };

/** Past this, in metres, a position names no grid of a subdistrict. */
export const MAX_ACCURACY_M = 500;

/**
 * The grid of a level for a position with its accuracy (metres, 95 %). One answer only where the whole circle lies
 * in one grid; else a choice, which a person who stands there makes better than we do.
 */
export function whereAmI(dataset: Dataset, level: Level, point: LngLat, accuracyM: number): WhereAmI {
  const grids: Grid[] = [];
  let outside = false;
  for (const at of [point, ...around(point, Math.min(accuracyM, MAX_ACCURACY_M))]) {
    const found = gridsAt(dataset, at).get(level);
    if (!found) outside = true;
    else if (!grids.includes(found.grid)) grids.push(found.grid);
  }
  const [only] = grids;
  if (!only) return { sure: 'outside' };
  const certain = grids.length === 1 && !outside && accuracyM <= MAX_ACCURACY_M;
  return certain ? { sure: 'yes', grid: only } : { sure: 'choose', grids };
}

/** The finest level that tiles its area, where every resident has a grid: level 2 in most subdistricts. */
export function residentLevel(dataset: Dataset): Level {
  const filled = [...LEVELS].reverse().filter((level) => dataset.gridsOfLevel(level).length > 0);
  const tiles = (level: Level): boolean =>
    dataset.manifest.levels.some((of) => of.level === level && of.tiling === 'partition');
  return filled.find(tiles) ?? filled[0] ?? 1;
}
