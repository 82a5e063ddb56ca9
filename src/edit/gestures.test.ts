import { beforeAll, describe, expect, test } from 'vitest';
import { isValidCoverage } from '../../tests/geos.ts';
import { draws, fingerprint, gesture } from '../../tests/plan-gestures.ts';
import { sample } from '../../tests/sample.ts';
import { middleOf } from '../analysis/building-places.ts';
import { createGroundCounter, type GroundCounter } from '../analysis/ground-figures.ts';
import { containsPoint } from '../geo/contains-point.ts';
import type { Dataset } from '../model/dataset.ts';
import type { GridCode } from '../model/grid.ts';
import { originOf } from '../topology/contiguity.ts';
import { doubledAreaOf, outlineOf } from '../topology/outline.ts';
import type { Answer } from './edited.ts';
import { createHistory, replay } from './history.ts';
import { inverseOfChange, type Plan } from './plan.ts';
import { planFromDataset } from './plan-from-dataset.ts';
import { createPlanView, type PlanView } from './to-dataset.ts';

let base: Dataset;
beforeAll(async () => {
  base = await sample();
}, 60_000);

function expectWhole(plan: Plan): void {
  const { partition } = plan;
  const [x, y] = originOf(partition);
  let sum = 0;
  for (const id of partition.faces.keys()) {
    const area = doubledAreaOf(partition, id, x, y);
    expect(area).toBeGreaterThan(0);
    sum += area;
  }
  expect(sum).toBe(-doubledAreaOf(partition, 0, x, y));
  const labels = new Set(
    [...partition.faces.values()].flatMap((face) => face.labels).filter((code) => code !== null),
  );
  for (const [code, grid] of plan.grids) {
    expect(labels.has(code), `${code} has ground`).toBe(true);
    for (const face of plan.facesOf(code)) {
      const above = grid.level === 1 ? null : partition.faces.get(face)!.labels[grid.level - 2]!;
      expect(above, code).toBe(grid.parentCode);
    }
  }
  for (const code of labels) expect(plan.grids.has(code as GridCode), `${code} has a record`).toBe(true);
}

/** What the panel shows of grids while a plan is edited is what counting the plan as it then is would give. */
function expectFigures(plan: Plan, view: PlanView, live: GroundCounter): void {
  const dataset = view.dataset();
  const whole = createGroundCounter(dataset);
  const parents = new Map<string, { of: number; sum: number }>();
  for (const grid of [...dataset.gridsOfLevel(1), ...dataset.gridsOfLevel(2)]) {
    const is = live(outlineOf(plan.partition, plan.facesOf(grid.code)), true, plan.stations.values());
    const counted = whole(grid.geometry, true);
    for (const key of ['areaM2', 'compactness', 'reock', 'roadM', 'patrolMinutes'] as const)
      expect(is[key], `${grid.code} ${key}`).toBeCloseTo(counted[key] ?? Number.NaN, 5);
    for (const key of ['buildings', 'stations', 'households', 'residents', 'residents60plus'] as const)
      expect(is[key], `${grid.code} ${key}`).toEqual(counted[key]);
    expect(is.detached).toHaveLength(counted.detached.length);
    const inside = dataset.parts.buildings.filter((of) => containsPoint(grid.geometry, middleOf(of)).inside);
    expect(is.buildings, grid.code).toBe(inside.length);
    const of = parents.get(grid.level === 1 ? grid.code : (grid.parentCode ?? ''));
    if (grid.level === 1) parents.set(grid.code, { of: (is.roadM ?? 0) + (is.patrolMinutes ?? 0), sum: 0 });
    else if (of) of.sum += (is.roadM ?? 0) + (is.patrolMinutes ?? 0);
  }
  // Where a road leaves a border at a flat angle, its last millimetres are along it for one side only.
  for (const [code, { of, sum }] of parents) expect(Math.abs(sum - of), code).toBeLessThan(0.05);
}

test('the figures of all grids are those of a full count after gestures and after undo', () => {
  const random = draws(11);
  const { plan } = planFromDataset(base);
  const view = createPlanView(plan);
  const history = createHistory(plan);
  const live = createGroundCounter(base);
  for (let n = 1; n <= 80; n++) {
    const answer = history.act(gesture(plan, random));
    if (answer.ok) view.changed(answer.change);
    if (n % 20 === 0) expectFigures(plan, view, live);
  }
  const undone = history.steps.slice(history.done - 15, history.done).reverse();
  for (const { change } of undone) {
    history.undo();
    view.changed(inverseOfChange(change));
  }
  expectFigures(plan, view, live);
}, 120_000);

describe('random gestures on the sample', () => {
  test.each([1, 2, 3])(
    'never leave an invalid state; undo of all gives the start; a replay gives the end (seed %i)',
    (seed) => {
      const random = draws(seed);
      const { plan } = planFromDataset(base);
      const view = createPlanView(plan);
      const start = fingerprint(plan);
      const history = createHistory(plan);
      const seen = new Map<string, number>();
      for (let n = 0; n < 150; n++) {
        const op = gesture(plan, random);
        const before = n % 10 === 0 ? fingerprint(plan) : null;
        const answer: Answer = history.act(op);
        if (!answer.ok && before) expect(fingerprint(plan)).toBe(before);
        const key = `${op.do} ${answer.ok ? 'ok' : answer.reason}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
        if (answer.ok) view.changed(answer.change);
        if (answer.ok) expectWhole(plan);
        if (n % 25 === 24) history.jumpTo(history.done - 3);
      }
      for (const command of [
        'splitGrid',
        'mergeGrids',
        'createGrid',
        'giveArea',
        'moveVertex',
        'moveBorder',
      ]) {
        expect(seen.has(`${command} ok`), `${command}: ${JSON.stringify([...seen])}`).toBe(true);
      }
      view.changed({ ...history.steps[0]!.change, layers: [] });
      const faces = [...plan.partition.faces.keys()].map((id) => outlineOf(plan.partition, new Set([id])));
      expect(isValidCoverage(faces)).toBe(true);
      const end = fingerprint(plan);
      const again = replay(planFromDataset(base).plan, JSON.parse(JSON.stringify(history.saved())));
      expect(again.refused).toEqual([]);
      expect(fingerprint(again.history.plan)).toBe(end);
      history.jumpTo(0);
      expect(fingerprint(plan)).toBe(start);
    },
    120_000,
  );
});
