import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryDrafts } from '../../tests/memory-drafts.ts';
import type { SavedHistory } from '../edit/history.ts';
import type { Op } from '../edit/op.ts';
import type { GridCode } from '../model/grid.ts';
import type { PlanDraft } from '../state/plan-in-hand.ts';
import { createDraftKeeper } from './draft-keeper.ts';

const base = { id: 'here', version: '1', hash: 'x' };
const NOTHING: SavedHistory = { ops: [], done: 0 };
const gesture = (n: number): Op => ({ do: 'setLock', grid: String(n) as GridCode, locked: true });

function keeperOn(drafts: ReturnType<typeof memoryDrafts>) {
  const said: PlanDraft[] = [];
  const draft = { id: 'a', name: '', base, head: null, kept: NOTHING, copyOf: null };
  const keeper = createDraftKeeper(
    drafts,
    draft,
    () => 1,
    (status) => said.push(status),
  );
  return { keeper, said };
}

const keptIn = async (drafts: ReturnType<typeof memoryDrafts>): Promise<SavedHistory> => {
  const loaded = await drafts.load('a');
  return loaded.ok ? loaded.value.history : NOTHING;
};

test('a gesture leaves the page at once, also while the one before it is not acknowledged; only then it is saved', async () => {
  const drafts = memoryDrafts();
  let acknowledge = (): void => undefined;
  drafts.waiting = new Promise((resolve) => {
    acknowledge = resolve;
  });
  const { keeper, said } = keeperOn(drafts);
  const ops = [gesture(1), gesture(2), gesture(3)];
  for (let done = 1; done <= 3; done++) keeper.keep({ ops: ops.slice(0, done), done });
  // What is in storage now is what a browser that is killed now comes back with.
  expect(await keptIn(drafts)).toEqual({ ops, done: 3 });
  expect(new Set(said.map(({ status }) => status))).toEqual(new Set(['saving']));
  acknowledge();
  await keeper.settled();
  expect(said.at(-1)).toMatchObject({ status: 'saved', failure: null });
});

test('whatever fails on the way, what is called saved is the history to its last gesture', async () => {
  const acts = fc.array(fc.constantFrom('do', 'undo', 'redo', 'fill', 'free', 'wait'), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const drafts = memoryDrafts();
      const { keeper, said } = keeperOn(drafts);
      let [ops, done, count]: [Op[], number, number] = [[], 0, 0];
      for (const act of list) {
        if (act === 'fill') drafts.failing = 'quota';
        if (act === 'free') drafts.failing = null;
        if (act === 'wait') await keeper.settled();
        if (act === 'do') {
          count += 1;
          ops = [...ops.slice(0, done), gesture(count)];
        }
        const next = done + { do: 1, undo: -1, redo: 1, fill: 0, free: 0, wait: 0 }[act];
        if (next === done || next < 0 || next > ops.length) continue;
        done = next;
        keeper.keep({ ops, done });
        // Storage takes it in the task of the gesture, or never.
        if (!drafts.failing) expect(await keptIn(drafts)).toEqual({ ops, done });
      }
      await keeper.settled();
      if (said.at(-1)?.status === 'saved') expect(await keptIn(drafts)).toEqual({ ops, done });
      else if (said.length > 0) expect(said.at(-1)).toMatchObject({ status: 'failed', failure: 'quota' });
    }),
  );
});

test('of two pages that save the same draft without a lock, one is told, and what the other kept stays', async () => {
  const drafts = memoryDrafts();
  const first = keeperOn(drafts);
  const second = keeperOn(drafts);
  first.keeper.keep({ ops: [gesture(1)], done: 1 });
  second.keeper.keep({ ops: [gesture(2)], done: 1 });
  second.keeper.keep({ ops: [gesture(2), gesture(3)], done: 2 });
  await Promise.all([first.keeper.settled(), second.keeper.settled()]);
  expect(second.said.at(-1)).toMatchObject({ status: 'failed', failure: 'changedElsewhere' });
  expect(await keptIn(drafts)).toEqual({ ops: [gesture(1)], done: 1 });
});
