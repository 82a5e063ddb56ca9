import { createLocators, type LocatorByLevel } from '../../analysis/grid-locators.ts';
import { landmarksIn, landmarksOf, nearestLandmark } from '../../find/landmarks.ts';
import { createStationWalks, type StationWalks } from '../../find/station-walks.ts';
import type { Landmark } from '../../find/way-steps.ts';
import { residentLevel, whereAmI } from '../../find/where-am-i.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Level } from '../../model/manifest.ts';
import { walkWords } from './walk-words.ts';

/** What answers need, made once a dataset so that an answer comes at once. */
export interface Preparation {
  readonly dataset: Dataset;
  readonly level: Level;
  readonly locators: LocatorByLevel;
  readonly walks: StationWalks;
  readonly landmarks: readonly Landmark[];
  /** What stands near each station, by id. */
  readonly nearStation: ReadonlyMap<string, string>;
  /** What stands in each grid, by code. */
  readonly nearGrid: ReadonlyMap<string, string>;
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
  const locators = createLocators(dataset);
  return {
    dataset,
    level: residentLevel(dataset),
    locators,
    walks: createStationWalks(dataset),
    landmarks,
    nearStation: new Map(nearStation),
    nearGrid: landmarksIn(landmarks, locators),
  };
}

/** In metres: of the order of what phones state between houses. */
const REHEARSED_ACCURACY_M = 60;

/**
 * Answers for the middle of a grid, and forgets it: a browser compiles what it has run, and so the first person's
 * answer comes as fast as the second one's.
 */
export function rehearse({ level, locators, walks }: Preparation, round: number): void {
  const grids = locators.get(level)?.grids ?? [];
  const position = grids[round % grids.length]?.labelPoint;
  if (!position) return;
  whereAmI(locators, level, {
    fix: { position, accuracyM: REHEARSED_ACCURACY_M, gcj02: 0.02 },
    mayBeSure: true,
  });
  const [first] = walks.from(position);
  if (first) walkWords(first, false);
}
