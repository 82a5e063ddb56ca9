import type { PreparedPatrols } from './prepared-patrols.ts';
import type { TimeWindow } from './results.ts';
import { fixesIn } from './walk-stays.ts';

/** Longitude, latitude of the cleaned fixes of a window, interleaved; all of them for null. */
export function lngLatIn(prepared: PreparedPatrols, window: TimeWindow | null): Float64Array {
  if (window === null) return prepared.lngLat;
  const ranges = prepared.walks.map((walk) => fixesIn(prepared, walk, window));
  const out = new Float64Array(2 * ranges.reduce((sum, [from, to]) => sum + to - from, 0));
  let at = 0;
  for (const [from, to] of ranges) {
    out.set(prepared.lngLat.subarray(2 * from, 2 * to), at);
    at += 2 * (to - from);
  }
  return out;
}

/** The walked lines of a window, interleaved longitude and latitude: one line a piece, silences left out. */
export function linesIn(prepared: PreparedPatrols, window: TimeWindow | null): Float64Array[] {
  const lines: Float64Array[] = [];
  for (const walk of prepared.walks) {
    const [from, to] = window === null ? [walk.from, walk.to] : fixesIn(prepared, walk, window);
    let start = from;
    for (let i = from + 1; i <= to; i++) {
      if (i < to && prepared.starts[i] === 0) continue;
      lines.push(prepared.lngLat.slice(2 * start, 2 * i));
      start = i;
    }
  }
  return lines;
}
