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
import { createJoiner, type Slice } from '../io/open/slices.ts';
import { createDataset, type Dataset, type DatasetParts, withTracks } from '../model/dataset.ts';
import type { DatasetManifest } from '../model/manifest.ts';

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

const coming = createJoiner();

const api = {
  /** A piece of the dataset that `use` is about. */
  add(slice: Slice): void {
    coming.add(slice);
  },
  use(manifest: DatasetManifest): void {
    const { findings: _said, ...lists } = coming.lists;
    const parts = { manifest, ...lists };
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

/** What is asked about the coverage of one dataset; the first calls are `add` and `use`. */
export type CoverageWorkerApi = typeof api;

expose(api);
