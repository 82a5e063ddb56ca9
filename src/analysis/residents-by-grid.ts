import type { GridCode } from '../model/grid.ts';
import type { BuildingPlaces } from './building-places.ts';
import type { LocatorByLevel } from './grid-locators.ts';

export interface ResidentShare {
  /** Residents of the buildings in the grid that say how many; null where none says. */
  readonly residents: number | null;
  /** The share (0…1) of them that is reached; null where nobody is known to live. */
  readonly residentShare: number | null;
}

/** The share of residents, by buildings, for which `isReached` holds; one entry per grid of every level. */
export function residentsByGrid(
  places: BuildingPlaces,
  locators: LocatorByLevel,
  isReached: (building: number) => boolean,
): ReadonlyMap<GridCode, ResidentShare> {
  const shares = new Map<GridCode, ResidentShare>();
  for (const [level, { grids }] of locators) {
    const all = new Array<number | null>(grids.length).fill(null);
    const reached = new Float64Array(grids.length);
    for (const [building, grid] of (places.gridOf.get(level) ?? []).entries()) {
      const residents = places.buildings[building]?.residents ?? null;
      if (grid < 0 || residents === null) continue;
      all[grid] = (all[grid] ?? 0) + residents;
      if (isReached(building)) reached[grid]! += residents;
    }
    for (const [i, { code }] of grids.entries()) {
      const residents = all[i]!;
      shares.set(code, { residents, residentShare: residents ? reached[i]! / residents : null });
    }
  }
  return shares;
}
