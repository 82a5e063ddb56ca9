import { wrap } from 'comlink';
import { bitmapOf } from '../heat/heat-image.ts';
import type { PaintWorkerApi } from '../heat/paint.worker.ts';
import paintUrl from '../heat/paint.worker.ts?worker&url';
import type { SceneRaster } from '../scene/scene.ts';

/**
 * Paints rasters off the page's thread. Where its worker does not start or dies the page paints for itself: late is
 * better than never.
 */
export class RasterPainter {
  #worker: ReturnType<typeof started> | null = null;

  async paint(raster: SceneRaster): Promise<ImageBitmap> {
    this.#worker ??= started();
    const { api, unlessDead } = this.#worker;
    const { width, height, classes, colours, bounds } = raster;
    const painted = await unlessDead(api.paint({ width, height, classes, colours, bounds }));
    return painted ?? bitmapOf(raster);
  }
}

function started() {
  const worker = new Worker(paintUrl, { type: 'module' });
  let dead = false;
  // Not a race with a promise of the death, which would keep every picture for as long as the worker lives.
  const waiting = new Set<() => void>();
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    dead = true;
    for (const giveUp of waiting) giveUp();
  });
  const unlessDead = (picture: Promise<ImageBitmap>): Promise<ImageBitmap | null> =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => resolve(null);
      if (dead) giveUp();
      else waiting.add(giveUp);
      picture.then(resolve, reject).finally(() => waiting.delete(giveUp));
    });
  return { api: wrap<PaintWorkerApi>(worker), unlessDead };
}
