import type { GridCode } from '../model/grid.ts';
import { LEVELS, type Level } from '../model/manifest.ts';
import type { LocatorByLevel } from './grid-locators.ts';

/** The grid of one level that holds a place. */
export interface GridAt {
  readonly level: Level;
  /** null = in no grid of the level. */
  readonly code: GridCode | null;
  /** On a border; it then belongs to the lowest code. */
  readonly onBoundary: boolean;
}

/** Which grids hold a place, one entry a level that the dataset has, level 1 first. */
export function gridsAt(locators: LocatorByLevel, lng: number, lat: number): readonly GridAt[] {
  return LEVELS.flatMap((level): GridAt[] => {
    const found = locators.get(level);
    if (!found) return [];
    const { index, onBoundary } = found.locator.locate(lng, lat);
    return [{ level, code: found.grids[index]?.code ?? null, onBoundary }];
  });
}

/** `gridsAt` for many places (interleaved longitude, latitude): the codes of one level, null outside. */
export function codesAt(
  locators: LocatorByLevel,
  level: Level,
  lngLat: Float64Array,
): readonly (GridCode | null)[] {
  const found = locators.get(level);
  if (!found) return Array.from({ length: lngLat.length / 2 }, () => null);
  return Array.from(found.locator.locateAll(lngLat).index, (index) => found.grids[index]?.code ?? null);
}
