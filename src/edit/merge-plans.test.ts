import { beforeAll, expect, test } from 'vitest';
import { draws, fingerprint, gesture } from '../../tests/plan-gestures.ts';
import { sample } from '../../tests/sample.ts';
import type { Dataset } from '../model/dataset.ts';
import type { GridCode } from '../model/grid.ts';
import { createHistory, type HistoryStep } from './history.ts';
import { doneOver, type MergedPlans, mergePlans } from './merge-plans.ts';
import type { Op } from './op.ts';
import type { Plan } from './plan.ts';
import { planFromDataset } from './plan-from-dataset.ts';
import { readOp } from './read-op.ts';

let base: Dataset;
/** Two plans over the base, taken back to it before each use. */
let plans: readonly [Plan, Plan];
let start = '';
beforeAll(async () => {
  base = await sample();
  plans = [planFromDataset(base).plan, planFromDataset(base).plan];
  start = fingerprint(plans[0]);
}, 60_000);

/** What ops do over the base, as steps; those that are refused are left out. */
function done(ops: readonly Op[]): readonly HistoryStep[] {
  const history = createHistory(plans[0]);
  for (const op of ops) history.act(op);
  const steps = [...history.steps];
  history.jumpTo(0);
  return steps;
}

function merged<T>(
  ours: readonly HistoryStep[],
  theirs: readonly HistoryStep[],
  look: (merge: MergedPlans, print: string) => T,
): T {
  const merge = mergePlans(plans[1], ours, theirs);
  try {
    return look(merge, fingerprint(plans[1]));
  } finally {
    merge.history.jumpTo(0);
  }
}

const printOf = (steps: readonly HistoryStep[]): string => merged(steps, [], (_, print) => print);

/** Random gestures, each seeing what the ones before it did. */
function wander(seed: number, count: number): readonly HistoryStep[] {
  const random = draws(seed);
  const history = createHistory(plans[0]);
  for (let tries = 0; history.done < count && tries < 20 * count; tries++)
    history.act(gesture(plans[0], random));
  const steps = [...history.steps];
  history.jumpTo(0);
  return steps;
}

test('merged with the base each plan is itself, and with itself it is all conflicts or nothing new', () => {
  for (const seed of [1, 2, 3]) {
    const steps = wander(seed, 12);
    const print = printOf(steps);
    expect(print).not.toBe(start);
    merged(steps, [], ({ conflicts }, now) => expect([conflicts, now]).toEqual([[], print]));
    merged([], steps, ({ conflicts }, now) => expect([conflicts, now]).toEqual([[], print]));
  }
});

test('gestures conflict the one way as the other; where they do not, both orders give the same plan', () => {
  const seen = { free: 0, conflicts: 0 };
  for (let seed = 1; seed <= 150; seed++) {
    const [a, b] = [wander(seed, 1), wander(seed + 1000, 1)];
    // A code that only one of the orders gives to a grid is no difference that anybody meant.
    const found = [...a, ...b].some(({ change }) => change.grids.some(({ before }) => before === null));
    const there = merged(a, b, ({ conflicts }, print) => ({ conflicts, print }));
    const back = merged(b, a, ({ conflicts }, print) => ({ conflicts, print }));
    expect(there.conflicts.length, JSON.stringify([a[0]?.op, b[0]?.op])).toBe(back.conflicts.length);
    expect(there.conflicts.map(({ ours }) => ours)).toEqual(back.conflicts.map(({ ours }) => ours));
    if (there.conflicts.length > 0) seen.conflicts += 1;
    else if (!found) {
      seen.free += 1;
      expect(there.print).toBe(back.print);
    }
  }
  expect(seen.free).toBeGreaterThan(60);
});

const second = (): readonly GridCode[] => base.gridsOfLevel(2).map(({ code }) => code);

function cut(code: GridCode): Op {
  const [lng, lat] = base.grids.get(code)!.labelPoint;
  return {
    do: 'splitGrid',
    grids: [code],
    line: [
      [lng - 0.03, lat - 0.001],
      [lng + 0.03, lat + 0.002],
    ],
  };
}

test('both plans may found grids beside each other: theirs get the next free codes, and what they do with them follows', () => {
  const far = (codes: readonly GridCode[]): number => {
    const [p, q] = [codes[0], codes.at(-1)].map((code) => base.grids.get(code!)!.labelPoint);
    return Math.hypot(p![0] - q![0], p![1] - q![1]);
  };
  const families = base.gridsOfLevel(1).map(({ code }) => base.childrenOf(code));
  const [siblings] = families.filter((list) => list.length > 2).sort((x, y) => far(y) - far(x));
  const [a, b] = [siblings![0]!, siblings!.at(-1)!];
  const theirs = done([cut(b)]);
  const founded = theirs[0]!.change.grids.find(({ before }) => !before)!.after!.code;
  const named = done([cut(b), { do: 'editGrid', code: founded, set: { mode: '网格+二' } }]);
  const merge = mergePlans(plans[1], done([cut(a)]), named);
  expect(merge.conflicts).toEqual([]);
  const made = [...plans[1].grids.values()].filter(({ code }) => !base.grids.has(code));
  expect(made.map(({ predecessorCodes, mode }) => [predecessorCodes, mode])).toContainEqual([[b], '网格+二']);
  expect(new Set(made.map(({ code }) => code)).size).toBe(made.length);
  merge.history.jumpTo(0);
});

test('a field that both change is a conflict that names both; leaving ours out takes theirs', () => {
  const [code, other] = second();
  const ours = done([
    { do: 'editGrid', code: other!, set: { mode: '网格+五' } },
    { do: 'editGrid', code: code!, set: { mode: '网格+三' } },
  ]);
  const theirs = done([{ do: 'editGrid', code: code!, set: { mode: '网格+四' } }]);
  merged(ours, theirs, ({ conflicts }) =>
    expect(conflicts).toEqual([{ theirs: 0, ours: [1], refusal: null }]),
  );
  const merge = mergePlans(plans[1], ours, theirs, new Set([1]));
  expect(merge.conflicts).toEqual([]);
  expect(plans[1].grids.get(code!)?.mode).toBe('网格+四');
  expect(plans[1].grids.get(other!)?.mode).toBe('网格+五');
  merge.history.jumpTo(0);
  expect(fingerprint(plans[1])).toBe(start);
});

test('a merge is one step: it makes the merged plan of ours, undo gives ours back, and its gestures merge again', () => {
  for (const seed of [4, 5, 6]) {
    const [ours, theirs] = [wander(seed, 8), wander(seed + 40, 8)];
    const merge = mergePlans(plans[1], ours, theirs);
    const print = fingerprint(plans[1]);
    const op: Op = { do: 'mergePlan', name: '乙', ops: merge.history.saved().ops };
    merge.history.jumpTo(0);
    expect(readOp(JSON.parse(JSON.stringify(op)))).toEqual({ ok: true, op });
    const history = createHistory(plans[0]);
    for (const step of ours) history.act(step.op);
    const before = fingerprint(plans[0]);
    const answer = history.act(op);
    expect(answer.ok).toBe(merge.history.steps.length > ours.length);
    if (answer.ok) {
      expect(fingerprint(plans[0])).toBe(print);
      history.undo();
    }
    expect(fingerprint(plans[0])).toBe(before);
    history.jumpTo(0);
    expect(fingerprint(plans[0])).toBe(start);
    const again = doneOver(plans[1], [...ours.map((step) => step.op), op]);
    expect(again.map((step) => step.op)).toEqual(op.ops);
  }
});
