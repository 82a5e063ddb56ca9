import type { Position } from 'geojson';
import { distanceM } from '../measure.ts';
import { snapped } from '../snap.ts';
import { MinHeap } from './min-heap.ts';

/** The vertices from one place to another along lines, both ends left out; null where no way leads. */
export type WayAlong = (
  from: readonly [number, number],
  to: readonly [number, number],
) => readonly (readonly [lng: number, lat: number])[] | null;

/** A detour longer than this many times the straight way is no way that somebody meant. */
const LONGEST = 4;

/**
 * Joins lines (WGS 84) at the vertices that they share, and finds shortest ways along them. Both places must be
 * within `reachM` of a vertex; the way begins and ends at those vertices.
 */
export function createWayAlong(lines: readonly (readonly Position[])[], reachM = 25): WayAlong {
  const numbers = new Map<string, number>();
  const places: (readonly [number, number])[] = [];
  const ways: { to: number; lengthM: number }[][] = [];
  const numberOf = ([lng = 0, lat = 0]: Position): number => {
    const key = `${snapped(lng)},${snapped(lat)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, places.length);
    ways.push([]);
    return places.push([lng, lat]) - 1;
  };
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [numberOf(line[i - 1]!), numberOf(line[i]!)];
      if (a === b) continue;
      const lengthM = distanceM(line[i - 1]!, line[i]!);
      ways[a]!.push({ to: b, lengthM });
      ways[b]!.push({ to: a, lengthM });
    }
  }

  function nearest([lng, lat]: readonly [number, number]): number {
    const shrink = Math.cos((lat * Math.PI) / 180);
    let best = -1;
    let least = Infinity;
    for (let i = 0; i < places.length; i++) {
      const [x, y] = places[i]!;
      const d2 = ((x - lng) * shrink) ** 2 + (y - lat) ** 2;
      if (d2 >= least) continue;
      least = d2;
      best = i;
    }
    return best >= 0 && distanceM(places[best]!, [lng, lat]) <= reachM ? best : -1;
  }

  return (from, to) => {
    const [start, end] = [nearest(from), nearest(to)];
    if (start < 0 || end < 0) return null;
    const limitM = LONGEST * distanceM(places[start]!, places[end]!);
    const costs = new Map([[start, 0]]);
    const before = new Map<number, number>();
    const heap = new MinHeap();
    heap.push(start, 0);
    while (!heap.isEmpty && heap.lowest <= limitM) {
      const cost = heap.lowest;
      const at = heap.pop()!;
      if (at === end) break;
      if (cost > costs.get(at)!) continue;
      for (const way of ways[at]!) {
        const next = cost + way.lengthM;
        if (next >= (costs.get(way.to) ?? Infinity)) continue;
        costs.set(way.to, next);
        before.set(way.to, at);
        heap.push(way.to, next);
      }
    }
    if (start !== end && !before.has(end)) return null;
    const path = [end];
    for (let at = before.get(end); at !== undefined; at = before.get(at)) path.push(at);
    return path.reverse().map((i) => places[i]!);
  };
}
