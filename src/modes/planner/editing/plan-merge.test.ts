import { expect, test } from 'vitest';
import { sample } from '../../../../tests/sample.ts';
import { createHistory } from '../../../edit/history.ts';
import type { Op } from '../../../edit/op.ts';
import { planFromDataset } from '../../../edit/plan-from-dataset.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { GridCode } from '../../../model/grid.ts';
import { boundsOfHand, PlanMerge } from './plan-merge.ts';

function cut(base: Dataset, code: GridCode, slope: number): Op {
  const [lng, lat] = base.grids.get(code)!.labelPoint;
  const line = [-1, 1].map((side): [number, number] => [lng + 0.03 * side, lat + slope * side]);
  return { do: 'splitGrid', grids: [code], line };
}

test('a grid that both plans split is asked about with its place; whoever holds, the merge is one op that says so', async () => {
  const base = await sample();
  const codes = base.gridsOfLevel(2).map(({ code }) => code);
  const [first, other, third] = [codes[0], codes.at(-1), codes[27]];
  const ours = [cut(base, first!, 0.001), cut(base, other!, 0.001)];
  const theirs = [
    cut(base, first!, -0.002),
    { do: 'editGrid', code: third!, set: { mode: '网格+' } } as const,
  ];
  const merge = new PlanMerge(planFromDataset(base).plan, ours, theirs, '乙');
  expect(merge.disputed).toMatchObject([{ index: 0, winner: 'mine', canWin: true }]);
  expect([merge.taken.ours.length, merge.taken.theirs.length]).toEqual([2, 1]);
  const around = boundsOfHand(merge.handOf(0));
  const [lng, lat] = base.grids.get(first!)!.labelPoint;
  expect(around && around[0] < lng && lng < around[2] && around[1] < lat && lat < around[3]).toBe(true);

  merge.choose(0, 'theirs');
  expect(merge.disputed).toMatchObject([{ index: 0, winner: 'theirs', refusal: null }]);
  expect([merge.taken.ours.length, merge.taken.theirs.length]).toEqual([1, 2]);
  const history = createHistory(planFromDataset(base).plan);
  for (const op of ours) history.act(op);
  expect(history.act(merge.op)).toMatchObject({ ok: true, sentence: { id: 'mergedPlan' } });
  expect(history.plan.grids.get(third!)?.mode).toBe('网格+');

  merge.choose(0, 'mine');
  expect([merge.taken.ours.length, merge.taken.theirs.length]).toEqual([2, 1]);
});
