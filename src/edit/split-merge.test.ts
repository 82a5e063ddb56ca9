import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { sample } from '../../tests/sample.ts';
import type { GridCode } from '../model/grid.ts';
import { doubledAreaOfAll } from '../topology/contiguity.ts';
import { borderOf } from '../topology/outline.ts';
import { createHistory, type History } from './history.ts';
import type { Plan } from './plan.ts';
import { planFromDataset } from './plan-from-dataset.ts';

let history: History;
let grids: readonly GridCode[] = [];
beforeAll(async () => {
  history = createHistory(planFromDataset(await sample()).plan);
  grids = [...history.plan.grids.keys()].sort();
}, 60_000);

/** The codes on each level, with the number of pieces of ground that carry them. */
const labelsOf = (plan: Plan): Record<string, number> =>
  Object.fromEntries([...plan.grids.keys()].sort().map((code) => [code, plan.facesOf(code).size]));

/** The length of all borders of a grid in steps. */
function reachOf(plan: Plan, code: GridCode): number {
  return borderOf(plan.partition, plan.facesOf(code)).reduce((sum, line) => {
    for (let i = 2; i < line.length; i += 2)
      sum += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!);
    return sum;
  }, 0);
}

const cut = fc.record({
  grid: fc.nat(),
  angle: fc.double({ min: 0, max: Math.PI, noNaN: true }),
  aside: fc.double({ min: -1.5e-3, max: 1.5e-3, noNaN: true }),
});

test('a grid that is split and merged again has its labels, and its shape within one lattice step', () => {
  let accepted = 0;
  fc.assert(
    fc.property(cut, ({ grid, angle, aside }) => {
      const { plan } = history;
      history.jumpTo(0);
      const code = grids[grid % grids.length]!;
      const before = labelsOf(plan);
      const area = doubledAreaOfAll(plan.partition, plan.facesOf(code));
      const reach = reachOf(plan, code);
      const [lng, lat] = plan.base.grids.get(code)!.labelPoint;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const at = (along: number) => [lng + along * dx - aside * dy, lat + along * dy + aside * dx] as const;
      if (!history.act({ do: 'splitGrid', grids: [code], line: [at(-0.05), at(0.05)] }).ok) return;
      accepted += 1;
      const back = (level: number): void => {
        const made = [...plan.grids.values()].filter(
          (each) => each.level === level && !(each.code in before),
        );
        for (const { code: from, predecessorCodes } of made) {
          const into = predecessorCodes!.findLast((each) => each in before)!;
          expect(history.act({ do: 'mergeGrids', into, from })).toMatchObject({ ok: true });
        }
      };
      // Parents first: children that were divided with them must have one parent again.
      for (const level of [1, 2, 3]) back(level);
      expect(labelsOf(plan)).toEqual(before);
      for (const [each, now] of plan.grids) {
        expect(plan.start.isKept(borderOf(plan.partition, plan.facesOf(each)), [each]), each).toBe(true);
        expect(now.parentCode).toBe(plan.base.grids.get(each)!.parentCode);
      }
      // A line that is nowhere farther than a step from another encloses as much, but for a step along all of it.
      expect(Math.abs(doubledAreaOfAll(plan.partition, plan.facesOf(code)) - area)).toBeLessThanOrEqual(
        2 * reach,
      );
    }),
    { numRuns: 60 },
  );
  expect(accepted).toBeGreaterThan(20);
});

test('the sentence of a split names the grid that was divided, and none that the line leaves whole', () => {
  history.jumpTo(0);
  const { plan } = history;
  const [divided, ...others] = plan.base.gridsOfLevel(2);
  const [lng, lat] = divided!.labelPoint;
  const line = [-0.05, 0.05].map((away): [number, number] => [lng + away, lat + away / 3]);
  const answer = history.act({ do: 'splitGrid', grids: [others.at(-1)!.code, divided!.code], line });
  expect(answer).toMatchObject({ ok: true, sentence: { id: 'splitGrid', params: { grid: divided!.name } } });
});
