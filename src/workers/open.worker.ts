import '../io/old-browsers.ts';
import { expose, transfer } from 'comlink';
import type { OpenChoices, OpenProgress, OpenResult } from '../io/open/open-result.ts';
import { buffersOf } from '../io/open/slices.ts';
import { openDataset } from '../io/open-dataset.ts';
import type { DatasetSource } from '../io/source/dataset-source.ts';

let running: { readonly id: number; readonly controller: AbortController } | null = null;

const api = {
  /** Opens one dataset; the one before it, if still opening, is cancelled. */
  async open(
    id: number,
    source: DatasetSource,
    choices: OpenChoices,
    onProgress: (progress: OpenProgress) => void,
  ): Promise<OpenResult> {
    running?.controller.abort();
    const controller = new AbortController();
    running = { id, controller };
    const result = await openDataset(source, { ...choices, onProgress, signal: controller.signal });
    if (running.id === id) running = null;
    return transfer(result, result.ok ? buffersOf(result.parts) : []);
  },
  /** Cancels that opening, if it is still running: a later one is not meant. */
  cancel(id: number): void {
    if (running?.id === id) running.controller.abort();
  },
};

export type OpenWorkerApi = typeof api;

expose(api);
