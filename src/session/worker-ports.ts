import { proxy, type Remote } from 'comlink';
import type { OpenResult } from '../io/open/open-result.ts';
import { createJoiner, type Slice, slicesOf } from '../io/open/slices.ts';
import type { DatasetParts } from '../model/dataset.ts';
import type { CoverageWorkerApi } from '../workers/coverage.worker.ts';
import type { OpenWorkerApi } from '../workers/open.worker.ts';
import type { PatrolsWorkerApi } from '../workers/patrols.worker.ts';
import { network } from './network.ts';
import { nextTask } from './next-task.ts';
import type { CoveragePort, OpenPort, PatrolsPort, Ports } from './ports.ts';
import { createRevivableWorker, WorkerDied } from './revivable-worker.ts';
import { indexedViews } from './saved-views.ts';

function openPort(): OpenPort {
  const worker = createRevivableWorker<OpenWorkerApi>(
    () => new Worker(new URL('../workers/open.worker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    async open(source, choices, onProgress) {
      try {
        return await worker.ask(async (api): Promise<OpenResult> => {
          const joiner = createJoiner();
          const onSlice = proxy(async (slice: Slice) => joiner.add(slice));
          const opened = await api.open(source, choices, proxy(onProgress), onSlice);
          if (!opened.ok) return opened;
          const { findings, ...lists } = joiner.lists;
          return { ok: true, parts: { manifest: opened.manifest, ...lists }, findings };
        });
      } catch (cause) {
        if (!(cause instanceof WorkerDied) || cause.stopped) throw cause;
        // Safari 14 runs no worker that is a module: the page opens the data itself.
        const { openDataset } = await network.insist(() => import('../io/open-dataset.ts'));
        return openDataset(source, { ...choices, onProgress });
      }
    },
    // Ending the worker is the only way to end a parser in the middle of a file.
    stop: worker.stop,
  };
}

/** A worker that holds one dataset; a fresh one is given it again before anything is asked. */
function datasetWorker<
  Api extends {
    add(slice: Slice): void;
    use(manifest: DatasetParts['manifest']): void;
    useTracks(tracks: DatasetParts['tracks']): void;
  },
>(spawn: () => Worker) {
  let parts: DatasetParts | null = null;
  const worker = createRevivableWorker<Api>(spawn, async (api: Remote<Api>) => {
    // What asks first is often the task in which a dataset comes onto the page: that one has enough to do.
    await nextTask();
    if (!parts) return;
    const add = api.add as unknown as (slice: Slice) => Promise<void>;
    const use = api.use as unknown as (manifest: DatasetParts['manifest']) => Promise<void>;
    const { manifest, ...lists } = parts;
    for (const slice of slicesOf({ ...lists, findings: [] })) await add(slice);
    await use(manifest);
  });
  return {
    ask: worker.ask,
    stop: worker.stop,
    use(next: DatasetParts): void {
      worker.stop();
      parts = next;
    },
    /** Only the tracks cross over; a worker that dies meanwhile gets them with everything else. */
    useTracks(next: DatasetParts): void {
      parts = next;
      worker
        .ask(async (api) => {
          const use = api.useTracks as unknown as (tracks: DatasetParts['tracks']) => Promise<void>;
          await use(next.tracks);
        })
        .catch((cause: unknown) => {
          if (!(cause instanceof WorkerDied && cause.stopped)) reportError(cause);
        });
    },
  };
}

function patrolsPort(): PatrolsPort {
  const worker = datasetWorker<PatrolsWorkerApi>(
    () => new Worker(new URL('../workers/patrols.worker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    use: ({ parts }) => worker.use(parts),
    useTracks: ({ parts }) => worker.useTracks(parts),
    summary: (window, asOfMs) => worker.ask((api) => api.summary(window, asOfMs)),
    ruleRecord: (window, asOfMs) => worker.ask((api) => api.ruleRecord(window, asOfMs)),
    heat: (window, form) => worker.ask((api) => api.heat(window, form)),
    stop: worker.stop,
  };
}

function coveragePort(): CoveragePort {
  const worker = datasetWorker<CoverageWorkerApi>(
    () => new Worker(new URL('../workers/coverage.worker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    use: ({ parts }) => worker.use(parts),
    useTracks: ({ parts }) => worker.useTracks(parts),
    stations: (radiusM) => worker.ask((api) => api.stations(radiusM)),
    patrols: (window, bufferM) => worker.ask((api) => api.patrols(window, bufferM)),
    stop: worker.stop,
  };
}

/** The ports as the page has them: each worker starts when it is first asked. */
export function workerPorts(): Ports {
  return { opener: openPort(), patrols: patrolsPort(), coverage: coveragePort(), views: indexedViews() };
}
