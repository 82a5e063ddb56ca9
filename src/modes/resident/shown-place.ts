import type { Grid } from '../../model/grid.ts';
import type { AppState } from '../../state/app-state.ts';

/** The grid that an answer is about: where somebody was found, else what is selected. */
export function shownGrid({ selection, dataset }: AppState, here: Grid | null): Grid | null {
  if (here || !dataset) return here;
  const code =
    selection?.kind === 'station'
      ? dataset.stations.get(selection.id)?.gridCode
      : selection?.kind === 'grid'
        ? selection.code
        : undefined;
  return code ? (dataset.grids.get(code) ?? null) : null;
}

/** Where walks begin: the resident, a station that was chosen, or the middle of a grid. */
export function walkStart(
  { selection, dataset }: AppState,
  place: readonly [number, number] | null,
  grid: Grid | null,
): readonly [number, number] | null {
  if (place) return place;
  const station = selection?.kind === 'station' ? dataset?.stations.get(selection.id) : undefined;
  // Not a copy: what is the same place is walked from once.
  return station ? (station.geometry.coordinates as [number, number]) : (grid?.labelPoint ?? null);
}
