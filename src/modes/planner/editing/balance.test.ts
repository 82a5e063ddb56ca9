import { beforeAll, expect, test } from 'vitest';
import { sample } from '../../../../tests/sample.ts';
import { createHistory } from '../../../edit/history.ts';
import type { Plan } from '../../../edit/plan.ts';
import { planFromDataset } from '../../../edit/plan-from-dataset.ts';
import type { GridCode } from '../../../model/grid.ts';
import { Balance } from './balance.ts';

const GRID = '35058200300704' as GridCode;
let plan: Plan;
beforeAll(async () => {
  plan = planFromDataset(await sample()).plan;
}, 60_000);

function around(changed: () => void = () => {}): Balance {
  const balance = new Balance(plan, changed);
  balance.around(GRID);
  balance.by('residents');
  return balance;
}

test('a grid is balanced with those beside it, of the same parent', () => {
  const { all, near } = new Balance(plan, () => {}).around(GRID);
  expect(all).toEqual([1, 2, 3, 4].map((n) => `3505820030070${n}`));
  expect(near).toContain(GRID);
  expect(near.every((code) => all.includes(code))).toBe(true);
});

test('it says how far it is, again and again, and then what it found', async () => {
  const shares: number[] = [];
  const balance = around(() => {
    if (balance.share !== null) shares.push(balance.share);
  });
  const found = await balance.ask();
  expect(found?.op?.do).toBe('balanceGrids');
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(balance.share).toBeNull();
});

test('what is stopped, asked otherwise or overtaken by the plan comes to nothing', async () => {
  const lets: ((balance: Balance) => void)[] = [
    (balance) => balance.forget(),
    (balance) => balance.within(5),
    (balance) => balance.settle(),
  ];
  for (const letGo of lets) {
    const balance = around();
    const asked = balance.ask();
    letGo(balance);
    expect(await asked).toBeNull();
    expect([balance.share, balance.answer]).toEqual([null, null]);
  }
});

test('a suggestion does not depend on what was tried and taken back before it', async () => {
  const first = await around().ask();
  const history = createHistory(plan);
  history.act({ do: 'mergeGrids', into: GRID, from: '35058200300703' as GridCode });
  history.undo();
  expect(await around().ask()).toEqual(first);
});
