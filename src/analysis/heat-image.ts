import { heatBreaks, heatClass, largestOf } from './heat-classes.ts';
import type { HeatCells } from './heat-raster.ts';
import type { HeatRaster } from './results.ts';

const FINEST = 4;
const LARGEST_SIDE = 4096;

/** The value between four cell centres; outside the raster it counts as 0. */
function between({ values, width, height }: HeatCells, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= width || row >= height ? 0 : (values[row * width + column] ?? 0);
  const fx = x - left;
  const fy = y - top;
  const upper = at(left, top) * (1 - fx) + at(left + 1, top) * fx;
  const lower = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx;
  return upper * (1 - fy) + lower * fy;
}

/**
 * A density in fixed classes, ready for colours. Values are interpolated before they are classed, so that the edges
 * of classes are smooth lines and mean the same density at every zoom.
 */
export function classedHeat(cells: HeatCells, breaks = heatBreaks(largestOf(cells.values))): HeatRaster {
  const finer = Math.max(1, Math.min(FINEST, Math.floor(LARGEST_SIDE / Math.max(cells.width, cells.height))));
  const width = cells.width * finer;
  const height = cells.height * finer;
  const classes = new Uint8Array(width * height);
  for (let i = 0; i < classes.length; i++) {
    const x = ((i % width) + 0.5) / finer - 0.5;
    const y = (Math.floor(i / width) + 0.5) / finer - 0.5;
    classes[i] = heatClass(between(cells, x, y), breaks) + 1;
  }
  return { width, height, classes, breaks, bounds: cells.bounds, fixes: cells.fixes };
}
