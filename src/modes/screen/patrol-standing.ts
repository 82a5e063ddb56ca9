import type { GridPatrol, PatrolSummary } from '../../analysis/results.ts';
import type { Grid } from '../../model/grid.ts';

/** How some grids stand by their patrol rules. */
export interface PatrolStanding {
  readonly done: number;
  readonly due: number;
  /** The longest overdue first. */
  readonly overdue: readonly GridPatrol[];
  /** Grids that have a rule that could be judged; the others are in no figure. */
  readonly judged: number;
}

export function patrolStanding(grids: readonly Grid[], summary: PatrolSummary): PatrolStanding {
  const patrols = grids.map(({ code }) => summary.grids.get(code)).filter((patrol) => patrol !== undefined);
  const having = (status: GridPatrol['status']) => patrols.filter((patrol) => patrol.status === status);
  const overdue = having('overdue').sort((a, b) => (a.dueMs ?? 0) - (b.dueMs ?? 0));
  const done = having('done').length;
  const due = having('due').length;
  return { done, due, overdue, judged: done + due + overdue.length };
}
