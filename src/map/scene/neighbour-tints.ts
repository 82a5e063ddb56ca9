import type { Dataset } from '../../model/dataset.ts';
import type { Grid, GridCode } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import { lastCall } from './memo.ts';
import { positionsOf } from './positions.ts';

const TINTS = 6;
const LATTICE = 1e7;

/** A number for a place on the lattice; two places with one number only keep two grids from sharing a colour. */
const latticeKey = (lng: number, lat: number): number =>
  (Math.imul(Math.round(lng * LATTICE), 73_856_093) ^ Math.imul(Math.round(lat * LATTICE), 19_349_663)) >>> 0;

/** For each grid, by its index, the grids that share at least one vertex on the 1e-7 degree lattice. */
function neighbours(grids: readonly Grid[]): readonly ReadonlySet<number>[] {
  const touching = grids.map(() => new Set<number>());
  const seenAt = new Map<number, readonly number[]>();
  for (const [grid, { geometry }] of grids.entries()) {
    for (const [lng = 0, lat = 0] of positionsOf(geometry)) {
      const key = latticeKey(lng, lat);
      const seen = seenAt.get(key) ?? [];
      if (seen.at(-1) === grid) continue;
      for (const other of seen) {
        touching[other]?.add(grid);
        touching[grid]?.add(other);
      }
      seenAt.set(key, [...seen, grid]);
    }
  }
  return touching;
}

/** The tint that the fewest neighbours have; of equals, the one least used so far, so that all six appear. */
function quietest(taken: readonly number[], used: readonly number[]): number {
  const cost = (tint: number): number =>
    taken.filter((other) => other === tint).length * 1e6 + (used[tint] ?? 0);
  return Array.from({ length: TINTS }, (_, tint) => tint).reduce((a, b) => (cost(b) < cost(a) ? b : a));
}

function tintsOf(dataset: Dataset, level: Level): ReadonlyMap<GridCode, number> {
  const grids = dataset.gridsOfLevel(level);
  const touching = neighbours(grids);
  const order = [...touching.keys()].sort(
    (a, b) => (touching[b]?.size ?? 0) - (touching[a]?.size ?? 0) || a - b,
  );
  const tints: number[] = [];
  const used = Array.from({ length: TINTS }, () => 0);
  for (const grid of order) {
    const taken = [...(touching[grid] ?? [])].flatMap((other) => tints[other] ?? []);
    const tint = quietest(taken, used);
    used[tint] = (used[tint] ?? 0) + 1;
    tints[grid] = tint;
  }
  return new Map(grids.map(({ code }, i) => [code, tints[i] ?? 0]));
}

const remembered = { 1: lastCall(tintsOf), 2: lastCall(tintsOf), 3: lastCall(tintsOf) };

/** One of six tints (0…5) for each grid of a level, such that neighbours differ; greedy, most neighbours first. */
export function neighbourTints(dataset: Dataset, level: Level): ReadonlyMap<GridCode, number> {
  return remembered[level](dataset, level);
}
