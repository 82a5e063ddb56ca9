import type { MultiPolygon, Polygon } from 'geojson';
import { type Clipped, unionOf } from '../geo/clip.ts';
import { createWalkReach, type WalkReach, type WalkSettings } from '../geo/walk.ts';
import type { Dataset } from '../model/dataset.ts';
import type { GridCode } from '../model/grid.ts';
import { LEVELS } from '../model/manifest.ts';
import type { Station } from '../model/records.ts';
import { type BuildingPlaces, placeBuildings } from './building-places.ts';
import { createLocators, type LocatorByLevel } from './grid-locators.ts';
import { type ResidentShare, residentsByGrid } from './residents-by-grid.ts';
import { lngLatOf } from './station-finder.ts';

/** Who and what lies within some minutes on foot of a station. */
export interface WalkCoverage {
  readonly minutes: number;
  /** True where the dataset has no walkways: the minutes are as the crow flies, and a page must say so. */
  readonly isStraight: boolean;
  readonly shareOfResidents: ReadonlyMap<GridCode, ResidentShare>;
  /** The reached part of the dataset's area and the gaps in it; clipping may give up. */
  readonly covered: Clipped;
  readonly uncovered: Clipped;
}

/** What walking coverage is asked of: made once, for any minutes and choice of stations. */
export interface WalkCoverageInput {
  readonly reach: WalkReach;
  readonly locators: LocatorByLevel;
  readonly buildings: BuildingPlaces;
  /** The grids of the highest level that the dataset has, as one; null where there are none or uniting gave up. */
  readonly area: Polygon | MultiPolygon | null;
}

export function prepareWalkCoverage(
  dataset: Dataset,
  settings: WalkSettings = {},
  locators: LocatorByLevel = createLocators(dataset),
): WalkCoverageInput {
  const top = LEVELS.map((level) => locators.get(level)).find((level) => level !== undefined);
  const area = unionOf((top?.grids ?? []).map((grid) => grid.geometry));
  return {
    reach: createWalkReach(dataset.parts.walkways, settings),
    locators,
    buildings: placeBuildings(dataset, locators),
    area: area.ok ? area.shape : null,
  };
}

const NOTHING: Clipped = { ok: true, shape: null };

/** Residents by the middles of buildings, and the area, within `minutes` on foot of one of the stations. */
export function walkCoverage(
  { reach, locators, buildings, area }: WalkCoverageInput,
  stations: readonly Station[],
  minutes: number,
): WalkCoverage {
  const places = lngLatOf(stations);
  const minutesOf = reach.minutesTo(places, buildings.lngLat);
  const parts = area ? reach.areaWithin(places, minutes, area) : { covered: NOTHING, uncovered: NOTHING };
  return {
    minutes,
    isStraight: reach.isStraight,
    shareOfResidents: residentsByGrid(buildings, locators, (building) => minutesOf[building]! <= minutes),
    ...parts,
  };
}

/** Walking as a dataset asks about it: `createWalkReach` of onegrid/geo, which knows no residents, with its grids. */
export interface GridReach extends Pick<WalkReach, 'isStraight' | 'minutesTo'> {
  /** Share of residents per grid, and the covered and uncovered area, within `minutes` of one of the stations. */
  reach(stations: readonly Station[], minutes: number): WalkCoverage;
}

/**
 * Joins the walkways of a dataset once, for 5, 10 or 15 minutes and any choice of stations. Straight discs only where
 * there are no walkways; `isStraight` says so.
 */
export function createGridReach(dataset: Dataset, settings: WalkSettings = {}): GridReach {
  const input = prepareWalkCoverage(dataset, settings);
  const { isStraight, minutesTo } = input.reach;
  return {
    isStraight,
    minutesTo,
    reach: (stations, minutes) => walkCoverage(input, stations, minutes),
  };
}
