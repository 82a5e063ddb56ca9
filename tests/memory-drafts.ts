import type { DraftHead, DraftResult, DraftSaving, DraftSeed, Drafts } from '../src/io/drafts/draft.ts';
import { headAfter, historyIn, knewOf } from '../src/io/drafts/draft-log.ts';

interface Kept {
  seed: DraftSeed;
  readonly log: DraftSaving[];
}

/** Drafts in memory that keep the same promises as IndexedDB; `waiting`, where given, holds acknowledgements back. */
export function memoryDrafts(): Drafts & { failing: 'quota' | null; waiting: Promise<void> | null } {
  const kept = new Map<string, Kept>();
  const gone = { ok: false, reason: 'gone' } as const;
  const changed = { ok: false, reason: 'changedElsewhere' } as const;
  const headOf = ({ seed, log }: Kept): DraftHead => headAfter(seed, log.at(-1)!);

  function added(known: Kept, saving: DraftSaving): DraftResult<DraftHead> {
    if (drafts.failing) return { ok: false, reason: drafts.failing };
    const { seed, log } = known;
    if (log.some(({ revision }) => revision === saving.revision)) return changed;
    kept.set(seed.id, known);
    const between = log.filter(({ revision }) => revision > saving.over && revision < saving.revision);
    log.push(structuredClone(saving));
    log.sort((a, b) => a.revision - b.revision);
    return knewOf(between, saving.page) ? { ok: true, value: headAfter(seed, saving) } : changed;
  }

  async function acknowledged<T>(result: T): Promise<T> {
    await drafts.waiting;
    return result;
  }

  const drafts: ReturnType<typeof memoryDrafts> = {
    failing: null,
    waiting: null,
    all: async () => ({ ok: true, value: [...kept.values()].map(headOf) }),
    async load(id) {
      const draft = kept.get(id);
      return draft ? { ok: true, value: { head: headOf(draft), history: historyIn(draft.log) } } : gone;
    },
    begin: (seed, saving) => acknowledged(added(kept.get(seed.id) ?? { seed, log: [] }, saving)),
    save(id, saving) {
      const draft = kept.get(id);
      return acknowledged(draft ? added(draft, saving) : gone);
    },
    async rename(id, name) {
      const draft = kept.get(id);
      if (!draft) return gone;
      draft.seed = { ...draft.seed, name };
      return { ok: true, value: null };
    },
    async remove(id) {
      kept.delete(id);
      return { ok: true, value: null };
    },
  };
  return drafts;
}
