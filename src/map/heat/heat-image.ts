import { rgbOf } from '../palettes/ramp.ts';
import { lastCall } from '../scene/memo.ts';
import type { SceneRaster } from '../scene/scene.ts';
import type { HeatRaster } from '../state-types.ts';
import { heatClass } from './heat-classes.ts';

const ALPHA = 205;
const LARGEST_SIDE = 4096;

/** The value between four cell centres; outside the raster it counts as 0. */
function between({ values, width, height }: HeatRaster, x: number, y: number): number {
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
 * Density as one image on the ground in fixed classes. Values are interpolated before they are classed, so that
 * the edges of classes are smooth lines and mean the same density at every zoom.
 */
export const heatImage = lastCall(
  (raster: HeatRaster, breaks: readonly number[], colours: readonly string[]): SceneRaster => {
    const finer = Math.max(1, Math.min(4, Math.floor(LARGEST_SIDE / Math.max(raster.width, raster.height))));
    const width = raster.width * finer;
    const height = raster.height * finer;
    const rgba = new Uint8ClampedArray(width * height * 4);
    const inks = colours.map(rgbOf);
    for (let i = 0; i < width * height; i++) {
      const x = ((i % width) + 0.5) / finer - 0.5;
      const y = (Math.floor(i / width) + 0.5) / finer - 0.5;
      const ink = inks[heatClass(between(raster, x, y), breaks)];
      if (!ink) continue;
      rgba.set(ink, i * 4);
      rgba[i * 4 + 3] = ALPHA;
    }
    return { width, height, rgba, bounds: raster.bounds };
  },
);
