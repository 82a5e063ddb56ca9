import type { Dataset } from '../../model/dataset.ts';
import type { GridCode } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import { lastCall } from './memo.ts';
import { positionsOf } from './positions.ts';

const TINTS = 6;
const LATTICE = 1e7;

/** Grids that share at least one vertex on the 1e-7 degree lattice. */
function neighbours(dataset: Dataset, level: Level): ReadonlyMap<GridCode, ReadonlySet<GridCode>> {
  const grids = dataset.gridsOfLevel(level);
  const at = new Map<string, Set<GridCode>>();
  for (const { code, geometry } of grids) {
    for (const [lng = 0, lat = 0] of positionsOf(geometry)) {
      const key = `${Math.round(lng * LATTICE)} ${Math.round(lat * LATTICE)}`;
      const here = at.get(key);
      if (here) here.add(code);
      else at.set(key, new Set([code]));
    }
  }
  const touching = new Map(grids.map(({ code }) => [code, new Set<GridCode>()]));
  for (const codes of at.values()) {
    if (codes.size < 2) continue;
    for (const a of codes) for (const b of codes) if (a !== b) touching.get(a)?.add(b);
  }
  return touching;
}

/** The tint that the fewest neighbours have; of equals, the one least used so far, so that all six appear. */
function quietest(taken: readonly number[], used: readonly number[]): number {
  const cost = (tint: number): number =>
    taken.filter((other) => other === tint).length * 1e6 + (used[tint] ?? 0);
  return Array.from({ length: TINTS }, (_, tint) => tint).reduce((a, b) => (cost(b) < cost(a) ? b : a));
}

/** One of six tints (0…5) for each grid of a level, such that neighbours differ; greedy, most neighbours first. */
export const neighbourTints = lastCall((dataset: Dataset, level: Level): ReadonlyMap<GridCode, number> => {
  const touching = neighbours(dataset, level);
  const order = [...touching].sort(([a, ofA], [b, ofB]) => ofB.size - ofA.size || (a < b ? -1 : 1));
  const tints = new Map<GridCode, number>();
  const used = Array.from({ length: TINTS }, () => 0);
  for (const [code, others] of order) {
    const taken = [...others].flatMap((other) => tints.get(other) ?? []);
    const tint = quietest(taken, used);
    used[tint] = (used[tint] ?? 0) + 1;
    tints.set(code, tint);
  }
  return tints;
});
