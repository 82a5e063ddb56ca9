import { boundsOf } from '../geo/bounds.ts';
import type { Bounds, Camera } from '../model/camera.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Selection } from './app-state.ts';
import { gridOfSelection, pathTo } from './grid-path.ts';

/**
 * Where a wall looks to show what is chosen: the whole largest grid around it, because the neighbours say where
 * that is. null = nothing is chosen that has a grid.
 */
export function cameraOn(dataset: Dataset, selection: Selection | null): Camera | null {
  const grid = gridOfSelection(dataset, selection);
  const around = grid && (pathTo(dataset, grid)[0] ?? grid);
  const bounds = around && boundsOf(around.geometry);
  return bounds ? { bounds } : null;
}

const grounds = new WeakMap<Dataset, { readonly bounds: Bounds } | null>();

/** All grids of a dataset; null where it has none. The same object for the same dataset. */
export function cameraOnAll(dataset: Dataset): { readonly bounds: Bounds } | null {
  const kept = grounds.get(dataset);
  if (kept !== undefined) return kept;
  const geometries = dataset.parts.grids.map(({ geometry }) => geometry);
  const bounds = boundsOf({ type: 'GeometryCollection', geometries });
  const whole = bounds && { bounds };
  grounds.set(dataset, whole);
  return whole;
}
