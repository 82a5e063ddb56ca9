import type { DraftBase } from '../edit/base-of.ts';
import type { SavedHistory } from '../edit/history.ts';
import type { DraftFailure, DraftHead, DraftResult, Drafts } from '../io/drafts/draft.ts';
import type { PlanDraft } from '../state/plan-in-hand.ts';
import { newId } from './new-id.ts';

/** The draft that is kept, and what it holds already; it is begun with its first gesture. */
export interface KeptDraft {
  readonly id: string;
  readonly name: string;
  readonly base: DraftBase;
  readonly head: DraftHead | null;
  readonly kept: SavedHistory;
  readonly copyOf: PlanDraft['copyOf'];
}

/** Keeps one draft up to date with a history. */
export interface DraftKeeper {
  /**
   * Says that the history is now this. What is new leaves the page before this returns: a browser that is killed
   * loses at most the gesture that it was handed just then.
   */
  keep(history: SavedHistory): void;
  /** Resolves when all that was said is kept, or has failed. */
  settled(): Promise<void>;
}

/**
 * How many gestures two lists begin with in common. A gesture is one object, and what was undone never comes back once
 * another took its place: where two lists have the same one, they have the same before it.
 */
function common(a: SavedHistory['ops'], b: SavedHistory['ops']): number {
  let n = Math.min(a.length, b.length);
  while (n > 0 && a[n - 1] !== b[n - 1]) n -= 1;
  return n;
}

const ENDS: ReadonlySet<DraftFailure> = new Set(['changedElsewhere', 'gone']);

/**
 * Every saving holds all that is not known to be kept, and none waits for another. So after a failure that may heal
 * (no room, storage closed) the next gesture brings what is missing; a draft that another page changed or removed is
 * never written over.
 */
export function createDraftKeeper(
  drafts: Drafts,
  { id, name, base, copyOf, ...start }: KeptDraft,
  nowMs: () => number,
  onStatus: (draft: PlanDraft) => void,
): DraftKeeper {
  const page = newId();
  let { head, kept } = start;
  let revision = head?.revision ?? 0;
  let lost: DraftFailure | null = null;
  const underway = new Set<Promise<void>>();
  const say = (status: PlanDraft['status'], failure: PlanDraft['failure'] = null): void =>
    onStatus({ id, name: head?.name ?? name, status, failure, copyOf });

  function save(history: SavedHistory): Promise<DraftResult<DraftHead>> {
    revision += 1;
    const [over, from] = [head?.revision ?? 0, common(kept.ops, history.ops)];
    const { done } = history;
    const saving = { revision, over, page, from, ops: history.ops.slice(from), done, savedAtMs: nowMs() };
    return head ? drafts.save(id, saving) : drafts.begin({ id, name, base }, saving);
  }

  function heard(result: DraftResult<DraftHead>, history: SavedHistory): void {
    if (result.ok) {
      head = result.value;
      kept = history;
    } else if (ENDS.has(result.reason)) lost ??= result.reason;
    const failure = lost ?? (result.ok ? null : result.reason);
    if (underway.size > 0 && !lost) say('saving');
    else if (failure) say('failed', failure);
    else say('saved');
  }

  return {
    keep(history) {
      if (lost) return;
      const saved = save(history).then((result) => {
        underway.delete(saved);
        heard(result, history);
      });
      underway.add(saved);
      say('saving');
    },
    settled: async () => {
      while (underway.size > 0) await Promise.all(underway);
    },
  };
}
