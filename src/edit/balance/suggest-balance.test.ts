import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { BALANCE_CODES, balancePlan } from '../../../tests/balance-world.ts';
import { isValidCoverage } from '../../../tests/geos.ts';
import { fingerprint } from '../../../tests/plan-gestures.ts';
import { sample } from '../../../tests/sample.ts';
import { finish } from '../../geo/steps.ts';
import { createDataset, type Dataset } from '../../model/dataset.ts';
import type { GridCode } from '../../model/grid.ts';
import { contiguousParts } from '../../topology/contiguity.ts';
import { borderOf } from '../../topology/outline.ts';
import { borderKey } from '../borders.ts';
import { gridsOfBuildings } from '../building-grids.ts';
import { createHistory } from '../history.ts';
import { borderRef } from '../places.ts';
import type { Plan } from '../plan.ts';
import { planFromDataset } from '../plan-from-dataset.ts';
import { readOp } from '../read-op.ts';
import { createPlanView } from '../to-dataset.ts';
import { type BalanceAsk, type BalanceSuggestion, suggestBalanceSteps } from './suggest-balance.ts';

let xiyuan: Dataset;
beforeAll(async () => {
  xiyuan = await sample();
}, 60_000);

const suggested = (plan: Plan, ask: Partial<BalanceAsk>) =>
  finish(
    suggestBalanceSteps(plan, {
      codes: BALANCE_CODES,
      measure: 'households',
      tolerance: 0.1,
      target: null,
      ...ask,
    }),
  );

/** Households of each grid, counted building by building on the plan as a dataset. */
function householdsOf(plan: Plan, codes: readonly GridCode[], measure: 'households' | 'residents'): number[] {
  const view = createPlanView(plan).dataset();
  const sums = new Map(codes.map((code) => [code, 0]));
  for (const [i, code] of gridsOfBuildings(view, 2).entries()) {
    if (code !== null && sums.has(code))
      sums.set(code, sums.get(code)! + (view.parts.buildings[i]![measure] ?? 0));
  }
  return [...sums.values()];
}

const piecesOf = (plan: Plan, codes: readonly GridCode[]): number[] =>
  codes.map((code) => contiguousParts(plan.partition, plan.facesOf(code)).length);

const isOff = (value: number, target: number, tolerance: number): boolean =>
  Math.abs(value - target) > tolerance * target + 1e-9;

/** Does what was suggested, and holds it to all that it says and must keep. */
function expectKept(plan: Plan, ask: BalanceAsk, found: BalanceSuggestion): void {
  const codes = [...ask.codes].sort();
  const measure = ask.measure as 'households' | 'residents';
  const before = fingerprint(plan);
  const pieces = piecesOf(plan, codes);
  const sums = householdsOf(plan, codes, measure);
  const history = createHistory(plan);
  const free = codes.filter((code) => !plan.locks.has(code));
  expect(found.grids.map(({ code }) => code)).toEqual(free);
  expect(found.grids.map((grid) => grid.before)).toEqual(sums.filter((_, i) => free.includes(codes[i]!)));
  for (const { after, why } of found.grids)
    expect(isOff(after, found.target, ask.tolerance)).toBe(why !== null);
  if (!found.op) {
    expect(found.moved.buildings).toBe(0);
    return;
  }
  expect(history.act(found.op)).toMatchObject({ ok: true, sentence: { id: 'balancedGrids' } });
  const after = householdsOf(plan, codes, measure);
  expect(after.filter((_, i) => free.includes(codes[i]!))).toEqual(found.grids.map((grid) => grid.after));
  expect(after.reduce((a, b) => a + b)).toBe(sums.reduce((a, b) => a + b));
  piecesOf(plan, codes).forEach((count, i) => {
    expect(count).toBeLessThanOrEqual(pieces[i]!);
  });
  const view = createPlanView(plan).dataset();
  for (const level of [1, 2] as const)
    expect(isValidCoverage(view.gridsOfLevel(level).map(({ geometry }) => geometry))).toBe(true);
  expect(history.steps.length).toBe(1);
  history.undo();
  expect(fingerprint(plan)).toBe(before);
}

test('on any small ground it is a valid plan with the same sums, in one step that can be undone', () => {
  let reached = 0;
  fc.assert(
    fc.property(fc.nat(1e6), fc.constantFrom(0.05, 0.1, 0.2), (seed, tolerance) => {
      const plan = balancePlan(seed);
      const ask: BalanceAsk = { codes: BALANCE_CODES, measure: 'households', tolerance, target: null };
      const found = suggested(plan, ask);
      if (!found.ok) throw new Error(found.reason);
      expectKept(plan, ask, found);
      if (found.grids.every(({ why }) => why === null)) reached += 1;
    }),
    { numRuns: 40, seed: 5 },
  );
  expect(reached).toBeGreaterThan(30);
}, 120_000);

