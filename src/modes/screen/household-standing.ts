import type { PatrolSummary, RuleStatus } from '../../analysis/results.ts';
import type { Grid } from '../../model/grid.ts';

/** Household visits (挨家挨户走访) of some grids. */
export interface HouseholdStanding {
  /** Buildings with people that a visit of the window reached, of those known; null where none are known. */
  readonly reached: number | null;
  readonly buildings: number | null;
  /** Grids that must be visited by a rule, and how far each has come in the running period. */
  readonly asked: readonly { readonly grid: Grid; readonly rule: RuleStatus }[];
}

export function householdStanding(
  grids: readonly Grid[],
  window: PatrolSummary | null,
  record: PatrolSummary | null,
): HouseholdStanding {
  let reached = 0;
  let buildings = 0;
  const asked: { grid: Grid; rule: RuleStatus }[] = [];
  for (const grid of grids) {
    const patrol = window?.grids.get(grid.code);
    reached += patrol?.buildingsReached ?? 0;
    buildings += patrol?.buildings ?? 0;
    for (const rule of record?.grids.get(grid.code)?.rules ?? []) {
      if (rule.rule.kind === 'visit') asked.push({ grid, rule });
    }
  }
  return buildings > 0 ? { reached, buildings, asked } : { reached: null, buildings: null, asked };
}
