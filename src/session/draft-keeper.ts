import type { DraftBase } from '../edit/base-of.ts';
import type { SavedHistory } from '../edit/history.ts';
import type { DraftHead, DraftResult, Drafts } from '../io/drafts/draft.ts';
import type { PlanDraft } from '../state/plan-in-hand.ts';

/** The draft that is kept, and what it holds already; it is begun with its first gesture. */
export interface KeptDraft {
  readonly id: string;
  readonly name: string;
  readonly base: DraftBase;
  readonly head: DraftHead | null;
  readonly kept: SavedHistory;
  readonly copyOf: PlanDraft['copyOf'];
}

/** Keeps one draft up to date with a history, one saving at a time, in order. */
export interface DraftKeeper {
  /** Says that the history is now this; gestures that are the same objects as before are not written again. */
  keep(history: SavedHistory): void;
  /** Resolves when all that was said is kept, or has failed. */
  settled(): Promise<void>;
}

/** How many gestures two lists begin with in common. */
function common(a: SavedHistory['ops'], b: SavedHistory['ops']): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

/**
 * After a failure that may heal (no room, storage closed) the next gesture tries again with all that is missing; a
 * draft that another page changed or removed is never written over.
 */
export function createDraftKeeper(
  drafts: Drafts,
  { id, name, base, copyOf, ...start }: KeptDraft,
  nowMs: () => number,
  onStatus: (draft: PlanDraft) => void,
): DraftKeeper {
  let { head, kept } = start;
  let wanted: SavedHistory | null = null;
  let running: Promise<void> | null = null;
  let lost = false;
  const say = (status: PlanDraft['status'], failure: PlanDraft['failure'] = null): void =>
    onStatus({ id, name: head?.name ?? name, status, failure, copyOf });

  async function save(next: SavedHistory): Promise<DraftResult<DraftHead>> {
    if (!head) {
      const begun = await drafts.create(id, name, base, nowMs());
      if (!begun.ok) return begun;
      head = begun.value;
    }
    const from = common(kept.ops, next.ops);
    const step = { from, ops: next.ops.slice(from), done: next.done, savedAtMs: nowMs() };
    return drafts.save(id, head.revision, step);
  }

  async function run(): Promise<void> {
    while (wanted && !lost) {
      const next: SavedHistory = wanted;
      wanted = null;
      const result = await save(next);
      if (result.ok) {
        head = result.value;
        kept = next;
        say(wanted ? 'saving' : 'saved');
      } else {
        lost = result.reason === 'changedElsewhere' || result.reason === 'gone';
        say('failed', result.reason);
      }
    }
    running = null;
  }

  return {
    keep(history) {
      if (lost) return;
      wanted = history;
      say('saving');
      running ??= run();
    },
    settled: async () => {
      while (running) await running;
    },
  };
}
