import type { GridPatrol, PatrolSummary } from '../../analysis/results.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Level } from '../../model/manifest.ts';

/** How the grids of one level stand by their rules. */
export interface PatrolStanding {
  readonly done: number;
  readonly due: number;
  /** The longest overdue first. */
  readonly overdue: readonly GridPatrol[];
  /** Grids that have a rule that could be judged; the others are in no figure. */
  readonly judged: number;
}

export function patrolStanding(dataset: Dataset, summary: PatrolSummary, level: Level): PatrolStanding {
  const grids = dataset
    .gridsOfLevel(level)
    .map(({ code }) => summary.grids.get(code))
    .filter((grid) => grid !== undefined);
  const having = (status: GridPatrol['status']) => grids.filter((grid) => grid.status === status);
  const overdue = having('overdue').sort((a, b) => (a.dueMs ?? 0) - (b.dueMs ?? 0));
  const done = having('done').length;
  const due = having('due').length;
  return { done, due, overdue, judged: done + due + overdue.length };
}
