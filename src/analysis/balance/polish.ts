import type { Steps } from '../../geo/steps.ts';
import { isBetter, type Score, scoreOf } from './anneal.ts';
import { excessOf, type Grouping, type Range } from './grouping.ts';

/** A move of units into a neighbouring group that is possible as things stand. */
interface Move {
  readonly unit: number;
  readonly units: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** What it adds to the cost; negative where units come home. */
  readonly cost: number;
}

/** All moves that are possible as things stand. */
export function movesOf(grouping: Grouping): Move[] {
  const { graph, group } = grouping;
  const { starts, near, weight, cost, home } = graph;
  const moves: Move[] = [];
  for (let unit = 0; unit < group.length; unit++) {
    const targets = new Set<number>();
    for (let i = starts[unit]!; i < starts[unit + 1]!; i++) targets.add(group[near[i]!]!);
    targets.delete(group[unit]!);
    const units = targets.size > 0 ? grouping.leaving(unit) : null;
    if (!units) continue;
    const sum = units.reduce((total, each) => total + weight[each]!, 0);
    for (const to of targets) {
      const added = units.reduce((total, each) => {
        const [was, is] = [group[each] !== home[each], to !== home[each]];
        return total + (is ? cost[each]! : 0) - (was ? cost[each]! : 0);
      }, 0);
      moves.push({ unit, units, from: group[unit]!, to, weight: sum, cost: added });
    }
  }
  return moves;
}

/** The score after moves, were they independent of each other. */
function scoreAfter(
  { sums }: Grouping,
  { excess, cost }: Score,
  moves: readonly Move[],
  range: Range,
): Score {
  const change = new Map<number, number>();
  let added = 0;
  for (const move of moves) {
    change.set(move.from, (change.get(move.from) ?? 0) - move.weight);
    change.set(move.to, (change.get(move.to) ?? 0) + move.weight);
    added += move.cost;
  }
  let after = excess;
  for (const [at, by] of change) after += excessOf(sums[at]! + by, range) - excessOf(sums[at]!, range);
  return { excess: Math.max(0, after), cost: cost + added };
}

/** Pairs of more moves than this are not tried. */
const MOST = 800;

/** The first move, else the first pair of moves, that makes a grouping better, done; false where there is none. */
function* improved(grouping: Grouping, range: Range): Steps<boolean> {
  const moves = movesOf(grouping);
  const score = scoreOf(grouping, range);
  const alone = moves
    .map((move) => ({ move, after: scoreAfter(grouping, score, [move], range) }))
    .filter(({ after }) => isBetter(after, score));
  const best = alone.reduce<(typeof alone)[number] | null>(
    (found, each) => (found && !isBetter(each.after, found.after) ? found : each),
    null,
  );
  if (best) {
    grouping.put(best.move.units, best.move.to);
    return true;
  }
  if (moves.length > MOST) return false;
  for (const one of moves) {
    yield;
    for (const other of moves) {
      if (!isBetter(scoreAfter(grouping, score, [one, other], range), score)) continue;
      if (both(grouping, one, other, range, score)) return true;
    }
  }
  return false;
}

/** Does two moves one after the other, the second as it is after the first; takes them back where that is no better. */
function both(grouping: Grouping, one: Move, other: Move, range: Range, score: Score): boolean {
  const before = grouping.group.slice();
  grouping.put(one.units, one.to);
  const { starts, near } = grouping.graph;
  const touches = (): boolean => {
    for (let i = starts[other.unit]!; i < starts[other.unit + 1]!; i++)
      if (grouping.group[near[i]!] === other.to) return true;
    return false;
  };
  const units = grouping.group[other.unit] !== other.to && touches() ? grouping.leaving(other.unit) : null;
  if (units) grouping.put(units, other.to);
  if (units && isBetter(scoreOf(grouping, range), score)) return true;
  grouping.become(before);
  return false;
}

/** Makes a grouping better by single moves and pairs of them, as long as one does. */
export function* polishSteps(grouping: Grouping, range: Range): Steps<void> {
  while (yield* improved(grouping, range)) yield;
}
