import type { Dataset } from '../model/dataset.ts';
import type { Station } from '../model/records.ts';
import { type BuildingPlaces, placeBuildings } from './building-places.ts';
import { createGridCoverage, type GridCoverage } from './grid-coverage.ts';
import { createLocators, type LocatorByLevel } from './grid-locators.ts';
import { residentsByGrid } from './residents-by-grid.ts';
import type { StationCoverage } from './results.ts';
import { createStationFinder, lngLatOf } from './station-finder.ts';

/** What station coverage is asked of: made once, for any radius and choice of stations. */
export interface StationCoverageInput {
  readonly grids: GridCoverage;
  readonly locators: LocatorByLevel;
  readonly buildings: BuildingPlaces;
}

export function prepareStationCoverage(
  dataset: Dataset,
  locators: LocatorByLevel = createLocators(dataset),
): StationCoverageInput {
  return { grids: createGridCoverage(dataset), locators, buildings: placeBuildings(dataset, locators) };
}

/**
 * Share of each grid within `radiusM` of one of the stations, as the crow flies: of its area, and of its residents
 * by the middles of buildings.
 */
export function stationCoverage(
  { grids, locators, buildings }: StationCoverageInput,
  stations: readonly Station[],
  radiusM: number,
): StationCoverage {
  const shares = grids.coverage.discs(lngLatOf(stations), radiusM);
  const finder = createStationFinder(stations);
  const residents = residentsByGrid(buildings, locators, (building) => {
    const [lng, lat] = buildings.lngLat.subarray(2 * building, 2 * building + 2);
    const [nearest] = finder.nearest(lng!, lat!, 1);
    return nearest !== undefined && nearest.distanceM <= radiusM;
  });
  return {
    radiusM,
    grids: new Map(
      grids.codes.map((code, i) => {
        const { residentShare = null, residents: known = null } = residents.get(code) ?? {};
        return [code, { areaShare: shares[i]!, residentShare, residents: known }];
      }),
    ),
  };
}
