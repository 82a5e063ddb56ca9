import type { Steps } from '../../geo/steps.ts';
import { excessOf, type Grouping, type Range, type UnitGraph } from './grouping.ts';

/** What is better of two groupings: less outside of the range, then less that moved. */
export interface Score {
  readonly excess: number;
  readonly cost: number;
}

/** Sums of fractions come out a little different in another order. */
const NEAR = 1e-9;

export const isBetter = (a: Score, b: Score): boolean => {
  const slack = NEAR * Math.max(1, b.excess);
  if (a.excess < b.excess - slack) return true;
  return a.excess <= b.excess + slack && a.cost < b.cost - NEAR * Math.max(1, b.cost);
};

export const scoreOf = ({ sums, cost }: Grouping, range: Range): Score => ({
  excess: sums.reduce((total, sum) => total + excessOf(sum, range), 0),
  cost,
});

/** Fractions from 0 to below 1 from a seed (mulberry32): the same suggestion for the same plan. */
export function fractions(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Proposals of one step. */
export const AT_ONCE = 64;
/** The last temperature, as a share of the first. */
const COOLED = 0.005;

/** How a search goes. */
export interface Schedule {
  readonly seed: number;
  /** The first temperature, as a multiple of what a unit costs on average. */
  readonly heat: number;
  /** What one unit of weight outside of the range costs, in what one unit of weight that moves costs on average. */
  readonly price: number;
}

/**
 * The price of a group's sum: nothing inside of the range; outside linear, so that it pays to come back in, and
 * quadratic, so that it pays to share with a neighbour what has to travel on.
 */
function priceOf(graph: UnitGraph, range: Range, perExcess: number): (sum: number) => number {
  const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  const weight = total(graph.weight);
  const perWeight = weight === 0 ? 0 : (perExcess * total(graph.cost)) / weight;
  const scale = Math.max((range.lowest + range.highest) / 20, Number.MIN_VALUE);
  return (sum) => {
    const excess = excessOf(sum, range);
    return perWeight * excess * (1 + excess / scale);
  };
}

const meanCost = ({ cost }: UnitGraph): number => {
  const costly = cost.filter((value) => value > 0);
  return costly.length === 0 ? 1 : costly.reduce((sum, value) => sum + value, 0) / costly.length;
};

/**
 * Simulated annealing over moves of single units (with what they would cut off) into a neighbouring group. Leaves the
 * grouping at the best that was met.
 */
export function* annealSteps(
  grouping: Grouping,
  range: Range,
  proposals: number,
  { seed, heat, price: perExcess }: Schedule,
): Steps<void> {
  const { graph, group, sums } = grouping;
  const units = group.length;
  const random = fractions(seed);
  const price = priceOf(graph, range, perExcess);
  const first = heat * meanCost(graph);
  let best = { group: group.slice(), score: scoreOf(grouping, range) };
  let { excess } = best.score;
  const outside = (a: number, b: number): number => excessOf(sums[a]!, range) + excessOf(sums[b]!, range);
  for (let i = 0; i < proposals; i++) {
    if (i % AT_ONCE === AT_ONCE - 1) {
      // What is carried on by differences is counted anew: fractions add up.
      excess = scoreOf(grouping, range).excess;
      yield;
    }
    const unit = Math.floor(random() * units);
    const to = group[otherSide(graph, unit, random)]!;
    const from = group[unit]!;
    if (to === from) continue;
    const leaving = grouping.leaving(unit);
    if (!leaving) continue;
    const before = {
      price: price(sums[from]!) + price(sums[to]!),
      cost: grouping.cost,
      outside: outside(from, to),
    };
    grouping.put(leaving, to);
    const rise = price(sums[from]!) + price(sums[to]!) - before.price + grouping.cost - before.cost;
    const temperature = first * COOLED ** (i / proposals);
    if (rise > 0 && random() >= Math.exp(-rise / temperature)) {
      grouping.put(leaving, from);
      continue;
    }
    excess = Math.max(0, excess + outside(from, to) - before.outside);
    const score = { excess, cost: grouping.cost };
    if (isBetter(score, best.score)) best = { group: group.slice(), score };
  }
  grouping.become(best.group);
}

function otherSide({ starts, near }: UnitGraph, unit: number, random: () => number): number {
  const [from, to] = [starts[unit]!, starts[unit + 1]!];
  return from === to ? unit : near[from + Math.floor(random() * (to - from))]!;
}
