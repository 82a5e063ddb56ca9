import type { Position } from 'geojson';
import { lngLat, type Point } from './frame.ts';
import { across, type StreetPlan } from './street-plan.ts';

/** The ring around a group of blocks in one piece, counter-clockwise, in metres, last point not repeated. */
export function outline(plan: StreetPlan, group: readonly number[]): Point[] {
  const inside = new Set(group);
  const leaving = new Map<number, { to: number; line: readonly Point[] }>();
  for (const block of group) {
    for (const { street: id, forward } of plan.blocks[block]!.sides) {
      const street = plan.streets[id]!;
      if (inside.has(across(street, block))) continue;
      const from = forward ? street.from : street.to;
      if (leaving.has(from)) throw new Error(`Got a group that pinches itself at corner ${from}.`);
      const line = forward ? street.line : [...street.line].reverse();
      leaving.set(from, { to: forward ? street.to : street.from, line });
    }
  }
  const start = Math.min(...leaving.keys());
  const ring: Point[] = [];
  let at = start;
  let steps = 0;
  do {
    const side = leaving.get(at)!;
    ring.push(...side.line.slice(0, -1));
    at = side.to;
    steps++;
  } while (at !== start);
  if (steps !== leaving.size) throw new Error('Got a group with a hole or in two pieces.');
  return ring;
}

/** The same ring as GeoJSON writes it: closed, degrees on the 1e-7 lattice. */
export function closedRing(ring: readonly Point[]): Position[] {
  const positions = ring.map(lngLat);
  return [...positions, positions[0]!];
}
