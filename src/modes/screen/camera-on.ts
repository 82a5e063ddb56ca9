import { boundsOf } from '../../geo/bounds.ts';
import type { Camera } from '../../model/camera.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Selection } from '../../state/app-state.ts';
import { gridOfSelection, pathTo } from './scope.ts';

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
