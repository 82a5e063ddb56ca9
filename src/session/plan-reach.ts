import type { SuggestedSite } from '../analysis/next-site.ts';
import type { StationMove } from '../analysis/station-move.ts';
import type { Dataset, DatasetParts } from '../model/dataset.ts';
import type { Station } from '../model/records.ts';
import type { ReachWorkerApi } from '../workers/reach.worker.ts';
import { createRevivableWorker } from './revivable-worker.ts';

/** Who is reached on foot from the stations of a plan, asked off the page's thread. */
export interface PlanReach {
  /** Who gains and who loses between two choices of stations. */
  move(before: readonly Station[], after: readonly Station[], minutes: number): Promise<StationMove>;
  /** Where a further station would reach most residents that none reaches; null where nobody is left out. */
  site(stations: readonly Station[], minutes: number): Promise<SuggestedSite | null>;
  /** Ends the worker; what it was asked rejects. */
  stop(): void;
}

/** The worker starts with the first question. Tracks stay behind: nobody is reached by them. */
export function openPlanReach({ parts }: Dataset): PlanReach {
  const given: DatasetParts = { ...parts, tracks: [], events: [], basemap: [] };
  const worker = createRevivableWorker<ReachWorkerApi>(
    () => new Worker(new URL('../workers/reach.worker.ts', import.meta.url), { type: 'module' }),
    async (api) => {
      const use = api.use as unknown as (parts: DatasetParts) => Promise<void>;
      await use(given);
    },
  );
  return {
    move: (before, after, minutes) => worker.ask((api) => api.move(before, after, minutes)),
    site: (stations, minutes) => worker.ask((api) => api.site(stations, minutes)),
    stop: worker.stop,
  };
}
