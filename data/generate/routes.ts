import { distance, lengthOf, type Point } from './frame.ts';
import type { Random } from './random.ts';
import type { WalkNetwork } from './walkways.ts';

/** Where somebody is, and for how many seconds they stay there before they walk on. */
export interface Leg {
  readonly line: readonly Point[];
  readonly stopS: number;
}

export interface RoutePlan {
  readonly start: number;
  readonly edges: ReadonlySet<number>;
  readonly metres: number;
  /** Chance of a stop at each crossing, and how long. */
  readonly stop: { readonly chance: number; readonly seconds: readonly [number, number] };
}

/** The node of the allowed edges that lies nearest to a point; -1 where there is none. */
export function nearestNode(network: WalkNetwork, edges: ReadonlySet<number>, p: Point): number {
  let best = -1;
  for (const id of edges) {
    for (const node of [network.edges[id]!.from, network.edges[id]!.to]) {
      const at = network.nodes[node]!.at;
      if (best < 0 || distance(at, p) < distance(network.nodes[best]!.at, p)) best = node;
    }
  }
  return best;
}

/** A walk that prefers what it has not walked yet, and turns back only at dead ends. */
export function route(network: WalkNetwork, plan: RoutePlan, rnd: Random): Leg[] {
  const walked = new Map<number, number>();
  const legs: Leg[] = [];
  let at = plan.start;
  let before = -1;
  let left = plan.metres;
  while (left > 0) {
    const here = network.nodes[at]!.edges.filter((id) => plan.edges.has(id));
    const onward = here.length > 1 ? here.filter((id) => id !== before) : here;
    if (onward.length === 0) break;
    const scored = onward.map((id) => ({ id, score: (walked.get(id) ?? 0) + rnd.next() * 0.9 }));
    const { id } = scored.reduce((best, each) => (each.score < best.score ? each : best));
    const edge = network.edges[id]!;
    walked.set(id, (walked.get(id) ?? 0) + 1);
    const line = edge.from === at ? edge.line : [...edge.line].reverse();
    const stopS = rnd.chance(plan.stop.chance) ? rnd.between(...plan.stop.seconds) : 0;
    legs.push({ line, stopS });
    left -= lengthOf(line);
    at = edge.from === at ? edge.to : edge.from;
    before = id;
  }
  return legs;
}
