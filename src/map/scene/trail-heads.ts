import type { Trip } from './scene.ts';

/** Index of the last time that is not after `nowS`; -1 before the first. Times ascend. */
function lastBefore(timesS: Float32Array, nowS: number): number {
  let low = 0;
  let high = timesS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timesS[middle] ?? 0) <= nowS) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where a walk is at an instant, between its fixes; null before it begins and once its trail has faded. */
export function headOf({ path, timesS }: Trip, nowS: number, trailS: number): [number, number] | null {
  const i = lastBefore(timesS, nowS);
  const at = (k: number): [number, number] => [path[2 * k] ?? Number.NaN, path[2 * k + 1] ?? Number.NaN];
  if (i < 0 || nowS - (timesS.at(-1) ?? 0) > trailS) return null;
  if (i === timesS.length - 1) return at(i);
  const from = timesS[i] ?? 0;
  const share = (nowS - from) / Math.max((timesS[i + 1] ?? from) - from, 1e-9);
  const [a, b] = [at(i), at(i + 1)];
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** The path that a walk left in the last `trailS` seconds, ending where it is; null where there is none. */
export function trailOf(trip: Trip, nowS: number, trailS: number): [number, number][] | null {
  const head = headOf(trip, nowS, trailS);
  if (!head) return null;
  const last = lastBefore(trip.timesS, nowS);
  const first = lastBefore(trip.timesS, nowS - trailS) + 1;
  const path: [number, number][] = [];
  for (let i = first; i <= last; i++) {
    path.push([trip.path[2 * i] ?? Number.NaN, trip.path[2 * i + 1] ?? Number.NaN]);
  }
  return [...path, head];
}

/** Walks that are under way or whose trail has not faded, with where they are. */
export function headsAt(
  trips: readonly Trip[],
  nowS: number,
  trailS: number,
): { readonly head: [number, number]; readonly walking: boolean }[] {
  return trips.flatMap((trip) => {
    const head = headOf(trip, nowS, trailS);
    return head ? [{ head, walking: nowS <= (trip.timesS.at(-1) ?? 0) }] : [];
  });
}
