import type { Dataset } from '../model/dataset.ts';
import type { Grid } from '../model/grid.ts';
import type { Selection } from './app-state.ts';

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

/** From the largest grid around a grid down to itself. */
export function pathTo(dataset: Dataset, grid: Grid): readonly Grid[] {
  return [grid.code, ...dataset.ancestorsOf(grid.code)]
    .map((code) => dataset.grids.get(code))
    .filter((each) => each !== undefined)
    .reverse();
}
