import { createLocalDays } from '../../analysis/local-days.ts';
import type { TimeWindow } from '../../analysis/results.ts';
import type { Dataset } from '../../model/dataset.ts';
import { recordedWindow } from '../../session/recorded-window.ts';
import { replayClock } from '../../session/replay-clock.ts';

const kept = new WeakMap<Dataset, TimeWindow>();

/** From the first fix to the clock of the data: all that can be played again. */
function recordOf(dataset: Dataset): TimeWindow {
  const known = kept.get(dataset);
  if (known) return known;
  const recorded = recordedWindow(dataset) ?? { fromMs: 0, toMs: 1 };
  const span = {
    fromMs: recorded.fromMs,
    toMs: Math.max(replayClock(dataset) ?? recorded.toMs, recorded.fromMs + 1),
  };
  kept.set(dataset, span);
  return span;
}

/** The part of a window that can be played again; all of the record where the window holds none of it. */
export function replaySpan(dataset: Dataset, window: TimeWindow | null): TimeWindow {
  const record = recordOf(dataset);
  const fromMs = Math.max(window?.fromMs ?? record.fromMs, record.fromMs);
  const toMs = Math.min(window?.toMs ?? record.toMs, record.toMs);
  return fromMs < toMs ? { fromMs, toMs } : record;
}

/** The local days that hold the record, up to the clock: what a window of one's own is chosen from. */
export function choosableSpan(dataset: Dataset, nowMs: number): TimeWindow {
  const days = createLocalDays(dataset.manifest.timeZone);
  const { fromMs } = recordOf(dataset);
  return { fromMs: days.periodOf('day', fromMs).fromMs, toMs: days.periodOf('day', nowMs).toMs };
}
