import type { Dataset } from '../model/dataset.ts';
import type { Level } from '../model/manifest.ts';
import type { Track } from '../model/records.ts';
import type { BuildingPlaces } from './building-places.ts';
import type { LocatorByLevel } from './grid-locators.ts';
import type { CleaningCounts, TimeWindow } from './results.ts';
import type { PlacedFixes, Places } from './stays.ts';

/** One person's fixes `from ≤ i < to`, all recorded in one role and for one purpose. */
export interface Walk {
  readonly person: string;
  readonly role: string | null;
  readonly purpose: Track['purpose'];
  readonly from: number;
  readonly to: number;
}

export interface LevelPlaces extends Places {
  readonly level: Level;
}

/** Everything about the fixes that no time window changes: made once, then any window is a pass over arrays. */
export interface PreparedPatrols extends PlacedFixes {
  readonly dataset: Dataset;
  readonly locators: LocatorByLevel;
  readonly lngLat: Float64Array;
  /** Walks of one person stand together. */
  readonly walks: readonly Walk[];
  /** The grid of each fix, as an index into the locator's grids of that level. */
  readonly levels: readonly LevelPlaces[];
  readonly buildings: BuildingPlaces;
  /** The building at whose door each fix of a household visit is. */
  readonly doors: Places;
  readonly cleaning: CleaningCounts;
  /** From the first kept fix to just after the last; null where there is none. */
  readonly record: TimeWindow | null;
}
