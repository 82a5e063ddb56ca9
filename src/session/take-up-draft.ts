import { baseOf, type DraftBase } from '../edit/base-of.ts';
import type { SavedHistory } from '../edit/history.ts';
import type { DraftHead, Drafts } from '../io/drafts/draft.ts';
import type { Dataset } from '../model/dataset.ts';
import type { KeptDraft } from './draft-keeper.ts';
import type { DraftLocks } from './draft-lock.ts';
import { newId } from './new-id.ts';

/** Which draft is wanted: the last one over the dataset, a new one, or one by its id. */
export type WantedDraft = 'last' | 'new' | { readonly id: string };

export interface TakenDraft {
  readonly draft: KeptDraft;
  /** The gestures to play on a fresh plan. */
  readonly history: SavedHistory;
  /** Gives the draft free for other pages. */
  release(): void;
}

const NOTHING: SavedHistory = { ops: [], done: 0 };

const sameBase = (a: DraftBase, b: DraftBase): boolean =>
  a.id === b.id && a.version === b.version && a.hash === b.hash;

async function wantedHead(drafts: Drafts, base: DraftBase, wanted: WantedDraft): Promise<DraftHead | null> {
  // Asked for a new draft, too: the first gesture must find storage open.
  const all = await drafts.all();
  if (!all.ok || wanted === 'new') return null;
  const fits = (head: DraftHead): boolean =>
    wanted === 'last' ? head.base.id === base.id : head.id === wanted.id;
  const found = all.value.filter(fits).sort((a, b) => b.savedAtMs - a.savedAtMs);
  return found.find((head) => sameBase(head.base, base)) ?? found[0] ?? null;
}

/**
 * Takes a draft up. One that another page is editing, and one that was drawn over another version of the dataset,
 * is taken up as a copy: neither is ever written over.
 */
export async function takeUpDraft(
  drafts: Drafts,
  locks: DraftLocks,
  dataset: Dataset,
  wanted: WantedDraft,
): Promise<TakenDraft> {
  const base = baseOf(dataset);
  const head = await wantedHead(drafts, base, wanted);
  const loaded = head && (await drafts.load(head.id));
  if (loaded?.ok) {
    const { history, head: found } = loaded.value;
    const release = sameBase(found.base, base) ? await locks.hold(found.id) : null;
    if (release) {
      const draft: KeptDraft = {
        id: found.id,
        name: found.name,
        base,
        head: found,
        kept: history,
        copyOf: null,
      };
      return { draft, history, release };
    }
    const copyOf = sameBase(found.base, base) ? 'openElsewhere' : 'otherBase';
    return freshDraft(locks, base, found.name, history, copyOf);
  }
  return freshDraft(locks, base, '', NOTHING, null);
}

async function freshDraft(
  locks: DraftLocks,
  base: DraftBase,
  name: string,
  history: SavedHistory,
  copyOf: KeptDraft['copyOf'],
): Promise<TakenDraft> {
  const id = newId();
  const release = (await locks.hold(id)) ?? (() => undefined);
  return { draft: { id, name, base, head: null, kept: NOTHING, copyOf }, history, release };
}
