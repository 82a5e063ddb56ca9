import type { Track } from '../model/records.ts';

const QUARTER_MS = 900_000;

/** The start of the quarter of an hour of a window in which most tracks have a fix; null where none has one. */
export function busiestQuarter(tracks: readonly Track[], fromMs: number, toMs: number): number | null {
  const count = Math.max(0, Math.ceil((toMs - fromMs) / QUARTER_MS));
  const walks = new Uint32Array(count);
  for (const { timesMs } of tracks) {
    const quarters = new Set<number>();
    for (const ms of timesMs)
      if (ms >= fromMs && ms < toMs) quarters.add(Math.floor((ms - fromMs) / QUARTER_MS));
    for (const quarter of quarters) walks[quarter] = (walks[quarter] ?? 0) + 1;
  }
  const most = Math.max(0, ...walks);
  return most === 0 ? null : fromMs + walks.indexOf(most) * QUARTER_MS;
}
