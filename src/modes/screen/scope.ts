import type { Dataset } from '../../model/dataset.ts';
import type { Grid, GridCode } from '../../model/grid.ts';
import type { Selection } from '../../state/app-state.ts';

/** The part of the area that the figures are about: a chosen grid with all below it, or everything. */
export interface Scope {
  /** null = everything. */
  readonly grid: Grid | null;
  includes(code: GridCode): boolean;
}

/** The grid that a selection is in; null where it is in none. */
export function gridOfSelection(dataset: Dataset, selection: Selection | null): Grid | null {
  if (selection?.kind === 'grid') return dataset.grids.get(selection.code) ?? null;
  if (selection?.kind === 'station') {
    const station = dataset.stations.get(selection.id);
    return (station && dataset.grids.get(station.gridCode)) ?? null;
  }
  if (selection?.kind === 'event') {
    const code = dataset.parts.events.find(({ id }) => id === selection.id)?.gridCode;
    return (code && dataset.grids.get(code)) ?? null;
  }
  return null;
}

/** Only a chosen grid narrows the figures: a station or an event is looked at, not counted in. */
export function scopeOf(dataset: Dataset, selection: Selection | null): Scope {
  const grid = selection?.kind === 'grid' ? (dataset.grids.get(selection.code) ?? null) : null;
  return {
    grid,
    includes: (code) => grid === null || code === grid.code || dataset.ancestorsOf(code).includes(grid.code),
  };
}

/** From the largest grid around a grid down to itself. */
export function pathTo(dataset: Dataset, grid: Grid): readonly Grid[] {
  return [grid.code, ...dataset.ancestorsOf(grid.code)]
    .map((code) => dataset.grids.get(code))
    .filter((each) => each !== undefined)
    .reverse();
}
