import { rgbOf } from '../palettes/ramp.ts';
import { lastCall } from '../scene/memo.ts';
import type { SceneRaster } from '../scene/scene.ts';
import type { HeatRaster } from '../state-types.ts';

const ALPHA = 205;

/** The pixels of classes: clear for 0, then the colours in their order. One look-up a pixel: it is a worker's picture. */
export const heatImage = lastCall((raster: HeatRaster, colours: readonly string[]): SceneRaster => {
  const { width, height, classes, bounds } = raster;
  const inks = new Uint32Array(256);
  const bytes = new Uint8Array(inks.buffer);
  for (const [i, colour] of colours.entries()) bytes.set([...rgbOf(colour), ALPHA], 4 * (i + 1));
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) {
    const ink = classes[i]!;
    // What is clear stays as it was made: memory that nobody writes to costs nothing.
    if (ink !== 0) pixels[i] = inks[ink]!;
  }
  return { width, height, rgba: new Uint8ClampedArray(pixels.buffer), bounds };
});
