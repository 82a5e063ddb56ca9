import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Op } from '../../edit/op.ts';
import type { DraftFailure, DraftHead, DraftResult, DraftSaving, DraftSeed, Drafts } from './draft.ts';
import { headAfter, historyIn, knewOf } from './draft-log.ts';

type Entry = DraftSaving & { readonly draft: string };

interface Schema extends DBSchema {
  drafts: { key: string; value: DraftSeed };
  /** Every saving, by its draft and its number: only ever added to. */
  log: { key: [draft: string, revision: number]; value: Entry };
}

/** The first version kept one gesture an entry, and the head of a draft beside its seed. */
interface FirstSchema extends DBSchema {
  drafts: { key: string; value: DraftHead };
  ops: { key: [draft: string, index: number]; value: Op };
}

const done = <T>(value: T): DraftResult<T> => ({ ok: true, value });
const failed = (reason: DraftFailure): DraftResult<never> => ({ ok: false, reason });

const FAILURES: Readonly<Record<string, DraftFailure>> = {
  QuotaExceededError: 'quota',
  // The number of the saving is taken already.
  ConstraintError: 'changedElsewhere',
};

/** All other refusals are storage that is closed to the page. */
const failureOf = (cause: unknown): DraftFailure =>
  (cause instanceof Error && FAILURES[cause.name]) || 'blocked';

const logOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

const between = (id: string, { over, revision }: DraftSaving): IDBKeyRange =>
  IDBKeyRange.bound([id, over], [id, revision], true, true);

/** Makes a log of what the first version kept. */
async function fromFirst(
  tx: IDBPTransaction<FirstSchema & Schema, ('drafts' | 'ops' | 'log')[], 'versionchange'>,
) {
  const [heads, log] = [await tx.objectStore('drafts').getAll(), tx.objectStore('log')];
  for (const { id, name, base, revision, done: doneOps, savedAtMs } of heads as DraftHead[]) {
    const ops = await tx.objectStore('ops').getAll(logOf(id));
    await tx.objectStore('drafts').put({ id, name, base } as DraftHead);
    await log.put({
      draft: id,
      revision: Math.max(1, revision),
      over: 0,
      page: '',
      from: 0,
      ops,
      done: doneOps,
      savedAtMs,
    });
  }
}

/**
 * Drafts in IndexedDB, as a log that is only added to. A saving is one transaction that asks for nothing before it
 * commits: it leaves the page whole in the task that made the gesture, never waits for the one before it, and is
 * acknowledged when the system has it on the disk (`durability: 'strict'`).
 */
export function indexedDrafts(name = 'onegrid-drafts'): Drafts {
  let opened: IDBPDatabase<Schema> | null = null;
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const closed = (): void => {
    opened = null;
    opening = null;
  };

  function database(): Promise<IDBPDatabase<Schema>> {
    opening ??= openDB<Schema>(name, 2, {
      async upgrade(db, from, _to, tx) {
        db.createObjectStore('log', { keyPath: ['draft', 'revision'] });
        if (from === 0) db.createObjectStore('drafts', { keyPath: 'id' });
        else {
          const both = tx as unknown as Parameters<typeof fromFirst>[0];
          await fromFirst(both);
          both.db.deleteObjectStore('ops');
        }
      },
      blocking(_from, _to, { target }) {
        (target as IDBDatabase).close();
        closed();
      },
      terminated: closed,
    }).then(
      (db) => {
        opened = db;
        return db;
      },
      (cause) => {
        closed();
        throw cause;
      },
    );
    return opening;
  }

  async function guarded<T>(
    run: (db: IDBPDatabase<Schema>) => Promise<DraftResult<T>>,
  ): Promise<DraftResult<T>> {
    try {
      // Where the database is open, what `run` asks for is asked before this returns.
      return await run(opened ?? (await database()));
    } catch (cause) {
      return failed(failureOf(cause));
    }
  }

  const writing = (db: IDBPDatabase<Schema>) =>
    db.transaction(['drafts', 'log'], 'readwrite', { durability: 'strict' });

  async function added(
    db: IDBPDatabase<Schema>,
    id: string,
    saving: DraftSaving,
    begun: DraftSeed | null,
  ): Promise<DraftResult<DraftHead>> {
    const tx = writing(db);
    const [drafts, log] = [tx.objectStore('drafts'), tx.objectStore('log')];
    const asked = Promise.all([
      drafts.get(id),
      log.getAll(between(id, saving)),
      log.add({ draft: id, ...saving }),
      begun && drafts.put(begun),
      tx.done,
    ]);
    tx.commit();
    const [known, before] = await asked;
    const seed = begun ?? known;
    if (!seed) return failed('gone');
    return knewOf(before, saving.page) ? done(headAfter(seed, saving)) : failed('changedElsewhere');
  }

  return {
    all: () =>
      guarded(async (db) => {
        const tx = db.transaction(['drafts', 'log']);
        const seeds = await tx.objectStore('drafts').getAll();
        const last = await Promise.all(
          seeds.map(({ id }) => tx.objectStore('log').openCursor(logOf(id), 'prev')),
        );
        return done(
          seeds.flatMap((seed, i) => {
            const cursor = last[i];
            return cursor ? [headAfter(seed, cursor.value)] : [];
          }),
        );
      }),
    load: (id) =>
      guarded(async (db) => {
        const tx = db.transaction(['drafts', 'log']);
        const [seed, log] = await Promise.all([
          tx.objectStore('drafts').get(id),
          tx.objectStore('log').getAll(logOf(id)),
        ]);
        const last = log.at(-1);
        if (!seed || !last) return failed('gone');
        return done({ head: headAfter(seed, last), history: historyIn(log) });
      }),
    begin: (seed, saving) => guarded((db) => added(db, seed.id, saving, seed)),
    save: (id, saving) => guarded((db) => added(db, id, saving, null)),
    rename: (id, title) =>
      guarded(async (db) => {
        const tx = writing(db);
        const known = await tx.objectStore('drafts').get(id);
        if (!known) return failed('gone');
        await Promise.all([tx.objectStore('drafts').put({ ...known, name: title }), tx.done]);
        return done(null);
      }),
    remove: (id) =>
      guarded(async (db) => {
        const tx = writing(db);
        await Promise.all([
          tx.objectStore('drafts').delete(id),
          tx.objectStore('log').delete(logOf(id)),
          tx.done,
        ]);
        return done(null);
      }),
  };
}
