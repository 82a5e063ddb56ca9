import { distance, type Point } from './frame.ts';
import type { RoadClass } from './roads.ts';
import { type StreetPlan, sideLine, streetLength } from './street-plan.ts';

/** Streets that run on in one another: what a person calls one street. */
export interface StreetChain {
  readonly class: RoadClass;
  readonly name: string | null;
  readonly streets: readonly { readonly id: number; readonly forward: boolean }[];
}

/** A street by its made-up name. */
export interface NamedStreet {
  readonly name: string;
  readonly streets: readonly number[];
}

/** Arterials and all smaller streets that have a name. */
export function namedStreets(roads: readonly NamedStreet[], chains: readonly StreetChain[]): NamedStreet[] {
  const small = chains.flatMap(({ name, streets }) =>
    name === null ? [] : [{ name, streets: streets.map(({ id }) => id) }],
  );
  return [...roads, ...small];
}

/** Cosine of the sharpest bend at which a street is still the same street. */
const STRAIGHT = 0.77;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export const numeral = (n: number): string => {
  const tens = n > 10 ? `${n >= 20 ? NUMERALS[Math.floor(n / 10) - 1] : ''}十` : '';
  const ones = n > 10 ? (n % 10 ? NUMERALS[(n % 10) - 1]! : '') : NUMERALS[n - 1]!;
  return `${tens}${ones}`;
};

function headingFrom(plan: StreetPlan, id: number, corner: number): Point {
  const street = plan.streets[id]!;
  const line = sideLine(street, street.from === corner);
  const [a, b] = [line[0]!, line[1]!];
  const length = distance(a, b);
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

/** For each corner, which street goes on in which other one. */
function continuations(plan: StreetPlan, wanted: (id: number) => boolean): Map<string, number> {
  const next = new Map<string, number>();
  plan.corners.forEach((corner, at) => {
    const own = corner.streets.filter(wanted);
    const pairs = own.flatMap((a, i) =>
      own.slice(i + 1).map((b) => {
        const [u, v] = [headingFrom(plan, a, at), headingFrom(plan, b, at)];
        return { a, b, straight: -(u[0] * v[0] + u[1] * v[1]) };
      }),
    );
    for (const { a, b, straight } of pairs.sort((p, q) => q.straight - p.straight)) {
      if (straight < STRAIGHT || next.has(`${at} ${a}`) || next.has(`${at} ${b}`)) continue;
      next.set(`${at} ${a}`, b);
      next.set(`${at} ${b}`, a);
    }
  });
  return next;
}

function follow(
  plan: StreetPlan,
  next: ReadonlyMap<string, number>,
  first: number,
): { id: number; forward: boolean }[] {
  const chain = [{ id: first, forward: true }];
  const seen = new Set([first]);
  for (const ahead of [true, false]) {
    let at = ahead ? plan.streets[first]!.to : plan.streets[first]!.from;
    let id = next.get(`${at} ${first}`);
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      const { from, to } = plan.streets[id]!;
      if (ahead) chain.push({ id, forward: from === at });
      else chain.unshift({ id, forward: to === at });
      at = from === at ? to : from;
      id = next.get(`${at} ${id}`);
    }
  }
  return chain;
}

/** Small streets and alleys, joined where they run straight on; the longer ones get made-up names. */
export function streetChains(
  plan: StreetPlan,
  classes: readonly (RoadClass | null)[],
  inside: ReadonlySet<number>,
): readonly StreetChain[] {
  const chains: StreetChain[] = [];
  const counts = { street: 0, road: 0, lane: 0 };
  for (const roadClass of ['residential', 'alley'] as const) {
    const wanted = (id: number): boolean => {
      const { left, right } = plan.streets[id]!;
      return classes[id] === roadClass && (inside.has(left) || inside.has(right));
    };
    const next = continuations(plan, wanted);
    const done = new Set<number>();
    plan.streets.forEach((_, first) => {
      if (done.has(first) || !wanted(first)) return;
      const streets = follow(plan, next, first);
      for (const { id } of streets) done.add(id);
      const length = streets.reduce((sum, { id }) => sum + streetLength(plan.streets[id]!), 0);
      const named = length > (roadClass === 'alley' ? 420 : 560);
      chains.push({
        class: roadClass,
        name: named ? nameOf(plan, streets, roadClass, counts) : null,
        streets,
      });
    });
  }
  return chains;
}

function nameOf(
  plan: StreetPlan,
  streets: StreetChain['streets'],
  roadClass: RoadClass,
  counts: { street: number; road: number; lane: number },
): string {
  if (roadClass === 'alley') return `演示${numeral(++counts.lane)}巷`;
  const ends = [streets[0]!, streets.at(-1)!].map(({ id, forward }, i) => {
    const { from, to } = plan.streets[id]!;
    return plan.corners[forward === (i === 0) ? from : to]!.at;
  }) as [Point, Point];
  const eastWest = Math.abs(ends[1][0] - ends[0][0]) > Math.abs(ends[1][1] - ends[0][1]);
  return eastWest ? `示例${numeral(++counts.street)}街` : `样图${numeral(++counts.road)}路`;
}
