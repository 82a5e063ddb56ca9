import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import { setClock, setPlaying } from '../../state/transitions/wall.ts';
import { recordedWindow } from '../recorded-window.ts';
import { replayClock } from '../replay-clock.ts';

/** The machine's time, as an argument so that tests need not wait. */
export interface Ticker {
  nowMs(): number;
  after(delayMs: number, act: () => void): () => void;
}

export const machineTicker: Ticker = {
  nowMs: () => performance.now(),
  after(delayMs, act) {
    const timer = setTimeout(act, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Real milliseconds between two steps of a fast replay. */
const STEP_MS = 200;
/** A page that slept goes on from where it was instead of leaping over what it missed. */
const LONGEST_STEP_MS = 2_000;

/** Where a replay ends: at the clock of the data, after which nothing is known. */
function endOf({ dataset }: AppState): number | null {
  if (dataset === null) return null;
  return replayClock(dataset) ?? recordedWindow(dataset)?.toMs ?? null;
}

/** Where a replay begins anew: with the shown window, as far as something was recorded in it. */
function startOf({ dataset, window }: AppState): number {
  const recorded = dataset && recordedWindow(dataset);
  return Math.max(window?.fromMs ?? 0, recorded?.fromMs ?? 0);
}

/**
 * Runs the clock of the data while the replay plays. In real time it steps from second to second, and lands on each
 * full second, so that a deadline is crossed when it is crossed. At the end it stops; a kiosk begins again.
 */
export function openClockEffect(store: Store, ticker: Ticker = machineTicker): { stop(): void } {
  let cancel: (() => void) | null = null;
  let lastMs = 0;

  const runs = ({ wall, nowMs, dataset, mode }: AppState): boolean =>
    mode === 'screen' && wall.playing && wall.source.kind === 'replay' && nowMs !== null && dataset !== null;

  function delayOf({ nowMs, wall }: AppState): number {
    const toSecond = (1000 - ((nowMs ?? 0) % 1000)) / wall.speed;
    return Math.max(toSecond, wall.speed === 1 ? 0 : STEP_MS);
  }

  function step(): void {
    cancel = null;
    const state = store.state.get();
    const end = endOf(state);
    if (!runs(state) || end === null || state.nowMs === null) return;
    const at = ticker.nowMs();
    const passed = Math.min(at - lastMs, LONGEST_STEP_MS) * state.wall.speed;
    lastMs = at;
    const next = Math.round((state.nowMs + passed) / 1000) * 1000;
    if (next < end) store.apply(setClock(Math.max(next, state.nowMs)));
    else if (state.wall.kiosk) store.apply(setClock(startOf(state)));
    else store.apply(setClock(end), setPlaying(false));
    follow(store.state.get());
  }

  function follow(state: AppState): void {
    if (!runs(state)) {
      cancel?.();
      cancel = null;
      return;
    }
    if (cancel !== null) return;
    lastMs = ticker.nowMs();
    if (state.nowMs !== null && state.nowMs >= (endOf(state) ?? Number.POSITIVE_INFINITY)) {
      store.apply(setClock(startOf(state)));
    }
    cancel ??= ticker.after(delayOf(store.state.get()), step);
  }

  const unsubscribe = store.state.subscribe(follow);
  return {
    stop() {
      unsubscribe();
      cancel?.();
    },
  };
}
