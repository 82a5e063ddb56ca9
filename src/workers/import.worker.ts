import { expose, transfer } from 'comlink';
import { looseChoices } from '../io/import/loose-choices.ts';
import { previewOf } from '../io/import/preview-of.ts';
import { surveyOf } from '../io/import/survey-layers.ts';
import { manifestPaths } from '../io/open/find-manifest.ts';
import { importLoose, type LooseOpened } from '../io/open/open-loose.ts';
import type { OpenChoices, OpenProgress } from '../io/open/open-result.ts';
import { type LooseRead, readLoose } from '../io/open/read-loose.ts';
import { buffersOf, handOver, type Slice } from '../io/open/slices.ts';
import { type DatasetSource, openSource } from '../io/source/dataset-source.ts';
import type { ImportPreview, ImportSurvey } from '../model/import.ts';
import type { DatasetManifest } from '../model/manifest.ts';

type Progress = (progress: OpenProgress) => void;

/** The files of one import, read once; a worker serves one import and is ended with it. */
let held: { readonly title: string; readonly read: LooseRead } | null = null;
/** What the last preview was made of. */
let opened: LooseOpened | null = null;

const api = {
  /** What the files hold, or null where a manifest explains them: then there is nothing to ask. */
  async survey(
    source: DatasetSource,
    choices: OpenChoices,
    onProgress: Progress,
  ): Promise<ImportSurvey | null> {
    const found = await openSource(source);
    const paths = found.ok ? found.files.paths : null;
    if (!found.ok || paths === null || manifestPaths(found.files, 'internal').length > 0) return null;
    const { title } = found.files;
    held = { title, read: await readLoose(found.files, paths, { onProgress }) };
    return surveyOf(title, held.read, looseChoices(choices));
  },
  /** How the layers would be read with these choices; their files are not read again. */
  plan(choices: OpenChoices): ImportSurvey | null {
    return held && surveyOf(held.title, held.read, looseChoices(choices));
  },
  /** What the import would give with these choices. */
  async preview(choices: OpenChoices, onProgress: Progress): Promise<ImportPreview | null> {
    if (!held) return null;
    const { title, read } = held;
    opened = await importLoose(title, read, looseChoices(choices), { ...choices, onProgress });
    return previewOf(opened);
  },
  /** Hands over what the last preview showed, slice by slice; the manifest is the answer, null where it has none. */
  async take(onSlice: (slice: Slice, share: number) => Promise<void>): Promise<DatasetManifest | null> {
    if (!opened?.ok) return null;
    const { parts, findings } = opened;
    const { manifest, ...lists } = parts;
    await handOver({ ...lists, findings }, (slice, share) =>
      onSlice(transfer(slice, buffersOf(slice)), share),
    );
    return manifest;
  },
};

export type ImportWorkerApi = typeof api;

expose(api);
