import { type Remote, wrap } from 'comlink';
import { bitmapOf } from '../heat/heat-image.ts';
import type { PaintWorkerApi } from '../heat/paint.worker.ts';
import paintUrl from '../heat/paint.worker.ts?worker&url';
import type { SceneRaster } from '../scene/scene.ts';

/**
 * Paints rasters off the page's thread. Where its worker does not start or dies the page paints for itself: late is
 * better than never.
 */
export class RasterPainter {
  #worker: { readonly api: Remote<PaintWorkerApi>; readonly death: Promise<null> } | null = null;

  async paint(raster: SceneRaster): Promise<ImageBitmap> {
    this.#worker ??= started();
    const { api, death } = this.#worker;
    const { width, height, classes, colours, bounds } = raster;
    const painted = await Promise.race([api.paint({ width, height, classes, colours, bounds }), death]);
    return painted ?? bitmapOf(raster);
  }
}

function started() {
  const worker = new Worker(paintUrl, { type: 'module' });
  const death = new Promise<null>((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(null);
    });
  });
  return { api: wrap<PaintWorkerApi>(worker), death };
}
