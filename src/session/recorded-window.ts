import type { TimeWindow } from '../analysis/results.ts';
import type { Dataset } from '../model/dataset.ts';

/** From the first fix to just after the last; null where nothing was recorded. */
export function recordedWindow(dataset: Dataset): TimeWindow | null {
  let fromMs = Number.POSITIVE_INFINITY;
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const { timesMs } of dataset.parts.tracks) {
    if (timesMs.length === 0) continue;
    fromMs = Math.min(fromMs, timesMs[0] ?? fromMs);
    lastMs = Math.max(lastMs, timesMs.at(-1) ?? lastMs);
  }
  return fromMs <= lastMs ? { fromMs, toMs: lastMs + 1 } : null;
}
