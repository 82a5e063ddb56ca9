import type { Dataset } from '../model/dataset.ts';
import { placeBuildings } from './building-places.ts';
import { type CleanSettings, DEFAULT_CLEAN_SETTINGS } from './clean-track.ts';
import { frameOf } from './dataset-frame.ts';
import { doorsOf } from './doors.ts';
import { createLocators, type LocatorByLevel } from './grid-locators.ts';
import type { LevelPlaces, PreparedPatrols } from './prepared-patrols.ts';
import type { TimeWindow } from './results.ts';
import { createSegmentIndex } from './segment-index.ts';
import { walksOf } from './walks.ts';

export interface PrepareSettings extends CleanSettings {
  /** Radius of uncertainty of a fix without a recorded one, in metres; 0 = not judged. */
  readonly assumedAccuracyM: number;
  /** How near to a building's outline a household visit is at its door, in metres. */
  readonly doorM: number;
}

function recordOf(timesMs: Float64Array): TimeWindow | null {
  if (timesMs.length === 0) return null;
  let [fromMs, lastMs] = [timesMs[0]!, timesMs[0]!];
  for (const ms of timesMs) {
    fromMs = Math.min(fromMs, ms);
    lastMs = Math.max(lastMs, ms);
  }
  return { fromMs, toMs: lastMs + 1 };
}

/**
 * Cleans the tracks of a dataset, and finds the grid of each level and the door that each fix is at. The speed
 * limit is the manifest's where the settings name none.
 */
export function preparePatrols(
  dataset: Dataset,
  settings: Partial<PrepareSettings> = {},
  locators: LocatorByLevel = createLocators(dataset),
): PreparedPatrols {
  const { assumedAccuracyM = 0, doorM = 10, maxGapS = DEFAULT_CLEAN_SETTINGS.maxGapS } = settings;
  const maxSpeedMps =
    settings.maxSpeedMps ?? dataset.manifest.maxSpeedMps ?? DEFAULT_CLEAN_SETTINGS.maxSpeedMps;
  const { accuracyM, ...row } = walksOf(dataset, { maxSpeedMps, maxGapS });
  const frame = frameOf(dataset);
  const metres = frame.allToMetres(row.lngLat);

  const levels = [...locators.values()].map(({ level, grids, locator }): LevelPlaces => {
    const shapes = grids.map((grid) => grid.geometry);
    const borders = createSegmentIndex(shapes, frame);
    const uncertain = Uint8Array.from(accuracyM, (recordedM, i) => {
      const radiusM = Number.isNaN(recordedM) ? assumedAccuracyM : recordedM;
      return borders.anyNearer(metres[2 * i]!, metres[2 * i + 1]!, radiusM) ? 1 : 0;
    });
    return { level, placeOf: locator.locateAll(row.lngLat).index, uncertain };
  });

  const buildings = placeBuildings(dataset, locators);
  const doors = doorsOf(buildings, row.walks, metres, frame, doorM);
  return { ...row, dataset, locators, levels, buildings, doors, record: recordOf(row.timesMs) };
}
