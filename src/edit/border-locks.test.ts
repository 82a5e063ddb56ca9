import { expect, test } from 'vitest';
import { world } from '../../tests/world.ts';
import { opened } from '../../tests/world-door.ts';
import { middle } from '../../tests/world-ground.ts';
import { createDataset } from '../model/dataset.ts';
import type { GridCode } from '../model/grid.ts';
import { borderKey, lockOn } from './borders.ts';
import type { Position } from './edited.ts';
import { createHistory, type History } from './history.ts';
import type { Op } from './op.ts';
import { borderRef, degreesAt } from './places.ts';
import { planFromDataset } from './plan-from-dataset.ts';

/** Community 1: grids 1 and 2 below, 3 and 4 above; 甲 1|3 and 2|4 are vertical neighbours. */
const grid = (n: number): GridCode => `3505820030010${n}` as GridCode;

async function start(): Promise<History> {
  return createHistory(planFromDataset(createDataset((await opened(world())).parts)).plan);
}

const borderBetween = ({ plan }: History, a: string, b: string) =>
  [...plan.partition.arcs.values()].filter(({ left, right }) => {
    const codes = [left, right].map((face) => plan.partition.faces.get(face)?.labels[1] ?? null);
    return codes.includes(a) && codes.includes(b);
  });

function lock(history: History, a: GridCode, b: GridCode): void {
  const [arc] = borderBetween(history, a, b);
  expect(history.act({ do: 'setLock', border: borderRef(arc!), locked: true }).ok).toBe(true);
  expect([...history.plan.locks]).toEqual([borderKey(a, b)]);
}

const areLocked = (history: History, a: string, b: string): boolean[] =>
  borderBetween(history, a, b).map((arc) => lockOn(history.plan, '', arc) !== null);

const around = ([x, y]: readonly number[], size: number): Position[] => [
  [x! - size, y! - size],
  [x! + size, y! - size],
  [x! + size, y! + size],
  [x! - size, y! + size],
];

test('a locked border stays locked when one of its grids is merged away, and no longer when that is undone', async () => {
  const history = await start();
  lock(history, grid(1), grid(3));
  expect(history.act({ do: 'mergeGrids', into: grid(2), from: grid(1) }).ok).toBe(true);
  const [x, y] = borderBetween(history, grid(2), grid(3))[0]!.points;
  expect(areLocked(history, grid(2), grid(3))).toEqual([true]);
  const at = degreesAt(x!, y!);
  expect(history.act({ do: 'moveNode', at, to: [at[0] + 1e-5, at[1]] })).toMatchObject({ reason: 'locked' });
  history.undo();
  expect([...history.plan.locks]).toEqual([borderKey(grid(1), grid(3))]);
});

test('both halves of a locked border are locked when a grid beside it is split', async () => {
  const history = await start();
  lock(history, grid(1), grid(3));
  const [x, y] = middle(0, 0);
  const line = [
    [x!, y! - 1],
    [x!, y! + 1],
  ] as const;
  expect(history.act({ do: 'splitGrid', grids: [grid(1)], line }).ok).toBe(true);
  const made = [...history.plan.grids.keys()].find((code) => !history.plan.base.grids.has(code))!;
  expect(areLocked(history, grid(1), grid(3))).toEqual([true]);
  expect(areLocked(history, made, grid(3))).toEqual([true]);
});

test('what would take a locked border away is refused: a merge over it, ground given over it', async () => {
  const history = await start();
  lock(history, grid(1), grid(3));
  const [arc] = borderBetween(history, grid(1), grid(3));
  const on = degreesAt(arc!.points[2]!, arc!.points[3]!);
  const ops: Op[] = [
    { do: 'mergeGrids', into: grid(1), from: grid(3) },
    { do: 'giveArea', to: grid(1), area: around(on, 2e-4) },
  ];
  for (const op of ops) expect(history.act(op)).toMatchObject({ ok: false, reason: 'locked' });
  expect(history.act({ do: 'giveArea', to: grid(2), area: around(middle(0, 0), 2e-4) }).ok).toBe(true);
});

test('the border of a level-3 grid inside its parent can be locked', async () => {
  const history = await start();
  const outline = around(middle(1, 0), 2e-4);
  expect(history.act({ do: 'createGrid', parent: grid(2), outline, name: '微网格' }).ok).toBe(true);
  const at = outline[0]!;
  expect(history.act({ do: 'setLock', border: at, locked: true }).ok).toBe(true);
  const moved = history.act({ do: 'moveVertex', at, to: [at[0] - 1e-5, at[1]] });
  expect(moved).toMatchObject({ ok: false, reason: 'locked' });
});
