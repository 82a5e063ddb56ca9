import type { Draft, Drafts } from '../src/io/drafts/draft.ts';

/** Drafts in memory that keep the same promises as IndexedDB. */
export function memoryDrafts(): Drafts & { failing: 'quota' | null } {
  const kept = new Map<string, Draft>();
  const gone = { ok: false, reason: 'gone' } as const;
  const drafts: Drafts & { failing: 'quota' | null } = {
    failing: null,
    all: async () => ({ ok: true, value: [...kept.values()].map(({ head }) => head) }),
    load: async (id) => (kept.has(id) ? { ok: true, value: structuredClone(kept.get(id)!) } : gone),
    async create(id, name, base, savedAtMs) {
      const head = { id, name, base, revision: 0, done: 0, gestures: 0, savedAtMs };
      kept.set(id, { head, history: { ops: [], done: 0 } });
      return { ok: true, value: head };
    },
    async save(id, revision, { from, ops, done, savedAtMs }) {
      const draft = kept.get(id);
      if (drafts.failing) return { ok: false, reason: drafts.failing };
      if (!draft) return gone;
      if (draft.head.revision !== revision) return { ok: false, reason: 'changedElsewhere' };
      const all = [...draft.history.ops.slice(0, from), ...ops];
      const head = { ...draft.head, revision: revision + 1, done, gestures: all.length, savedAtMs };
      kept.set(id, { head, history: structuredClone({ ops: all, done }) });
      return { ok: true, value: head };
    },
    async rename(id, name) {
      const draft = kept.get(id);
      if (!draft) return gone;
      const head = { ...draft.head, name };
      kept.set(id, { ...draft, head });
      return { ok: true, value: head };
    },
    async remove(id) {
      kept.delete(id);
      return { ok: true, value: null };
    },
  };
  return drafts;
}
