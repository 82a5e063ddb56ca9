import type { SavedHistory } from '../edit/history.ts';
import type { DraftFailure, DraftHead, DraftResult, Drafts } from '../io/drafts/draft.ts';
import { newId } from './new-id.ts';

/** The drafts over one dataset, as a planner keeps house with them. */
export interface DraftShelf {
  /** Those with a gesture, the newest first. */
  list(): Promise<DraftResult<readonly DraftHead[]>>;
  /** The gestures of a draft. */
  read(id: string): Promise<DraftResult<SavedHistory>>;
  rename(id: string, name: string): Promise<DraftFailure | null>;
  /** A second draft with the same gestures under another name. */
  duplicate(id: string, name: string): Promise<DraftFailure | null>;
  /** Removes a draft; a page that is editing it is told so when it saves. */
  remove(id: string): Promise<DraftFailure | null>;
}

const failureOf = (result: DraftResult<unknown>): DraftFailure | null => (result.ok ? null : result.reason);

/** Keeps house with the drafts over the dataset with an id. */
export function createDraftShelf(drafts: Drafts, datasetId: string, nowMs: () => number): DraftShelf {
  return {
    async list() {
      const all = await drafts.all();
      if (!all.ok) return all;
      const value = all.value
        .filter(({ base, gestures }) => base.id === datasetId && gestures > 0)
        .sort((a, b) => b.savedAtMs - a.savedAtMs);
      return { ok: true, value };
    },
    async read(id) {
      const loaded = await drafts.load(id);
      return loaded.ok ? { ok: true, value: loaded.value.history } : loaded;
    },
    rename: async (id, name) => failureOf(await drafts.rename(id, name)),
    async duplicate(id, name) {
      const loaded = await drafts.load(id);
      if (!loaded.ok) return loaded.reason;
      const { head, history } = loaded.value;
      const saving = { revision: 1, over: 0, page: newId(), from: 0, savedAtMs: nowMs(), ...history };
      return failureOf(await drafts.begin({ id: newId(), name, base: head.base }, saving));
    },
    remove: async (id) => failureOf(await drafts.remove(id)),
  };
}
