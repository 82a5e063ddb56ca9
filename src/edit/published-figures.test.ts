import { expect, test } from 'vitest';
import { world } from '../../tests/world.ts';
import { opened } from '../../tests/world-door.ts';
import { middle } from '../../tests/world-ground.ts';
import { createDataset } from '../model/dataset.ts';
import type { GridCode } from '../model/grid.ts';
import { createHistory } from './history.ts';
import type { Op } from './op.ts';
import { degreesAt } from './places.ts';
import { planFromDataset } from './plan-from-dataset.ts';
import { createPlanView } from './to-dataset.ts';

const grid = (n: number): GridCode => `3505820030010${n}` as GridCode;

async function start() {
  const { plan } = planFromDataset(createDataset((await opened(world())).parts));
  const [history, view] = [createHistory(plan), createPlanView(plan)];
  view.dataset();
  const act = (op: Op): void => {
    const answer = history.act(op);
    if (!answer.ok) throw new Error(answer.reason);
    view.changed(answer.change);
  };
  const withFigures = (): string[] =>
    [...view.dataset().grids.values()].flatMap(({ code, stats }) => (stats ? [code] : [])).sort();
  return { plan, history, view, act, withFigures };
}

test('a grid whose ground changed says nothing that was published for its old ground, until that is undone', async () => {
  const { history, view, act, withFigures } = await start();
  const all = withFigures();
  expect(all).toContain(grid(1));
  const [x, y] = middle(0, 0);
  act({
    do: 'splitGrid',
    grids: [grid(1)],
    line: [
      [x!, y! - 1],
      [x! + 1e-4, y! + 1],
    ],
  });
  expect(withFigures()).toEqual(all.filter((code) => code !== grid(1)));
  act({ do: 'editGrid', code: grid(1), set: { mode: '网格+一' } });
  expect(withFigures()).toEqual(all.filter((code) => code !== grid(1)));
  const step = history.steps[0]!;
  history.jumpTo(0);
  view.changed(step.change);
  view.changed(history.steps[1]!.change);
  expect(withFigures()).toEqual(all);
});

test('a border that only gains a vertex, or a record that is edited, keeps the figures', async () => {
  const { plan, act, withFigures } = await start();
  const all = withFigures();
  act({ do: 'editGrid', code: grid(1), set: { mode: '网格+一' } });
  const [arc] = plan.partition.arcs.values();
  const [ax, ay, bx, by] = arc!.points;
  const at = degreesAt(Math.round((ax! + bx!) / 2), Math.round((ay! + by!) / 2));
  act({ do: 'addVertex', between: [degreesAt(ax!, ay!), degreesAt(bx!, by!)], at });
  expect(withFigures()).toEqual(all);
});
