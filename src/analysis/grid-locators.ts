import { type Locator, locatorSteps } from '../geo/locator/create-locator.ts';
import { finish, type Steps } from '../geo/steps.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Grid } from '../model/grid.ts';
import { LEVELS, type Level } from '../model/manifest.ts';

/** The analysable grids of one level in ascending code order, and the index that finds them by place. */
export interface LevelLocator {
  readonly level: Level;
  readonly grids: readonly Grid[];
  /** Answers with indexes into `grids`; a point on a shared border belongs to the lowest code. */
  readonly locator: Locator;
}

export type LocatorByLevel = ReadonlyMap<Level, LevelLocator>;

/** One locator a level; grids set aside from analysis are in none, and levels without grids have none. */
export const createLocators = (dataset: Dataset): LocatorByLevel => finish(locatorsSteps(dataset));

/** The same in steps, for a page that must not stand still meanwhile. */
export function* locatorsSteps(dataset: Dataset): Steps<LocatorByLevel> {
  const locators = new Map<Level, LevelLocator>();
  for (const level of LEVELS) {
    const grids = dataset.gridsOfLevel(level).filter((grid) => grid.analysable);
    if (grids.length === 0) continue;
    const features = grids.map(({ geometry }) => ({ type: 'Feature', properties: null, geometry }) as const);
    locators.set(level, { level, grids, locator: yield* locatorSteps(features) });
  }
  return locators;
}
