import { lengthOf, type Point, slice } from './frame.ts';
import { BANK_OFFSET } from './river.ts';
import type { Road } from './roads.ts';
import type { StreetPlan } from './street-plan.ts';

/** Where the river may be crossed, and where streets stop at its banks. */
export interface Banks {
  /** Corners in mid-river, west to east. */
  readonly riverCorners: readonly number[];
  readonly bridges: ReadonlySet<number>;
  /** The part of a street that lies on land; the whole line where it does not reach the river. */
  land(street: number): readonly Point[];
  /** Where the street meets the riverside path, by the river corner that it leads to. */
  footing(street: number): { readonly corner: number; readonly at: Point } | null;
}

/** One footbridge for so many chords of river, where no road crosses nearby. */
const FOOTBRIDGE_EVERY = 5;

/** The river's crossings, and where each street ends at its banks. */
export function banksOf(plan: StreetPlan, roads: readonly Road[]): Banks {
  const riverCorners = plan.corners
    .map((_, id) => id)
    .filter((id) => plan.corners[id]!.streets.some((street) => plan.streets[street]!.river))
    .sort((a, b) => plan.corners[a]!.at[0] - plan.corners[b]!.at[0]);
  const wet = new Set(riverCorners);
  const bridges = new Set<number>();
  for (const road of roads) {
    for (const id of road.streets) {
      const { from, to } = plan.streets[id]!;
      for (const corner of [from, to]) if (wet.has(corner)) bridges.add(corner);
    }
  }
  riverCorners.forEach((corner, i) => {
    const near = riverCorners.slice(Math.max(0, i - FOOTBRIDGE_EVERY + 1), i + FOOTBRIDGE_EVERY);
    const dry = plan.corners[corner]!.streets.filter((id) => !plan.streets[id]!.river);
    if (dry.length >= 2 && !near.some((other) => bridges.has(other))) bridges.add(corner);
  });
  const endOf = (id: number): number | null => {
    const { from, to, river } = plan.streets[id]!;
    if (river) return null;
    return wet.has(from) ? from : wet.has(to) ? to : null;
  };
  const land = (id: number): readonly Point[] => {
    const { line, from } = plan.streets[id]!;
    const corner = endOf(id);
    if (corner === null) return line;
    const fromRiver = from === corner ? line : [...line].reverse();
    const kept = slice(fromRiver, BANK_OFFSET, lengthOf(line));
    return from === corner ? kept : kept.reverse();
  };
  return {
    riverCorners,
    bridges,
    land,
    footing(id) {
      const corner = endOf(id);
      if (corner === null) return null;
      const line = land(id);
      return { corner, at: plan.streets[id]!.from === corner ? line[0]! : line.at(-1)! };
    },
  };
}
