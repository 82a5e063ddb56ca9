import type { TimeWindow } from '../analysis/results.ts';
import { type Dataset, sameGround } from '../model/dataset.ts';
import type { Track } from '../model/records.ts';
import type { AppState } from '../state/app-state.ts';
import { awaitsTracks } from '../state/awaits-tracks.ts';
import { pastWindow } from '../state/past-window.ts';
import { reportWindow } from '../state/report-window.ts';
import type { Store } from '../state/store.ts';
import {
  analysisDone,
  analysisStarted,
  analysisStopped,
  type Computation,
  type Computed,
} from '../state/transitions/analysis.ts';
import { clockRuns } from '../state/wall-state.ts';
import { createNewestWins } from './newest-wins.ts';
import type { CoveragePort, PatrolsPort } from './ports.ts';
import { recordedWindow } from './recorded-window.ts';
import { WorkerDied } from './revivable-worker.ts';

/** What one computation depends on, and how it is asked for. */
interface Job {
  readonly kind: Computation;
  /** What the answer is about: while another subject is computed, the page says so. */
  readonly subject: readonly unknown[];
  /** Up to when, on the clock of the data: a later answer about the same subject takes the place of the last. */
  readonly untilMs?: number;
  /** The patrols that the answer counts: more of them from a feed are a later answer, too. */
  readonly tracks?: readonly Track[];
  readonly ask: () => Promise<Computed>;
}

const analysing = ({ mode }: AppState): boolean => mode === 'screen' || mode === 'plan';

const MINUTE_MS = 60_000;

/** While the clock runs, figures that are dear follow it in steps; where it stands, they are exact. */
const stepOf = ({ wall }: AppState, stepMs: number): number => (clockRuns(wall) ? stepMs : 0);

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
  const { grids, tracks } = dataset.parts;
  const subject = [grids, window.fromMs, window.toMs];
  const minute = pastWindow(window, nowMs, stepOf(state, MINUTE_MS));
  const patrols: Job = {
    kind: 'patrols',
    subject,
    tracks,
    untilMs: minute.toMs,
    ask: async () => ({ kind: 'patrols', patrols: await port.summary(minute, asOfMs) }),
  };
  // Whether a grid is overdue is known to the second: this one follows every tick.
  const record: Job = {
    kind: 'record',
    subject: [grids],
    tracks,
    untilMs: asOfMs,
    ask: async () => ({ kind: 'record', record: await port.summary(null, asOfMs) }),
  };
  const past = pastWindow(window, nowMs, stepOf(state, 5 * MINUTE_MS));
  const heat: Job = {
    kind: 'heat',
    subject: [...subject, state.heatForm],
    tracks,
    untilMs: past.toMs,
    ask: async () => ({ kind: 'heat', ...(await port.heat(past, state.heatForm)) }),
  };
  return state.layers.heat ? [patrols, record, heat] : [patrols, record];
}

function coverageJobs(state: AppState, port: CoveragePort): readonly Job[] {
  const window = windowOf(state);
  const { dataset, radiusM, bufferM } = state;
  if (dataset === null) return [];
  const jobs: Job[] = [];
  if (dataset.parts.tracks.length > 0 && window !== null) {
    const past = pastWindow(window, state.nowMs, stepOf(state, 15 * MINUTE_MS));
    jobs.push({
      kind: 'patrolCoverage',
      subject: [dataset.parts.grids, window.fromMs, window.toMs, bufferM],
      untilMs: past.toMs,
      ask: async () => ({
        kind: 'patrolCoverage',
        patrolCoverage: await port.patrols(past, bufferM),
      }),
    });
  }
  jobs.push({
    kind: 'stationCoverage',
    subject: [dataset.parts.grids, radiusM],
    ask: async () => ({ kind: 'stationCoverage', stationCoverage: await port.stations(radiusM) }),
  });
  return jobs;
}

/** The period of the report that is open, with what became of its deadlines. */
function periodJobs(state: AppState, patrols: PatrolsPort, coverage: CoveragePort): readonly Job[] {
  const { dataset, nowMs, bufferM } = state;
  const { report } = state.wall;
  if (report === null || dataset === null || nowMs === null || dataset.parts.tracks.length === 0) return [];
  const period = reportWindow(report, dataset.manifest.timeZone);
  const past = pastWindow(period, nowMs, stepOf(state, MINUTE_MS));
  const asOfMs = past === period ? period.toMs : past.toMs - 1;
  return [
    {
      kind: 'period',
      subject: [dataset.parts.grids, period.fromMs, period.toMs, bufferM],
      tracks: dataset.parts.tracks,
      untilMs: asOfMs,
      async ask() {
        const [summary, obligations, covered] = await Promise.all([
          patrols.summary(past, asOfMs),
          patrols.ruleRecord(period, asOfMs),
          coverage.patrols(past, bufferM),
        ]);
        return {
          kind: 'period',
          period: { period, past, asOfMs, patrols: summary, obligations, coverage: covered },
        };
      },
    },
  ];
}

const sameSubject = (a: Job | undefined, b: Job): boolean =>
  a?.subject.every((part, i) => Object.is(part, b.subject[i])) ?? false;

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
  const asked = new Map<Computation, Job>();
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
      stillTold: (job, newer) => sameSubject(job, newer),
    });
    runners.set(kind, made);
    return made;
  }

  function forget(): void {
    for (const runner of runners.values()) runner.cancel();
    runners.clear();
    asked.clear();
  }

  /** Hands a dataset to the workers: all of it, or only its tracks where the ground is the same. */
  function takeUp(next: Dataset): void {
    const before = dataset;
    dataset = next;
    const more = before !== null && sameGround(before, next);
    if (!more) forget();
    const walked = before?.parts.tracks !== next.parts.tracks;
    for (const port of [patrols, coverage]) {
      if (!more) port.use(next);
      else if (walked) port.useTracks(next);
    }
  }

  function follow(state: AppState): void {
    if (!analysing(state) || state.dataset === null) return;
    // The rest of the dataset comes at once: what would be computed now would be computed twice.
    if (awaitsTracks(state) && state.loading.status === 'loading') return;
    if (state.dataset !== dataset) takeUp(state.dataset);
    for (const job of [
      ...patrolJobs(state, patrols),
      ...coverageJobs(state, coverage),
      ...periodJobs(state, patrols, coverage),
    ]) {
      const before = asked.get(job.kind);
      const same = sameSubject(before, job);
      if (same && before?.untilMs === job.untilMs && before?.tracks === job.tracks) continue;
      asked.set(job.kind, job);
      if (!same) store.apply(analysisStarted(job.kind));
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
