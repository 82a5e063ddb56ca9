import { expose, transfer } from 'comlink';
import type { SceneRaster } from '../scene/scene.ts';
import { bitmapOf } from './heat-image.ts';

const api = {
  async paint(raster: SceneRaster): Promise<ImageBitmap> {
    const bitmap = await bitmapOf(raster);
    return transfer(bitmap, [bitmap]);
  },
};

/** Classes in, a picture out: millions of pixels would hold the page up for longer than 50 ms. */
export type PaintWorkerApi = typeof api;

expose(api);
