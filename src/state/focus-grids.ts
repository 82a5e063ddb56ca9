import type { PatrolSummary } from '../analysis/results.ts';
import type { Dataset } from '../model/dataset.ts';
import type { GridCode } from '../model/grid.ts';
import type { AppState } from './app-state.ts';
import type { WallFocus } from './wall-state.ts';

/** Codes of the grids that a chosen bar or figure counts; null where it counts none. */
function codesOf(
  dataset: Dataset,
  record: PatrolSummary | null,
  focus: WallFocus,
): readonly GridCode[] | null {
  if (focus.kind === 'mode') {
    return [...dataset.grids.values()].filter(({ mode }) => mode === focus.mode).map(({ code }) => code);
  }
  if (focus.kind === 'status') {
    return [...(record?.grids.values() ?? [])]
      .filter(({ status }) => status === focus.status)
      .map(({ code }) => code);
  }
  return null;
}

/**
 * The grids that the wall's chosen bar counts, joined by commas so that the same grids are the same value at every
 * tick of the clock; null while no bar of grids is chosen.
 */
export function focusCodes({ dataset, analysis, wall }: AppState): string | null {
  if (dataset === null || wall.focus === null) return null;
  return codesOf(dataset, analysis.record, wall.focus)?.join(',') ?? null;
}
