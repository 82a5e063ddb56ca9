import { expect, test } from 'vitest';
import { memoryDrafts } from '../../tests/memory-drafts.ts';
import type { Op } from '../edit/op.ts';
import type { GridCode } from '../model/grid.ts';
import { createDraftShelf } from './draft-shelf.ts';

const BASE = { id: 'here', version: '1', hash: 'x' };
const OPS: readonly Op[] = [{ do: 'setLock', grid: '1' as GridCode, locked: true }];

async function shelf() {
  let clock = 100;
  const drafts = memoryDrafts();
  for (const [id, base] of [
    ['a', BASE],
    ['b', { ...BASE, id: 'elsewhere' }],
    ['empty', BASE],
  ] as const) {
    const ops = id === 'empty' ? [] : OPS;
    const saving = { revision: 1, over: 0, page: 'p', from: 0, ops, done: ops.length, savedAtMs: clock };
    await drafts.begin({ id, name: '', base }, saving);
  }
  return createDraftShelf(drafts, 'here', () => ++clock);
}

test('the shelf lists the drafts of its dataset that hold a gesture', async () => {
  const listed = await (await shelf()).list();
  expect(listed.ok && listed.value.map(({ id }) => id)).toEqual(['a']);
});

test('a copy holds the same gestures under its own name, comes first, and outlives the original', async () => {
  const here = await shelf();
  expect(await here.duplicate('a', '副本')).toBeNull();
  const listed = await here.list();
  const [copy] = listed.ok ? listed.value : [];
  expect(copy).toMatchObject({ name: '副本', done: 1, gestures: 1 });
  expect(await here.remove('a')).toBeNull();
  expect(await here.read(copy!.id)).toEqual({ ok: true, value: { ops: OPS, done: 1 } });
});

test('a name is kept; of a draft that is gone it is said so', async () => {
  const here = await shelf();
  expect(await here.rename('a', '方案一')).toBeNull();
  const listed = await here.list();
  expect(listed.ok && listed.value[0]?.name).toBe('方案一');
  await here.remove('a');
  expect(await here.rename('a', '方案二')).toBe('gone');
  expect(await here.duplicate('a', '方案三')).toBe('gone');
});
