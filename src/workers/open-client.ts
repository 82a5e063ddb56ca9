import { proxy, type Remote, wrap } from 'comlink';
import { CANCELLED_OPEN, type OpenOptions, type OpenResult } from '../io/open/open-result.ts';
import type { DatasetSource } from '../io/source/dataset-source.ts';
import type { OpenWorkerApi } from './open.worker.ts';

let remote: Remote<OpenWorkerApi> | null = null;
let lastId = 0;

function worker(): Remote<OpenWorkerApi> {
  remote ??= wrap<OpenWorkerApi>(
    new Worker(new URL('./open.worker.ts', import.meta.url), { type: 'module' }),
  );
  return remote;
}

/**
 * `openDataset` in its worker, so that the page never blocks. One dataset opens at a time: a later call cancels
 * the one before it..
 */
export async function openInWorker(source: DatasetSource, options: OpenOptions = {}): Promise<OpenResult> {
  const { onProgress, signal, ...choices } = options;
  if (signal?.aborted) return CANCELLED_OPEN;
  const api = worker();
  lastId += 1;
  const id = lastId;
  const cancel = (): void => void api.cancel(id);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await api.open(id, source, choices, proxy(onProgress ?? (() => undefined)));
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}
