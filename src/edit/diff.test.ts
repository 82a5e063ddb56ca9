import { beforeAll, expect, test } from 'vitest';
import { sample } from '../../tests/sample.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Grid } from '../model/grid.ts';
import { toSteps } from '../topology/lattice.ts';
import { diffOf, type Moved } from './diff.ts';
import { createHistory } from './history.ts';
import { planFromDataset } from './plan-from-dataset.ts';
import { createPlanView } from './to-dataset.ts';

let before: Dataset;
let after: Dataset;
beforeAll(async () => {
  const base = await sample();
  const { plan } = planFromDataset(base);
  before = createPlanView(plan).dataset();
  const history = createHistory(plan);
  const second = base.gridsOfLevel(2);
  const [grid] = second;
  const [lng, lat] = grid!.labelPoint;
  const split = history.act({
    do: 'splitGrid',
    grids: [grid!.code],
    line: [
      [lng - 0.02, lat - 0.003],
      [lng + 0.02, lat + 0.004],
    ],
  });
  expect(split.ok).toBe(true);
  const other = second[20]!;
  const [x, y] = other.labelPoint;
  const area = [
    [x - 3e-3, y - 15e-4],
    [x + 15e-4, y - 3e-3],
    [x + 3e-3, y + 3e-3],
  ] as const;
  expect(history.act({ do: 'giveArea', to: other.code, area }).ok).toBe(true);
  after = createPlanView(plan).dataset();
}, 60_000);

const key = ({ from, to }: Pick<Moved, 'from' | 'to'>): string => `${from}→${to}`;

test('what moves from A to B is what moves back from B to A: area to the lattice step, people to the person', () => {
  const there = diffOf(before, after, 2);
  const back = diffOf(after, before, 2);
  expect(there.moved.length).toBeGreaterThan(4);
  const transposed = new Map(back.moved.map((entry) => [key({ from: entry.to, to: entry.from }), entry]));
  expect(new Set(transposed.keys())).toEqual(new Set(there.moved.map(key)));
  for (const entry of there.moved) {
    const other = transposed.get(key(entry))!;
    expect(other.doubledSteps).toBe(entry.doubledSteps);
    expect([other.buildings, other.households, other.residents]).toEqual([
      entry.buildings,
      entry.households,
      entry.residents,
    ]);
  }
  expect(there.drawn).toEqual(back.erased);
  expect(there.newCodes).toEqual(back.goneCodes);
});

/** Twice the area of a grid in square steps, in whole numbers without end. */
function groundOf({ geometry }: Grid): bigint {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let doubledSteps = 0n;
  for (const ring of parts.flat()) {
    const at = (i: number) => ring[i]!.map((degrees) => BigInt(toSteps(degrees))) as [bigint, bigint];
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [at(i - 1), at(i)];
      doubledSteps += ax * by - bx * ay;
    }
  }
  return doubledSteps;
}

test('rows and columns sum to the ground of each grid exactly, and every building that changes its grid is in an entry', () => {
  const { moved, buildings, newCodes } = diffOf(before, after, 2);
  const sum = (entries: readonly Moved[]): bigint =>
    entries.reduce((total, { doubledSteps }) => total + BigInt(doubledSteps), 0n);
  const grids = new Set(moved.flatMap(({ from, to }) => [from, to]));
  grids.delete(null);
  expect(grids.size).toBeGreaterThan(3);
  for (const code of grids) {
    const [was, is] = [before.grids.get(code!), after.grids.get(code!)];
    expect(sum(moved.filter(({ from }) => from === code))).toBe(was ? groundOf(was) : 0n);
    expect(sum(moved.filter(({ to }) => to === code))).toBe(is ? groundOf(is) : 0n);
  }
  const changes = moved.filter(({ from, to }) => from !== to);
  expect(changes.reduce((total, entry) => total + entry.buildings, 0)).toBe(buildings.length);
  expect(buildings.length).toBeGreaterThan(10);
  expect(newCodes).toHaveLength(1);
});
