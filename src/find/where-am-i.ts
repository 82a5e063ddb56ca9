import type { LocatorByLevel } from '../analysis/grid-locators.ts';
import { distanceM, type LngLat } from '../geo/measure.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Grid } from '../model/grid.ts';
import { LEVELS, type Level } from '../model/manifest.ts';

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
export function whereAmI(locators: LocatorByLevel, level: Level, point: LngLat, accuracyM: number): WhereAmI {
  const found = locators.get(level);
  const grids: Grid[] = [];
  let outside = false;
  for (const [lng = Number.NaN, lat = Number.NaN] of [
    point,
    ...around(point, Math.min(accuracyM, MAX_ACCURACY_M)),
  ]) {
    const grid = found?.grids[found.locator.locate(lng, lat).index];
    if (!grid) outside = true;
    else if (!grids.includes(grid)) grids.push(grid);
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
