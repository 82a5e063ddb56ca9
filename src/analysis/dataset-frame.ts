import type { Frame } from '../geo/frame.ts';
import { createConformalFrame } from '../geo/frame-conformal.ts';
import type { Dataset } from '../model/dataset.ts';

/** Metres for a whole dataset: a frame at the middle of its grids' label points. */
export function frameOf(dataset: Dataset): Frame {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { labelPoint } of dataset.grids.values()) {
    west = Math.min(west, labelPoint[0]);
    south = Math.min(south, labelPoint[1]);
    east = Math.max(east, labelPoint[0]);
    north = Math.max(north, labelPoint[1]);
  }
  return createConformalFrame((west + east) / 2, (south + north) / 2);
}
