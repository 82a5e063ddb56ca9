import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import type { Op } from '../../edit/op.ts';
import type { GridCode } from '../../model/grid.ts';
import type { DraftSaving } from './draft.ts';
import { indexedDrafts } from './indexed-drafts.ts';

let count = 0;
const fresh = (): string => `drafts-${++count}`;
const base = { id: 'here', version: '1', hash: 'x' };
const seed = { id: 'a', name: '方案', base };
const op = (n: number): Op => ({ do: 'setLock', grid: String(n) as GridCode, locked: true });

const saving = (revision: number, over: number, ops: readonly Op[], page = 'p'): DraftSaving => ({
  revision,
  over,
  page,
  from: over,
  ops,
  done: over + ops.length,
  savedAtMs: revision,
});

const historyOf = async (name: string) => {
  const loaded = await indexedDrafts(name).load('a');
  return loaded.ok ? loaded.value.history.ops : loaded.reason;
};

test('savings that do not wait for each other are all kept, and the list says so', async () => {
  const name = fresh();
  const drafts = indexedDrafts(name);
  await drafts.all();
  const results = await Promise.all([
    drafts.begin(seed, saving(1, 0, [op(1)])),
    drafts.begin(seed, saving(2, 0, [op(1), op(2)])),
    drafts.save('a', saving(3, 0, [op(1), op(2), op(3)])),
  ]);
  expect(results.map((result) => result.ok && result.value.gestures)).toEqual([1, 2, 3]);
  expect(await historyOf(name)).toEqual([op(1), op(2), op(3)]);
  const all = await indexedDrafts(name).all();
  expect(all.ok && all.value).toMatchObject([{ ...seed, revision: 3, gestures: 3, done: 3, savedAtMs: 3 }]);
});

test('a page that saves without knowing what another one kept is told, by its number or by what stands before it', async () => {
  const name = fresh();
  const drafts = indexedDrafts(name);
  await drafts.begin(seed, saving(1, 0, [op(1)]));
  expect(await drafts.save('a', saving(2, 1, [op(2)], 'q'))).toMatchObject({ ok: true });
  const late = await Promise.all([2, 3].map((n) => drafts.save('a', saving(n, 1, [op(9)]))));
  expect(late).toEqual([
    { ok: false, reason: 'changedElsewhere' },
    { ok: false, reason: 'changedElsewhere' },
  ]);
  expect(await historyOf(name)).toEqual([op(1), op(2)]);
});

test('a name is kept beside savings, and a draft that was removed stays away', async () => {
  const name = fresh();
  const drafts = indexedDrafts(name);
  await drafts.begin(seed, saving(1, 0, [op(1)]));
  expect(await drafts.rename('a', '方案二')).toEqual({ ok: true, value: null });
  expect(await drafts.save('a', saving(2, 1, [op(2)]))).toMatchObject({
    ok: true,
    value: { name: '方案二' },
  });
  await drafts.remove('a');
  expect(await drafts.save('a', saving(3, 2, [op(3)]))).toEqual({ ok: false, reason: 'gone' });
  expect(await drafts.rename('a', '方案三')).toEqual({ ok: false, reason: 'gone' });
  expect(await drafts.all()).toEqual({ ok: true, value: [] });
  expect(await historyOf(name)).toBe('gone');
});

test('drafts of the first version are taken over', async () => {
  const name = fresh();
  const first = await openDB(name, 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'id' });
      db.createObjectStore('ops');
    },
  });
  await first.put('drafts', { ...seed, revision: 4, done: 1, gestures: 2, savedAtMs: 7 });
  await first.put('ops', op(1), ['a', 0]);
  await first.put('ops', op(2), ['a', 1]);
  first.close();
  const loaded = await indexedDrafts(name).load('a');
  expect(loaded.ok && loaded.value).toEqual({
    head: { ...seed, revision: 4, done: 1, gestures: 2, savedAtMs: 7 },
    history: { ops: [op(1), op(2)], done: 1 },
  });
});
