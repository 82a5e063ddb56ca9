import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Op } from '../../edit/op.ts';
import type { DraftFailure, DraftHead, DraftResult, Drafts } from './draft.ts';

interface Schema extends DBSchema {
  drafts: { key: string; value: DraftHead };
  /** One gesture, by its draft and its place in it. */
  ops: { key: [draft: string, index: number]; value: Op };
}

const done = <T>(value: T): DraftResult<T> => ({ ok: true, value });
const failed = (reason: DraftFailure): DraftResult<never> => ({ ok: false, reason });

/** A browser that has no room says QuotaExceededError; all other refusals are storage that is closed to the page. */
function failureOf(cause: unknown): DraftFailure {
  return cause instanceof Error && cause.name === 'QuotaExceededError' ? 'quota' : 'blocked';
}

const opsFrom = (id: string, index: number): IDBKeyRange =>
  IDBKeyRange.bound([id, index], [id, Number.MAX_SAFE_INTEGER]);

/**
 * Drafts in IndexedDB, which keeps what it acknowledged when the browser dies. Every write waits until the system
 * has it (`durability: 'strict'`), and only the gestures that changed are written.
 */
export function indexedDrafts(name = 'onegrid-drafts'): Drafts {
  let open: Promise<IDBPDatabase<Schema>> | null = null;
  function database(): Promise<IDBPDatabase<Schema>> {
    open ??= openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('drafts', { keyPath: 'id' });
        db.createObjectStore('ops');
      },
      terminated() {
        open = null;
      },
    }).catch((cause) => {
      open = null;
      throw cause;
    });
    return open;
  }

  async function guarded<T>(
    run: (db: IDBPDatabase<Schema>) => Promise<DraftResult<T>>,
  ): Promise<DraftResult<T>> {
    try {
      return await run(await database());
    } catch (cause) {
      return failed(failureOf(cause));
    }
  }

  const writing = (db: IDBPDatabase<Schema>) =>
    db.transaction(['drafts', 'ops'], 'readwrite', { durability: 'strict' });

  return {
    all: () => guarded(async (db) => done(await db.getAll('drafts'))),
    load: (id) =>
      guarded(async (db) => {
        const tx = db.transaction(['drafts', 'ops']);
        const [head, ops] = await Promise.all([
          tx.objectStore('drafts').get(id),
          tx.objectStore('ops').getAll(opsFrom(id, 0)),
        ]);
        return head ? done({ head, history: { ops, done: head.done } }) : failed('gone');
      }),
    create: (id, title, base, savedAtMs) =>
      guarded(async (db) => {
        const head: DraftHead = { id, name: title, base, revision: 0, done: 0, gestures: 0, savedAtMs };
        const tx = writing(db);
        await Promise.all([tx.objectStore('drafts').add(head), tx.done]);
        return done(head);
      }),
    save: (id, revision, step) =>
      guarded(async (db) => {
        const tx = writing(db);
        const [heads, ops] = [tx.objectStore('drafts'), tx.objectStore('ops')];
        const known = await heads.get(id);
        if (known?.revision !== revision) {
          tx.abort();
          await tx.done.catch(() => undefined);
          return failed(known ? 'changedElsewhere' : 'gone');
        }
        const head: DraftHead = {
          ...known,
          revision: revision + 1,
          done: step.done,
          gestures: step.from + step.ops.length,
          savedAtMs: step.savedAtMs,
        };
        await Promise.all([
          ops.delete(opsFrom(id, step.from)),
          ...step.ops.map((op, i) => ops.put(op, [id, step.from + i])),
          heads.put(head),
          tx.done,
        ]);
        return done(head);
      }),
    rename: (id, title) =>
      guarded(async (db) => {
        const tx = writing(db);
        const known = await tx.objectStore('drafts').get(id);
        if (!known) return failed('gone');
        const head = { ...known, name: title };
        await Promise.all([tx.objectStore('drafts').put(head), tx.done]);
        return done(head);
      }),
    remove: (id) =>
      guarded(async (db) => {
        const tx = writing(db);
        await Promise.all([
          tx.objectStore('drafts').delete(id),
          tx.objectStore('ops').delete(opsFrom(id, 0)),
          tx.done,
        ]);
        return done(null);
      }),
  };
}
