import { expect, test } from 'vitest';
import { sample } from '../../tests/sample.ts';
import { gridsOfBuildings } from './building-grids.ts';
import { diffOf } from './diff.ts';
import type { Position } from './edited.ts';
import { createHistory } from './history.ts';
import { planFromDataset } from './plan-from-dataset.ts';
import { createPlanView } from './to-dataset.ts';

test('buildings that a step touches are counted as all are when they are asked anew', async () => {
  const base = await sample();
  const { plan } = planFromDataset(base);
  const history = createHistory(plan);
  const view = createPlanView(plan);
  let moved = 0;
  for (const { code, labelPoint } of base.gridsOfLevel(2).filter((_, i) => i % 18 === 0)) {
    const [lng, lat] = labelPoint;
    const line: Position[] = [
      [lng - 0.01, lat - 0.001],
      [lng + 0.01, lat + 0.001],
    ];
    const answer = history.act({ do: 'splitGrid', grids: [code], line });
    if (!answer.ok) continue;
    view.changed(answer.change);
    const after = view.dataset();
    const [was, is] = [gridsOfBuildings(base, 2), gridsOfBuildings(after, 2)];
    const anew = base.parts.buildings.flatMap(({ id }, i) =>
      was[i] === is[i] ? [] : [{ id, from: was[i]!, to: is[i]! }],
    );
    expect(diffOf(base, after, 2).buildings).toEqual(anew);
    moved = anew.length;
  }
  expect(moved).toBeGreaterThan(100);
});
