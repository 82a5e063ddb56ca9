import { type LocatorByLevel, locatorsSteps } from '../../analysis/grid-locators.ts';
import { landmarksInSteps, landmarksOf, nearestLandmark } from '../../find/landmarks.ts';
import { type StationWalks, stationWalksSteps } from '../../find/station-walks.ts';
import type { Landmark } from '../../find/way-steps.ts';
import { finerGrid, residentLevel, whereAmI } from '../../find/where-am-i.ts';
import type { Steps } from '../../geo/steps.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Level } from '../../model/manifest.ts';
import { rehearseCard } from './answer-card.ts';
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

/** Indexes a dataset for the resident's questions, in steps: nobody who reads or taps meanwhile is held up. */
export function* preparationSteps(dataset: Dataset): Steps<Preparation> {
  const landmarks = landmarksOf(dataset);
  const nearStation = new Map<string, string>();
  for (const { id, geometry } of dataset.stations.values()) {
    yield;
    const [lng = 0, lat = 0] = geometry.coordinates;
    const name = nearestLandmark(landmarks, [lng, lat], NEAR_M);
    if (name) nearStation.set(id, name);
  }
  const locators = yield* locatorsSteps(dataset);
  return {
    dataset,
    level: residentLevel(dataset),
    locators,
    walks: yield* stationWalksSteps(dataset),
    landmarks,
    nearStation,
    nearGrid: yield* landmarksInSteps(landmarks, locators),
  };
}

/** In metres: of the order of what phones state between houses. */
const REHEARSED_ACCURACY_M = 60;

/**
 * Answers for the middle of a grid, and forgets it: a browser compiles what it has run, and so the first person's
 * answer comes as fast as the second one's.
 */
export function* rehearsalSteps(
  { dataset, level, locators, walks }: Preparation,
  round: number,
): Steps<void> {
  const grids = locators.get(level)?.grids ?? [];
  const grid = grids[round % grids.length];
  if (!grid) return;
  const position = grid.labelPoint;
  const asked = { fix: { position, accuracyM: REHEARSED_ACCURACY_M, gcj02: 0.02 }, mayBeSure: true };
  whereAmI(locators, level, asked);
  yield;
  finerGrid(locators, dataset, grid, asked);
  yield;
  const [nearest = null] = walks.from(position);
  if (nearest) walkWords(nearest, false);
  yield;
  void rehearseCard({ grid, parents: grids.slice(0, 1), staff: dataset.staffOf(grid.code), nearest });
}
