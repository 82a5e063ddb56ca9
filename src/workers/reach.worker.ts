import { expose } from 'comlink';
import { type SuggestedSite, suggestSite } from '../analysis/next-site.ts';
import { type StationMove, stationMove } from '../analysis/station-move.ts';
import { prepareWalkCoverage, type WalkCoverageInput } from '../analysis/walk-coverage.ts';
import { createDataset, type DatasetParts } from '../model/dataset.ts';
import type { Station } from '../model/records.ts';

let input: WalkCoverageInput | null = null;

function inUse(): WalkCoverageInput {
  if (input === null) throw new Error('Asked who is reached before a dataset was given.');
  return input;
}

const api = {
  use(parts: DatasetParts): void {
    input = prepareWalkCoverage(createDataset(parts));
  },
  move: (before: readonly Station[], after: readonly Station[], minutes: number): StationMove =>
    stationMove(inUse(), before, after, minutes),
  site: (stations: readonly Station[], minutes: number): SuggestedSite | null =>
    suggestSite(inUse(), stations, minutes),
};

/** Who is reached on foot from stations of one dataset, wherever a plan puts them; the first call is `use`. */
export type ReachWorkerApi = typeof api;

expose(api);
