import { proxy } from 'comlink';
import type { OpenChoices, OpenProgress } from '../io/open/open-result.ts';
import type { DatasetSource } from '../io/source/dataset-source.ts';
import type { ImportPreview, ImportSurvey } from '../model/import.ts';
import type { ImportWorkerApi } from '../workers/import.worker.ts';
import { createRevivableWorker } from './revivable-worker.ts';

type Progress = (progress: OpenProgress) => void;

/** Reads strange files and says what an import of them would give, off the page's thread. */
export interface ImportPort {
  /** Null where a manifest explains the files. */
  survey(source: DatasetSource, choices: OpenChoices, onProgress: Progress): Promise<ImportSurvey | null>;
  plan(choices: OpenChoices): Promise<ImportSurvey | null>;
  preview(choices: OpenChoices, onProgress: Progress): Promise<ImportPreview | null>;
  /** Ends the worker and what it holds; what it was asked rejects. */
  stop(): void;
}

/** A port with a worker of its own, which starts when it is first asked. */
export function createImportPort(): ImportPort {
  const worker = createRevivableWorker<ImportWorkerApi>(
    () => new Worker(new URL('../workers/import.worker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    survey: (source, choices, onProgress) =>
      worker.ask(async (api) => api.survey(source, choices, proxy(onProgress))),
    plan: (choices) => worker.ask(async (api) => api.plan(choices)),
    preview: (choices, onProgress) => worker.ask(async (api) => api.preview(choices, proxy(onProgress))),
    stop: worker.stop,
  };
}
