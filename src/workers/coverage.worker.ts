import { expose } from 'comlink';
import { patrolCoverage } from '../analysis/patrol-coverage.ts';
import { preparePatrols } from '../analysis/prepare-patrols.ts';
import type { PreparedPatrols } from '../analysis/prepared-patrols.ts';
import type { PatrolCoverage, StationCoverage, TimeWindow } from '../analysis/results.ts';
import {
  prepareStationCoverage,
  type StationCoverageInput,
  stationCoverage,
} from '../analysis/station-coverage.ts';
import { createDataset, type Dataset, type DatasetParts, withTracks } from '../model/dataset.ts';

interface InUse {
  readonly dataset: Dataset;
  readonly stations: StationCoverageInput;
  /** Made at the first question about patrols. */
  patrols: PreparedPatrols | null;
}

let current: InUse | null = null;

function inUse(): InUse {
  if (current === null) throw new Error('Asked about coverage before a dataset was given.');
  return current;
}

const api = {
  use(parts: DatasetParts): void {
    const dataset = createDataset(parts);
    current = { dataset, stations: prepareStationCoverage(dataset), patrols: null };
  },
  useTracks(tracks: DatasetParts['tracks']): void {
    current = { ...inUse(), dataset: withTracks(inUse().dataset, tracks), patrols: null };
  },
  stations(radiusM: number): StationCoverage {
    const { dataset, stations } = inUse();
    return stationCoverage(stations, [...dataset.stations.values()], radiusM);
  },
  patrols(window: TimeWindow | null, bufferM: number): PatrolCoverage {
    const kept = inUse();
    kept.patrols ??= preparePatrols(kept.dataset, {}, kept.stations.locators);
    return patrolCoverage(kept.stations.grids, kept.patrols, window, bufferM);
  },
};

/** What is asked about the coverage of one dataset; the first call is `use`. */
export type CoverageWorkerApi = typeof api;

expose(api);
