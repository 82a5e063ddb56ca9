import { excessOf, type Grouping, type Range } from '../../analysis/balance/grouping.ts';
import type { Unit } from './units.ts';

/** Why a grid is not within the tolerance. */
export type ShortfallReason =
  /** All grids together have too much or too little for the target. */
  | 'total'
  /** The grid, or the ground that could move, is locked. */
  | 'locked'
  /** The ground that could move holds the station of its grid. */
  | 'station'
  /** What could move would cut a grid in pieces. */
  | 'cutsOff'
  /** Every piece that could move is too large. */
  | 'noSmallerUnit'
  /** None of the other grids borders on it. */
  | 'noNeighbour';

/** Why a group is outside of the range when nothing better was found; asked of the best grouping. */
export function shortfallOf(
  grouping: Grouping,
  range: Range,
  units: readonly Unit[],
  at: number,
): ShortfallReason {
  const { graph, group, sums } = grouping;
  const total = sums.reduce((sum, each) => sum + each, 0);
  const isOver = sums[at]! > range.highest;
  if (isOver ? total > range.highest * graph.groups : total < range.lowest * graph.groups) return 'total';
  const hindrances = new Set<ShortfallReason>();
  for (let unit = 0; unit < group.length; unit++) {
    const others = new Set<number>();
    for (let i = graph.starts[unit]!; i < graph.starts[unit + 1]!; i++) others.add(group[graph.near[i]!]!);
    others.delete(group[unit]!);
    const isCandidate = isOver ? group[unit] === at && others.size > 0 : group[unit] !== at && others.has(at);
    if (!isCandidate || graph.weight[unit] === 0) continue;
    const stays = units[unit]!.stays;
    if (stays) hindrances.add(stays);
    else if (!grouping.leaving(unit) || !grouping.isLoose(unit)) hindrances.add('cutsOff');
    else hindrances.add('noSmallerUnit');
  }
  const order: readonly ShortfallReason[] = ['noSmallerUnit', 'locked', 'station', 'cutsOff'];
  return order.find((reason) => hindrances.has(reason)) ?? 'noNeighbour';
}

/** The groups outside of a range. */
export const groupsOutside = ({ sums }: Grouping, range: Range): number[] =>
  [...sums.keys()].filter((at) => excessOf(sums[at]!, range) > 1e-9 * Math.max(1, range.highest));
