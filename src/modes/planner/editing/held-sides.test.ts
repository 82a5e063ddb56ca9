import { expect, test } from 'vitest';
import { sample } from '../../../../tests/sample.ts';
import { createGroundCounter } from '../../../analysis/ground-figures.ts';
import { bordered } from '../../../edit/borders.ts';
import { answerTo } from '../../../edit/op.ts';
import { planFromDataset } from '../../../edit/plan-from-dataset.ts';
import { toDegrees } from '../../../topology/lattice.ts';
import { startOf } from '../../../topology/partition.ts';
import { gridsBeside, type HeldSides } from './held-sides.ts';
import { sidesOf } from './sides-of.ts';

test('a moved node changes a third grid, which is shown beside both sides', async () => {
  const base = await sample();
  const { plan } = planFromDataset(base);
  const { partition } = plan;
  const held = [...partition.arcs.values()].flatMap((arc) => {
    const [lng, lat] = startOf(arc).map(toDegrees) as [number, number];
    const sides = bordered(plan, '', arc) as HeldSides;
    const answer = answerTo(plan, { do: 'moveNode', at: [lng, lat], to: [lng + 2e-4, lat + 2e-4] });
    const beside = gridsBeside(plan, { answer, border: arc.id }, sides);
    return answer.ok && beside.length === 1 && !sides.includes(null) ? [{ answer, sides, beside }] : [];
  });
  expect(held.length).toBeGreaterThan(10);
  const count = createGroundCounter(base);
  for (const { answer, sides, beside } of held.slice(0, 5)) {
    const shown = sidesOf(plan, [...sides, ...beside], answer, count, null, new Map());
    expect(shown.map(({ tone }) => tone)).toEqual(['first', 'second', 'other']);
    expect(gridsBeside(plan, { answer, border: null }, sides)).toEqual([]);
    expect(shown[2]?.main[2]?.delta).toMatch(/^[+−]/);
  }
});
