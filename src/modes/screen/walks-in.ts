import type { TimeWindow } from '../../analysis/results.ts';
import type { Dataset } from '../../model/dataset.ts';
import { activeWalks } from './active-walks.ts';

const MOST_KEPT = 32;
const kept = new WeakMap<Dataset, Map<string, readonly number[]>>();

/** People in each bin over all that was recorded; remembered for the bins asked last. */
function walksOf(dataset: Dataset, bins: readonly TimeWindow[]): readonly number[] {
  const known = kept.get(dataset) ?? new Map<string, readonly number[]>();
  kept.set(dataset, known);
  const key = `${bins[0]?.fromMs} ${bins.at(-1)?.toMs} ${bins.length}`;
  const counts = known.get(key) ?? activeWalks(dataset.parts.tracks, bins);
  known.delete(key);
  known.set(key, counts);
  const [oldest] = known.keys();
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  return counts;
}

/**
 * How many people were on their way in each bin, as far as the clock of the data has come: the bin that runs is
 * counted up to now, and null stands where one is still to come. Only the running bin costs anything at a tick.
 */
export function walksIn(
  dataset: Dataset,
  bins: readonly TimeWindow[],
  nowMs: number,
): readonly (number | null)[] {
  const all = walksOf(dataset, bins);
  return bins.map((bin, i) => {
    if (bin.fromMs > nowMs) return null;
    if (bin.toMs <= nowMs + 1) return all[i] ?? 0;
    return activeWalks(dataset.parts.tracks, [{ fromMs: bin.fromMs, toMs: nowMs + 1 }])[0] ?? 0;
  });
}
