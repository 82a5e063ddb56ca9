import { rgbOf } from '../palettes/ramp.ts';
import type { SceneRaster } from '../scene/scene.ts';

const ALPHA = 205;

/** The pixels of classes, four bytes each and alpha not premultiplied: clear for 0, then the colours in their order. */
export function pixelsOf({
  classes,
  colours,
}: Pick<SceneRaster, 'classes' | 'colours'>): Uint8ClampedArray<ArrayBuffer> {
  const inks = new Uint32Array(256);
  const bytes = new Uint8Array(inks.buffer);
  for (const [i, colour] of colours.entries()) bytes.set([...rgbOf(colour), ALPHA], 4 * (i + 1));
  const pixels = new Uint32Array(classes.length);
  for (let i = 0; i < pixels.length; i++) {
    const ink = classes[i]!;
    // What is clear stays as it was made: memory that nobody writes to costs nothing.
    if (ink !== 0) pixels[i] = inks[ink]!;
  }
  return new Uint8ClampedArray(pixels.buffer);
}

/** The same as a picture that a graphics card takes as it is. */
export const bitmapOf = (raster: SceneRaster): Promise<ImageBitmap> =>
  createImageBitmap(new ImageData(pixelsOf(raster), raster.width, raster.height), {
    premultiplyAlpha: 'premultiply',
  });
