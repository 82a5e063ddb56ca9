import '../io/old-browsers.ts';
import { expose, transfer } from 'comlink';
import type { OpenChoices, OpenProgress, OpenResult } from '../io/open/open-result.ts';
import { buffersOf, handOver, type Slice } from '../io/open/slices.ts';
import { openDataset } from '../io/open-dataset.ts';
import type { DatasetSource } from '../io/source/dataset-source.ts';
import type { DatasetManifest } from '../model/manifest.ts';

/** What came of an opening; what the dataset holds went before, in slices. */
export type OpenedInSlices =
  | { readonly ok: true; readonly manifest: DatasetManifest }
  | Extract<OpenResult, { ok: false }>;

const api = {
  /** Opens a dataset and hands it over slice by slice. Ending the worker is the way to give an opening up. */
  async open(
    source: DatasetSource,
    choices: OpenChoices,
    onProgress: (progress: OpenProgress) => void,
    onSlice: (slice: Slice) => Promise<void>,
  ): Promise<OpenedInSlices> {
    const result = await openDataset(source, { ...choices, onProgress });
    if (!result.ok) return result;
    const { manifest, ...lists } = result.parts;
    await handOver({ ...lists, findings: result.findings }, (slice) =>
      onSlice(transfer(slice, buffersOf(slice))),
    );
    return { ok: true, manifest };
  },
};

export type OpenWorkerApi = typeof api;

expose(api);
