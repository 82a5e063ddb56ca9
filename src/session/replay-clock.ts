import type { Dataset } from '../model/dataset.ts';

const HAS_TIME = /T\d{2}:\d{2}/;

/**
 * The clock of a dataset's data in milliseconds since the epoch: its `asOf` where that is an instant, else the last
 * fix of its tracks; null where neither says a time. Never the time of the machine: the data do not know it.
 */
export function replayClock(dataset: Dataset): number | null {
  const { asOf } = dataset.manifest;
  const stated = HAS_TIME.test(asOf) ? Date.parse(asOf) : Number.NaN;
  if (Number.isFinite(stated)) return stated;
  let last = Number.NEGATIVE_INFINITY;
  for (const { timesMs } of dataset.parts.tracks) last = Math.max(last, timesMs.at(-1) ?? last);
  return Number.isFinite(last) ? last : null;
}
