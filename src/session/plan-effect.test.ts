import { expect, test } from 'vitest';
import { memoryDrafts } from '../../tests/memory-drafts.ts';
import { world } from '../../tests/world.ts';
import { opened } from '../../tests/world-door.ts';
import type { Op } from '../edit/op.ts';
import type { Drafts } from '../io/drafts/draft.ts';
import { createDataset, type Dataset } from '../model/dataset.ts';
import { initialState } from '../state/initial-state.ts';
import { createStore, type Store } from '../state/store.ts';
import { datasetLoaded } from '../state/transitions/dataset.ts';
import type { DraftLocks } from './draft-lock.ts';
import { openPlanning, type Planning } from './plan-effect.ts';

/** Locks that pages of one browser share. */
function sharedLocks(): DraftLocks {
  const held = new Set<string>();
  return {
    async hold(id) {
      if (held.has(id)) return null;
      held.add(id);
      return () => held.delete(id);
    },
  };
}

let clock = 0;
const dataset: Promise<Dataset> = opened(world()).then(({ parts }) => createDataset(parts));

async function page(drafts: Drafts, locks: DraftLocks): Promise<{ store: Store; planning: Planning }> {
  const store = createStore(initialState('plan'));
  store.apply(datasetLoaded(await dataset, [], null));
  return { store, planning: openPlanning(store, { drafts, locks, nowMs: () => ++clock }) };
}

const codes = async () => (await dataset).gridsOfLevel(2).map(({ code }) => code);
const merge = async (i: number, j: number): Promise<Op> => {
  const all = await codes();
  return { do: 'mergeGrids', into: all[i]!, from: all[j]! };
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a gesture shows in the state as a sentence and a changed view, and undo takes both back', async () => {
  const { store, planning } = await page(memoryDrafts(), sharedLocks());
  expect(await planning.open('new')).toEqual([]);
  const [, from, far] = [(await codes())[0]!, (await codes())[1]!, (await codes()).at(-1)!];
  const before = store.state.get().plan!;
  expect(planning.act(await merge(0, 1)).ok).toBe(true);
  const after = store.state.get().plan!;
  expect(after.history.map(({ id }) => id)).toEqual(['mergedGrids']);
  expect(after.view.grids.has(from)).toBe(false);
  expect(after.view.grids.get(far)).toBe(before.view.grids.get(far));
  expect(planning.act(await merge(0, 1)).ok).toBe(false);
  expect(store.state.get().plan?.refusal?.reason).toBe('noSuchGrid');
  planning.undo();
  expect(store.state.get().plan?.view.grids.has(from)).toBe(true);
  await planning.leave();
  expect(store.state.get().plan).toBeNull();
});

test('who leaves while a plan is being opened has none in hand', async () => {
  const { store, planning } = await page(memoryDrafts(), sharedLocks());
  const opening = planning.open('new');
  await planning.leave();
  expect(await opening).toBeNull();
  expect(store.state.get().plan).toBeNull();
  expect(await planning.open('new')).toEqual([]);
  expect(store.state.get().plan).not.toBeNull();
});

test('a draft is there again after the page died, undone gestures included', async () => {
  const drafts = memoryDrafts();
  const first = await page(drafts, sharedLocks());
  await first.planning.open();
  first.planning.act(await merge(0, 1));
  first.planning.act(await merge(4, 5));
  first.planning.undo();
  await settled();
  expect(first.store.state.get().plan?.draft?.status).toBe('saved');
  const second = await page(drafts, sharedLocks());
  expect(await second.planning.open()).toEqual([]);
  const { history, done, view } = second.store.state.get().plan!;
  expect([history.length, done, view.grids.size]).toEqual([2, 1, (await dataset).grids.size - 1]);
  second.planning.redo();
  await settled();
  const [head] = await heads(drafts);
  expect(head).toMatchObject({ gestures: 2, done: 2 });
});

const heads = async (drafts: Drafts) => {
  const all = await drafts.all();
  return all.ok ? all.value : [];
};

test('two pages never write over each other: the second one edits a copy', async () => {
  const [drafts, locks] = [memoryDrafts(), sharedLocks()];
  const [first, second] = [await page(drafts, locks), await page(drafts, locks)];
  await first.planning.open();
  first.planning.act(await merge(0, 1));
  await settled();
  await second.planning.open();
  second.planning.act(await merge(4, 5));
  first.planning.act(await merge(6, 7));
  await settled();
  expect(second.store.state.get().plan?.draft?.copyOf).toBe('openElsewhere');
  expect((await heads(drafts)).map(({ gestures }) => gestures)).toEqual([2, 2]);
});

test('where pages cannot lock, the one that comes late is told and writes nothing', async () => {
  const drafts = memoryDrafts();
  const [first, second] = [await page(drafts, sharedLocks()), await page(drafts, sharedLocks())];
  await first.planning.open();
  first.planning.act(await merge(0, 1));
  await settled();
  await second.planning.open();
  second.planning.act(await merge(4, 5));
  await settled();
  first.planning.act(await merge(6, 7));
  await settled();
  expect(first.store.state.get().plan?.draft).toMatchObject({
    status: 'failed',
    failure: 'changedElsewhere',
  });
  expect(await heads(drafts)).toMatchObject([{ gestures: 2 }]);
});

test('a full disk is said, and what is missing is kept with the next gesture that fits', async () => {
  const drafts = memoryDrafts();
  const { store, planning } = await page(drafts, sharedLocks());
  await planning.open();
  drafts.failing = 'quota';
  planning.act(await merge(0, 1));
  await settled();
  expect(store.state.get().plan?.draft).toMatchObject({ status: 'failed', failure: 'quota' });
  drafts.failing = null;
  planning.act(await merge(4, 5));
  await settled();
  expect(store.state.get().plan?.draft).toMatchObject({ status: 'saved', failure: null });
  expect(await heads(drafts)).toMatchObject([{ gestures: 2 }]);
});
