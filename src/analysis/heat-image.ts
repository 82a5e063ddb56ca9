import { heatBreaks, heatClass, largestOf } from './heat-classes.ts';
import type { HeatCells } from './heat-raster.ts';
import type { HeatRaster } from './results.ts';

const FINEST = 4;
const LARGEST_SIDE = 4096;

/** Where samples fall along one axis: the cell centre before each (-1 = outside), and the share towards the next. */
function samplesAlong(cells: number, finer: number) {
  const before = new Int32Array(cells * finer);
  const share = new Float64Array(cells * finer);
  for (let i = 0; i < before.length; i++) {
    const at = (i + 0.5) / finer - 0.5;
    before[i] = Math.floor(at);
    share[i] = at - before[i]!;
  }
  return { before, share };
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
  const columns = samplesAlong(cells.width, finer);
  const rows = samplesAlong(cells.height, finer);
  const lowest = breaks[0] ?? Number.POSITIVE_INFINITY;
  // Values in a frame of zeros: outside the raster a density counts as none.
  const stride = cells.width + 2;
  const framed = new Float64Array(stride * (cells.height + 2));
  for (let row = 0; row < cells.height; row++)
    framed.set(cells.values.subarray(row * cells.width, (row + 1) * cells.width), (row + 1) * stride + 1);
  for (let y = 0; y < height; y++) {
    const upperRow = (rows.before[y]! + 1) * stride + 1;
    const fy = rows.share[y]!;
    for (let x = 0; x < width; x++) {
      const i = upperRow + columns.before[x]!;
      const a = framed[i]!;
      const b = framed[i + 1]!;
      const c = framed[i + stride]!;
      const d = framed[i + stride + 1]!;
      // Most of an area has hardly any fixes: nothing between four low values is drawn.
      if (a < lowest && b < lowest && c < lowest && d < lowest) continue;
      const fx = columns.share[x]!;
      const upper = a * (1 - fx) + b * fx;
      const lower = c * (1 - fx) + d * fx;
      classes[y * width + x] = heatClass(upper * (1 - fy) + lower * fy, breaks) + 1;
    }
  }
  return { width, height, classes, breaks, bounds: cells.bounds, fixes: cells.fixes };
}
