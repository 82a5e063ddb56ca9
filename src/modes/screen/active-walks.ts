import type { TimeWindow } from '../../analysis/results.ts';
import type { Track } from '../../model/records.ts';

/** Index of the first time at or after `ms`. */
function firstFrom(timesMs: Float64Array, ms: number): number {
  let low = 0;
  let high = timesMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((timesMs[middle] ?? Number.POSITIVE_INFINITY) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many people were on their way in each bin: those with a fix in it. A track without a person is one of its own. */
export function activeWalks(tracks: readonly Track[], bins: readonly TimeWindow[]): readonly number[] {
  const people = bins.map(() => new Set<string>());
  for (const { id, staffId, timesMs } of tracks) {
    const first = timesMs[0];
    const last = timesMs.at(-1);
    if (first === undefined || last === undefined) continue;
    for (const [i, { fromMs, toMs }] of bins.entries()) {
      if (last < fromMs || first >= toMs) continue;
      if (firstFrom(timesMs, fromMs) < firstFrom(timesMs, toMs)) people[i]?.add(staffId ?? `track ${id}`);
    }
  }
  return people.map(({ size }) => size);
}
