import type { AppState, Selection } from '../app-state.ts';
import type { Transition } from '../store.ts';

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'grid') return b.kind === 'grid' && a.code === b.code;
  if (a.kind === 'station' || a.kind === 'event') return b.kind === a.kind && a.id === b.id;
  if (a.kind === 'finding') return b.kind === 'finding' && a.index === b.index;
  return b.kind === 'point' && a.position[0] === b.position[0] && a.position[1] === b.position[1];
}

export const select =
  (selection: Selection | null): Transition =>
  (state) =>
    sameSelection(state.selection, selection) ? state : { ...state, selection };

/** Choosing what is chosen already clears it. */
export const toggleSelection =
  (selection: Selection): Transition =>
  (state) => ({
    ...state,
    selection: sameSelection(state.selection, selection) ? null : selection,
  });

export const setHover =
  (hover: Selection | null): Transition =>
  (state) =>
    sameSelection(state.hover, hover) ? state : { ...state, hover };

/** A selection that the dataset and its report still know; null otherwise. */
export function knownSelection(
  selection: Selection | null,
  dataset: AppState['dataset'],
  report: AppState['report'],
): Selection | null {
  if (selection?.kind === 'grid') return dataset?.grids.has(selection.code) ? selection : null;
  if (selection?.kind === 'station') return dataset?.stations.has(selection.id) ? selection : null;
  if (selection?.kind === 'event')
    return dataset?.parts.events.some((event) => event.id === selection.id) ? selection : null;
  if (selection?.kind === 'finding') return selection.index < report.length ? selection : null;
  return selection;
}
