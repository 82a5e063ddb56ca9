import { distance, type Point } from './frame.ts';
import { type Random, random } from './random.ts';
import { across, type StreetPlan, streetLength } from './street-plan.ts';
import { touchesOnce } from './whole-piece.ts';

/** How much a border dislikes a street: arterials and the river make good borders, alleys bad ones. */
export type BorderCost = (street: number) => number;

interface Parts {
  readonly plan: StreetPlan;
  readonly members: readonly number[];
  readonly groupOf: Map<number, number>;
  readonly sizes: number[];
  readonly targets: readonly number[];
}

function farSeeds(plan: StreetPlan, members: readonly number[], k: number, rnd: Random): Point[] {
  const at = (block: number): Point => plan.blocks[block]!.at;
  const seeds = [at(rnd.pick(members))];
  while (seeds.length < k) {
    const scored = members.map((block) => ({
      block,
      score: Math.min(...seeds.map((seed) => distance(seed, at(block)))) * rnd.between(0.75, 1.25),
    }));
    seeds.push(at(scored.reduce((best, each) => (each.score > best.score ? each : best)).block));
  }
  for (let round = 0; round < 12; round++) {
    const sums = seeds.map(() => ({ x: 0, y: 0, weight: 0 }));
    for (const block of members) {
      const p = at(block);
      const nearest = seeds.reduce(
        (best, seed, i) => (distance(seed, p) < distance(seeds[best]!, p) ? i : best),
        0,
      );
      const { areaM2 } = plan.blocks[block]!;
      const sum = sums[nearest]!;
      sum.x += p[0] * areaM2;
      sum.y += p[1] * areaM2;
      sum.weight += areaM2;
    }
    sums.forEach((sum, i) => {
      if (sum.weight > 0) seeds[i] = [sum.x / sum.weight, sum.y / sum.weight];
    });
  }
  return seeds;
}

function join(parts: Parts, block: number, group: number): void {
  const before = parts.groupOf.get(block);
  const { areaM2 } = parts.plan.blocks[block]!;
  if (before !== undefined) parts.sizes[before]! -= areaM2;
  parts.groupOf.set(block, group);
  parts.sizes[group]! += areaM2;
}

/** Takes one more block into the smallest group that can grow; false when none can. */
function growOne(parts: Parts, seeds: readonly Point[]): boolean {
  const { plan, members, groupOf, sizes, targets } = parts;
  const order = sizes
    .map((size, group) => ({ group, filled: size / targets[group]! }))
    .sort((a, b) => a.filled - b.filled);
  const free = members.filter((block) => !groupOf.has(block));
  for (const { group } of order) {
    const inGroup = (block: number): boolean => groupOf.get(block) === group;
    let best = -1;
    let nearest = Number.POSITIVE_INFINITY;
    for (const block of free) {
      const d = distance(plan.blocks[block]!.at, seeds[group]!);
      if (d >= nearest || !touchesOnce(plan, block, inGroup)) continue;
      nearest = d;
      best = block;
    }
    if (best < 0) continue;
    join(parts, best, group);
    return true;
  }
  return false;
}

/** Gain of handing `block` to `to`: less uneven areas and shorter, better borders. */
function gain(parts: Parts, block: number, to: number, cost: BorderCost, unit: number): number {
  const { plan, groupOf, sizes, targets } = parts;
  const from = groupOf.get(block)!;
  const { areaM2, sides } = plan.blocks[block]!;
  const unevenness = (group: number, change: number): number => {
    const ratio = (sizes[group]! + change) / targets[group]! - 1;
    return ratio * ratio;
  };
  let border = 0;
  for (const { street } of sides) {
    const other = groupOf.get(across(plan.streets[street]!, block));
    const length = streetLength(plan.streets[street]!) * cost(street);
    if (other === from) border -= length;
    if (other === to) border += length;
  }
  const even = unevenness(from, 0) + unevenness(to, 0) - unevenness(from, -areaM2) - unevenness(to, areaM2);
  return even + (0.35 * border) / unit;
}

/** Hands border blocks over as long as that makes the groups more even or their borders better. */
function improve(parts: Parts, cost: BorderCost): void {
  const { plan, members, groupOf } = parts;
  const unit = Math.sqrt(parts.targets.reduce((a, b) => a + b, 0) / parts.targets.length);
  const size = (group: number): number => members.filter((block) => groupOf.get(block) === group).length;
  for (let round = 0; round < 40; round++) {
    let moved = false;
    for (const block of members) {
      const from = groupOf.get(block)!;
      const near = plan.blocks[block]!.sides.map(({ street }) =>
        groupOf.get(across(plan.streets[street]!, block)),
      );
      for (const to of new Set(near)) {
        if (to === undefined || to === from || gain(parts, block, to, cost, unit) <= 1e-9) continue;
        const leaves = size(from) > 1 && touchesOnce(plan, block, (other) => groupOf.get(other) === from);
        if (!leaves || !touchesOnce(plan, block, (other) => groupOf.get(other) === to)) continue;
        join(parts, block, to);
        moved = true;
        break;
      }
    }
    if (!moved) return;
  }
}

function attempt(plan: StreetPlan, members: readonly number[], k: number, rnd: Random): Parts | null {
  const seeds = farSeeds(plan, members, k, rnd);
  const total = members.reduce((sum, block) => sum + plan.blocks[block]!.areaM2, 0);
  const shares = seeds.map(() => rnd.between(0.85, 1.15));
  const whole = shares.reduce((a, b) => a + b, 0);
  const targets = shares.map((share) => (total * share) / whole);
  const parts: Parts = { plan, members, groupOf: new Map(), sizes: seeds.map(() => 0), targets };
  seeds.forEach((seed, group) => {
    const free = members.filter((block) => !parts.groupOf.has(block));
    const nearest = free.reduce((best, block) =>
      distance(plan.blocks[block]!.at, seed) < distance(plan.blocks[best]!.at, seed) ? block : best,
    );
    join(parts, nearest, group);
  });
  while (parts.groupOf.size < members.length) if (!growOne(parts, seeds)) return null;
  return parts;
}

/** Cuts `members` into `k` connected groups of like area whose borders keep to good streets. */
export function grow(
  plan: StreetPlan,
  members: readonly number[],
  k: number,
  cost: BorderCost,
  name: string,
): number[][] {
  const rnd = random(`grow ${name}`);
  for (let tries = 0; tries < 80; tries++) {
    const parts = attempt(plan, members, k, rnd);
    if (!parts) continue;
    improve(parts, cost);
    return Array.from({ length: k }, (_, group) =>
      members.filter((block) => parts.groupOf.get(block) === group),
    );
  }
  throw new Error(`Got no way to cut ${members.length} blocks into ${k} whole groups (${name}).`);
}
