import { expose } from 'comlink';
import { looseChoices } from '../io/import/loose-choices.ts';
import { previewOf } from '../io/import/preview-of.ts';
import { surveyOf } from '../io/import/survey-layers.ts';
import { manifestPaths } from '../io/open/find-manifest.ts';
import { importLoose } from '../io/open/open-loose.ts';
import type { OpenChoices, OpenProgress } from '../io/open/open-result.ts';
import { type LooseRead, readLoose } from '../io/open/read-loose.ts';
import { type DatasetSource, openSource } from '../io/source/dataset-source.ts';
import type { ImportPreview, ImportSurvey } from '../model/import.ts';

type Progress = (progress: OpenProgress) => void;

/** The files of one import, read once; a worker serves one import and is ended with it. */
let held: { readonly title: string; readonly read: LooseRead } | null = null;

const api = {
  /** What the files hold, or null where a manifest explains them: then there is nothing to ask. */
  async survey(
    source: DatasetSource,
    choices: OpenChoices,
    onProgress: Progress,
  ): Promise<ImportSurvey | null> {
    const opened = await openSource(source);
    const paths = opened.ok ? opened.files.paths : null;
    if (!opened.ok || paths === null || manifestPaths(opened.files, 'internal').length > 0) return null;
    const { title } = opened.files;
    held = { title, read: await readLoose(opened.files, paths, { onProgress }) };
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
    return previewOf(await importLoose(title, read, looseChoices(choices), { ...choices, onProgress }));
  },
};

export type ImportWorkerApi = typeof api;

expose(api);
