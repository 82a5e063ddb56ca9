import { proxy } from 'comlink';
import type { OpenChoices, OpenProgress, OpenResult } from '../io/open/open-result.ts';
import { createJoiner, type Slice } from '../io/open/slices.ts';
import type { DatasetSource } from '../io/source/dataset-source.ts';
import type { ImportPreview, ImportSurvey } from '../model/import.ts';
import type { ImportWorkerApi } from '../workers/import.worker.ts';
import { nextTask } from './next-task.ts';
import { createRevivableWorker } from './revivable-worker.ts';

type Progress = (progress: OpenProgress) => void;

/** Reads strange files and says what an import of them would give, off the page's thread. */
export interface ImportPort {
  /** Null where a manifest explains the files. */
  survey(source: DatasetSource, choices: OpenChoices, onProgress: Progress): Promise<ImportSurvey | null>;
  plan(choices: OpenChoices): Promise<ImportSurvey | null>;
  preview(choices: OpenChoices, onProgress: Progress): Promise<ImportPreview | null>;
  /** The dataset that the last preview showed, in slices that do not hold the page; null where it had none. */
  take(onShare: (share: number) => void): Promise<Extract<OpenResult, { ok: true }> | null>;
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
    async take(onShare) {
      const joiner = createJoiner();
      const onSlice = (slice: Slice, share: number): void => {
        joiner.add(slice);
        onShare(share);
      };
      const manifest = await worker.ask(async (api) =>
        api.take(proxy(async (...given) => onSlice(...given))),
      );
      if (manifest === null) return null;
      // The last slice was joined in the task that runs.
      await nextTask();
      const { findings, ...lists } = joiner.lists;
      return { ok: true, parts: { manifest, ...lists }, findings };
    },
    stop: worker.stop,
  };
}