test('locked grids and borders stay to the vertex', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(3), fc.boolean(), (seed, which, wholeGrid) => {
      const plan = balancePlan(seed);
      const history = createHistory(plan);
      const code = BALANCE_CODES[which]!;
      const between = [...plan.partition.arcs.values()].filter(({ left, right }) => {
        const codes = [left, right].map((face) => plan.partition.faces.get(face)?.labels[1]);
        return codes.includes(BALANCE_CODES[0]!) && codes.includes(BALANCE_CODES[1]!);
      });
      if (wholeGrid) history.act({ do: 'setLock', grid: code, locked: true });
      else history.act({ do: 'setLock', border: borderRef(between[0]!), locked: true });
      const ground = () => borderOf(plan.partition, plan.facesOf(code)).map(String).sort();
      const was = ground();
      const ask: BalanceAsk = { codes: BALANCE_CODES, measure: 'households', tolerance: 0.1, target: null };
      const found = suggested(plan, ask);
      if (!found.ok) throw new Error(found.reason);
      expectKept(plan, ask, found);
      if (!found.op) return;
      history.act(found.op);
      if (wholeGrid) expect(sameGround(was, ground())).toBe(true);
      else {
        // Every vertex of the locked border still divides the two.
        expect(plan.locks.has(borderKey(BALANCE_CODES[0]!, BALANCE_CODES[1]!))).toBe(true);
        const now = new Set(
          [...plan.partition.arcs.values()].flatMap(({ left, right, points }) => {
            const codes = [left, right].map((face) => plan.partition.faces.get(face)?.labels[1]);
            const isBetween = codes.includes(BALANCE_CODES[0]!) && codes.includes(BALANCE_CODES[1]!);
            return isBetween ? verticesOf(points) : [];
          }),
        );
        for (const { points } of between) for (const at of verticesOf(points)) expect(now.has(at)).toBe(true);
      }
    }),
    { numRuns: 20, seed: 6 },
  );
}, 120_000);

const verticesOf = (points: Int32Array): string[] =>
  Array.from({ length: points.length / 2 }, (_, i) => `${points[2 * i]},${points[2 * i + 1]}`);

/** A locked line may be cut where another ends on it. */
const sameGround = (was: readonly string[], is: readonly string[]): boolean => {
  const vertices = (lines: readonly string[]): Set<string> =>
    new Set(lines.flatMap((line) => verticesOf(Int32Array.from(line.split(',').map(Number)))));
  const now = vertices(is);
  return [...vertices(was)].every((at) => now.has(at));
};

test('on the sample every community that reports its residents comes within ±10 % of its mean', () => {
  const { plan } = planFromDataset(xiyuan);
  for (const { code } of xiyuan.gridsOfLevel(1)) {
    const ask: BalanceAsk = {
      codes: xiyuan.childrenOf(code),
      measure: 'residents',
      tolerance: 0.1,
      target: null,
    };
    const found = suggested(plan, ask);
    if (!found.ok) throw new Error(found.reason);
    expect([code, found.grids.filter(({ why }) => why)]).toEqual([code, []]);
    expectKept(plan, ask, found);
  }
}, 120_000);

test('a suggestion is the same each time, and plays from its JSON on a fresh plan', () => {
  const codes = xiyuan.childrenOf('350582003007' as GridCode);
  const plans = [0, 1].map(() => planFromDataset(xiyuan).plan);
  const [one, other] = plans.map((plan) => suggested(plan, { codes, measure: 'residents' }));
  expect(one).toEqual(other);
  if (!one?.ok || !one.op) throw new Error('nothing moves');
  const read = readOp(JSON.parse(JSON.stringify(one.op)));
  if (!read.ok) throw new Error(read.path);
  const [as, read2] = plans.map((plan, i) => {
    createHistory(plan).act(i === 0 ? one.op! : read.op);
    return fingerprint(plan);
  });
  expect(as).toBe(read2);
});

test('what is not reported, not of one parent or not several is refused by name', () => {
  const { plan } = planFromDataset(xiyuan);
  const codes = (parent: string) => xiyuan.childrenOf(parent as GridCode);
  expect(suggested(plan, { codes: codes('350582003002') })).toEqual({
    ok: false,
    reason: 'notReported',
    reported: 466,
    of: 704,
  });
  expect(suggested(plan, { codes: codes('350582003001').slice(1, 2) })).toMatchObject({
    reason: 'fewerThanTwo',
  });
  expect(suggested(plan, { codes: [codes('350582003001')[0]!, codes('350582003002')[0]!] })).toMatchObject({
    reason: 'otherParent',
  });
  const bare = createDataset({ ...xiyuan.parts, buildings: [] });
  expect(suggested(planFromDataset(bare).plan, { codes: codes('350582003001') })).toMatchObject({
    reason: 'nothingThere',
  });
});

test('a target that the grids together cannot have is said to be that', () => {
  const found = suggested(balancePlan(3), { target: 1000 });
  if (!found.ok) throw new Error(found.reason);
  expect(new Set(found.grids.map(({ why }) => why))).toEqual(new Set(['total']));
});
