import type { Dataset } from '../../model/dataset.ts';
import type { Grid, GridCode } from '../../model/grid.ts';
import type { Selection } from '../../state/app-state.ts';

/** The part of the area that the figures are about. */
export interface Scope {
  /** A chosen grid with all below it; null = not one grid. */
  readonly grid: Grid | null;
  /** Everything, so that nothing needs to be said about what is left out. */
  readonly whole: boolean;
  includes(code: GridCode): boolean;
}

/**
 * Only a chosen grid, or the grids that a chosen bar counts (`focus`, codes joined by commas), narrow the figures: a
 * station or an event is looked at, not counted in.
 */
export function scopeOf(dataset: Dataset, selection: Selection | null, focus: string | null): Scope {
  const grid = selection?.kind === 'grid' ? (dataset.grids.get(selection.code) ?? null) : null;
  if (grid === null && focus === null) return { grid: null, whole: true, includes: () => true };
  const roots = new Set<GridCode>(grid ? [grid.code] : ((focus ?? '').split(',') as GridCode[]));
  return {
    grid,
    whole: false,
    includes: (code) => roots.has(code) || dataset.ancestorsOf(code).some((above) => roots.has(above)),
  };
}
