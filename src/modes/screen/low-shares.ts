import type { GridValues } from '../../analysis/grid-values.ts';
import { rankGrids } from '../../analysis/rank-grids.ts';
import type { PatrolSummary } from '../../analysis/results.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { GridCode } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';

/** A share that is as good as whole is no news. */
const ENOUGH = 0.9;

export interface LowShares {
  /** The lowest first, all below `ENOUGH`. */
  readonly low: readonly { readonly code: GridCode; readonly share: number }[];
  /** How many grids have a share at all. */
  readonly known: number;
}

/**
 * The grids whose share (0…1) is low. Only these are named: the wall shows where help is needed, it is no league
 * table of people's work.
 */
export function lowShares(shares: GridValues): LowShares {
  const { ranked } = rankGrids(shares, true);
  const low = ranked.filter(({ value }) => value < ENOUGH).map(({ code, value }) => ({ code, share: value }));
  return { low, known: ranked.length };
}

/**
 * For each grid of `level`, the share of the grids of `counted` below it that were patrolled, of those whose time had
 * come: a grid that is still due is in no figure.
 */
export function doneShares(
  dataset: Dataset,
  summary: PatrolSummary,
  level: Level,
  counted: Level,
): GridValues {
  const tally = new Map<GridCode, { done: number; over: number }>();
  for (const { code } of dataset.gridsOfLevel(counted)) {
    const status = summary.grids.get(code)?.status ?? 'none';
    if (status === 'none' || status === 'due') continue;
    for (const above of [code, ...dataset.ancestorsOf(code)]) {
      const sums = tally.get(above) ?? { done: 0, over: 0 };
      tally.set(above, { done: sums.done + (status === 'done' ? 1 : 0), over: sums.over + 1 });
    }
  }
  return new Map(
    dataset.gridsOfLevel(level).map(({ code }) => {
      const sums = tally.get(code);
      return [code, sums ? sums.done / sums.over : null];
    }),
  );
}
