import { busiestQuarter } from '../../analysis/busiest-quarter.ts';
import { createLocalDays } from '../../analysis/local-days.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { FeedFix } from '../../model/feed.ts';

/** A recorded day to be played again, in the time of the recording (milliseconds since the epoch). */
export interface ReplayTimeline {
  /** Midnight of the last recorded day: the feed brings the day from here on. */
  readonly fromMs: number;
  /** Where playing begins: when most people are on their way. */
  readonly startMs: number;
  /** Just after the last fix; then it begins anew. */
  readonly endMs: number;
  /** The fixes of the day in time order. */
  readonly fixes: readonly FeedFix[];
}

/** The last day of a dataset's tracks; null where it has none. */
export function replayTimeline({ manifest, parts, staff }: Dataset): ReplayTimeline | null {
  const lastMs = parts.tracks.reduce(
    (last, { timesMs }) => Math.max(last, timesMs.at(-1) ?? last),
    -Infinity,
  );
  if (!Number.isFinite(lastMs)) return null;
  const { fromMs } = createLocalDays(manifest.timeZone).periodOf('day', lastMs);
  const endMs = lastMs + 1;
  const fixes = parts.tracks.flatMap(({ id, staffId, role, purpose, timesMs, lngLat, accuracyM }) => {
    const known = role ?? staff.get(staffId ?? '')?.role;
    return Array.from(timesMs, (ms, i): FeedFix => {
      const accuracy = accuracyM?.[i];
      return {
        person: staffId ?? `track ${id}`,
        ...(known === undefined ? {} : { role: known }),
        ...(purpose === undefined ? {} : { purpose }),
        ms,
        lng: lngLat[2 * i] ?? 0,
        lat: lngLat[2 * i + 1] ?? 0,
        ...(accuracy === undefined || Number.isNaN(accuracy) ? {} : { accuracyM: accuracy }),
      };
    }).filter(({ ms }) => ms >= fromMs);
  });
  return {
    fromMs,
    startMs: busiestQuarter(parts.tracks, fromMs, endMs) ?? fromMs,
    endMs,
    fixes: fixes.sort((a, b) => a.ms - b.ms),
  };
}
