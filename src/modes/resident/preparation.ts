import { createLocators, type LocatorByLevel } from '../../analysis/grid-locators.ts';
import { landmarksOf, nearestLandmark } from '../../find/landmarks.ts';
import { createStationWalks, type StationWalks } from '../../find/station-walks.ts';
import type { Landmark } from '../../find/way-steps.ts';
import { residentLevel } from '../../find/where-am-i.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Level } from '../../model/manifest.ts';

/** What answers need, made once a dataset so that an answer comes at once. */
export interface Preparation {
  readonly dataset: Dataset;
  readonly level: Level;
  readonly locators: LocatorByLevel;
  readonly walks: StationWalks;
  readonly landmarks: readonly Landmark[];
  /** What stands near each station, by id. */
  readonly nearStation: ReadonlyMap<string, string>;
}

const NEAR_M = 120;

/** Indexes a dataset for the resident's questions. */
export function prepared(dataset: Dataset): Preparation {
  const landmarks = landmarksOf(dataset);
  const nearStation = [...dataset.stations.values()].flatMap(({ id, geometry }) => {
    const [lng = 0, lat = 0] = geometry.coordinates;
    const name = nearestLandmark(landmarks, [lng, lat], NEAR_M);
    return name ? [[id, name] as const] : [];
  });
  return {
    dataset,
    level: residentLevel(dataset),
    locators: createLocators(dataset),
    walks: createStationWalks(dataset),
    landmarks,
    nearStation: new Map(nearStation),
  };
}
