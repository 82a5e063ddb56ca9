import type { Steps } from '../../geo/steps.ts';
import { AT_ONCE, annealSteps, isBetter, type Schedule, type Score, scoreOf } from './anneal.ts';
import { Grouping, type Range, type UnitGraph } from './grouping.ts';
import { polishSteps } from './polish.ts';

/** The best that was found: the group of each unit, how far all sums are outside of the range, and what moved. */
export interface BalancedGroups extends Score {
  readonly group: Int32Array;
  readonly sums: Float64Array;
}

/** Each from the units at home: a wide search that takes what is outside of the range lightly, and closer ones. */
const SCHEDULES: readonly Schedule[] = [
  { seed: 1, heat: 8, price: 2 },
  { seed: 2, heat: 16, price: 2 },
  { seed: 3, heat: 1, price: 4 },
  { seed: 4, heat: 24, price: 2 },
];
const PER_UNIT = 300;
const [FEWEST, MOST] = [30_000, 400_000];

/**
 * Moves units between neighbouring groups until every sum is in a range, and as little as possible: a grouping with
 * less outside of the range is better, of equal ones that which costs less. Groups that hang together still do, and
 * each keeps some of its own units. A heuristic (annealing, then single moves and pairs of them); always the same for
 * the same input. `onShare` is told how much of the work is done, 0 … 1.
 */
export function* balanceGroupsSteps(
  graph: UnitGraph,
  range: Range,
  onShare: (share: number) => void = () => {},
): Steps<BalancedGroups> {
  const units = graph.home.length;
  const proposals = Math.min(MOST, Math.max(FEWEST, PER_UNIT * units));
  let best: BalancedGroups | null = null;
  for (const [run, schedule] of SCHEDULES.entries()) {
    const grouping = new Grouping(graph);
    let steps = 0;
    for (const _ of annealSteps(grouping, range, proposals, schedule)) {
      steps += AT_ONCE;
      onShare((run + (0.9 * steps) / proposals) / SCHEDULES.length);
      yield;
    }
    yield* polishSteps(grouping, range);
    const score = scoreOf(grouping, range);
    if (!best || isBetter(score, best))
      best = { ...score, group: grouping.group.slice(), sums: grouping.sums.slice() };
  }
  return best!;
}
