import type { TimeWindow } from '../analysis/results.ts';
import type { Dataset } from '../model/dataset.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import {
  analysisDone,
  analysisStarted,
  analysisStopped,
  type Computation,
  type Computed,
} from '../state/transitions/analysis.ts';
import { createNewestWins } from './newest-wins.ts';
import type { CoveragePort, PatrolsPort } from './ports.ts';
import { recordedWindow } from './recorded-window.ts';
import { WorkerDied } from './revivable-worker.ts';

/** What one computation depends on, and how it is asked for; null = it is not wanted now. */
interface Job {
  readonly kind: Computation;
  readonly inputs: readonly unknown[];
  readonly ask: () => Promise<Computed>;
}

const analysing = ({ mode }: AppState): boolean => mode === 'screen' || mode === 'plan';

const recorded = new WeakMap<Dataset, TimeWindow | null>();

/** The window in force: the one chosen, or all that was recorded. */
function windowOf({ window, dataset }: AppState): TimeWindow | null {
  if (window !== null || dataset === null) return window;
  let all = recorded.get(dataset);
  if (all === undefined) {
    all = recordedWindow(dataset);
    recorded.set(dataset, all);
  }
  return all;
}

function patrolJobs(state: AppState, port: PatrolsPort): readonly Job[] {
  const window = windowOf(state);
  const { dataset, nowMs } = state;
  if (dataset === null || dataset.parts.tracks.length === 0 || window === null) return [];
  const asOfMs = nowMs ?? window.toMs;
  const patrols: Job = {
    kind: 'patrols',
    inputs: [dataset, window.fromMs, window.toMs, asOfMs],
    ask: async () => ({ kind: 'patrols', patrols: await port.summary(window, asOfMs) }),
  };
  const record: Job = {
    kind: 'record',
    inputs: [dataset, asOfMs],
    ask: async () => ({ kind: 'record', record: await port.summary(null, asOfMs) }),
  };
  const heat: Job = {
    kind: 'heat',
    inputs: [dataset, window.fromMs, window.toMs],
    ask: async () => ({ kind: 'heat', ...(await port.heat(window)) }),
  };
  return state.layers.heat ? [patrols, record, heat] : [patrols, record];
}

function coverageJobs(state: AppState, port: CoveragePort): readonly Job[] {
  const window = windowOf(state);
  const { dataset, radiusM, bufferM } = state;
  if (dataset === null) return [];
  const jobs: Job[] = [];
  if (dataset.parts.tracks.length > 0 && window !== null) {
    jobs.push({
      kind: 'patrolCoverage',
      inputs: [dataset, window.fromMs, window.toMs, bufferM],
      ask: async () => ({
        kind: 'patrolCoverage',
        patrolCoverage: await port.patrols(window, bufferM),
      }),
    });
  }
  jobs.push({
    kind: 'stationCoverage',
    inputs: [dataset, radiusM],
    ask: async () => ({ kind: 'stationCoverage', stationCoverage: await port.stations(radiusM) }),
  });
  return jobs;
}

const sameInputs = (a: readonly unknown[] | undefined, b: readonly unknown[]): boolean =>
  a !== undefined && a.length === b.length && a.every((input, i) => Object.is(input, b[i]));

/**
 * Keeps the results in the state those of its dataset, window and settings: a change asks anew, of many quick changes
 * only the newest is computed, and the last good result stays until then. Answers of a dataset that is no longer on
 * the page are dropped.
 */
export function openAnalysisEffect(
  store: Store,
  patrols: PatrolsPort,
  coverage: CoveragePort,
): { stop(): void } {
  const asked = new Map<Computation, readonly unknown[]>();
  const runners = new Map<Computation, ReturnType<typeof createNewestWins<Job, Computed>>>();
  let dataset: Dataset | null = null;

  const ended = (kind: Computation, cause: unknown): void => {
    store.apply(analysisStopped(kind));
    if (!(cause instanceof WorkerDied && cause.stopped)) reportError(cause);
  };

  function runnerOf(kind: Computation) {
    const kept = runners.get(kind);
    if (kept) return kept;
    const made = createNewestWins<Job, Computed>((job) => job.ask(), {
      done: (computed) => store.apply(analysisDone(computed)),
      failed: (cause) => ended(kind, cause),
    });
    runners.set(kind, made);
    return made;
  }

  function forget(): void {
    for (const runner of runners.values()) runner.cancel();
    runners.clear();
    asked.clear();
  }

  function follow(state: AppState): void {
    if (!analysing(state) || state.dataset === null) return;
    if (state.dataset !== dataset) {
      forget();
      dataset = state.dataset;
      patrols.use(dataset);
      coverage.use(dataset);
    }
    for (const job of [...patrolJobs(state, patrols), ...coverageJobs(state, coverage)]) {
      if (sameInputs(asked.get(job.kind), job.inputs)) continue;
      asked.set(job.kind, job.inputs);
      store.apply(analysisStarted(job.kind));
      runnerOf(job.kind).request(job);
    }
  }

  const unsubscribe = store.state.subscribe(follow);
  return {
    stop() {
      unsubscribe();
      forget();
      patrols.stop();
      coverage.stop();
    },
  };
}
