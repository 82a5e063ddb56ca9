import { beforeAll, describe, expect, test } from 'vitest';
import { isValidCoverage } from '../../tests/geos.ts';
import { sample } from '../../tests/sample.ts';
import type { Dataset } from '../model/dataset.ts';
import type { GridCode } from '../model/grid.ts';
import { originOf } from '../topology/contiguity.ts';
import { doubledAreaOf, outlineOf } from '../topology/outline.ts';
import type { Answer, Position } from './edited.ts';
import { insideOf } from './ground.ts';
import { createHistory, replay } from './history.ts';
import type { Op } from './op.ts';
import { borderRef, degreesAt } from './places.ts';
import type { Plan } from './plan.ts';
import { planFromDataset } from './plan-from-dataset.ts';
import { createPlanView } from './to-dataset.ts';

let base: Dataset;
beforeAll(async () => {
  base = await sample();
}, 60_000);

/** Everything that a plan holds, without the numbers that the partition gives things. */
function fingerprint(plan: Plan): string {
  const lines = [...plan.partition.arcs.values()].map(({ points, left, right }) => {
    const side = (face: number): string => plan.partition.faces.get(face)?.labels.join() ?? 'outside';
    const ways = [
      `${points.join()} ${side(left)}|${side(right)}`,
      `${[...degreesReversed(points)].join()} ${side(right)}|${side(left)}`,
    ];
    return ways.sort()[0]!;
  });
  const byKey = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    lines.sort(),
    byKey(plan.grids),
    byKey(plan.stations),
    byKey(plan.staff),
    [...plan.locks].sort(),
    [...plan.allowedGaps].sort(),
    plan.settings,
  ]);
}

function* degreesReversed(points: Int32Array): Generator<number> {
  for (let i = points.length - 2; i >= 0; i -= 2) yield* [points[i]!, points[i + 1]!];
}

/** Numbers from a seed (mulberry32). */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** A random gesture that names what is in the plan. */
function gesture(plan: Plan, random: (below: number) => number): Op {
  const arcs = [...plan.partition.arcs.values()];
  const arc = arcs[random(arcs.length)]!;
  const vertex = random(arc.points.length / 2);
  const at = degreesAt(arc.points[2 * vertex]!, arc.points[2 * vertex + 1]!);
  const shift = (): number => (random(2001) - 1000) * 4e-7;
  const near: Position = [at[0] + shift(), at[1] + shift()];
  const codes = [...plan.grids.keys()].sort();
  const of = (level: number): GridCode[] => codes.filter((code) => plan.grids.get(code)!.level === level);
  const second = of(2);
  const code = second[random(second.length)]!;
  const faces = [...plan.facesOf(code)];
  const inside = insideOf(plan.partition, faces[random(faces.length)]!)!;
  const around = (size: number): Position[] => [
    [inside[0] - size, inside[1] - size],
    [inside[0] + size, inside[1] - size],
    [inside[0] + size, inside[1] + size],
    [inside[0] - size, inside[1] + size],
  ];
  const neighbour = [arc.left, arc.right].map((face) => plan.partition.faces.get(face)?.labels[1] ?? code);
  switch (random(14)) {
    case 0:
      return { do: 'moveNode', at, to: near };
    case 1:
      return { do: 'moveBorder', border: borderRef(arc), by: [shift(), shift()] };
    case 2: {
      const [a, b] = borderRef(arc);
      return { do: 'addVertex', between: [a, b], at: [(a[0] + b[0]) / 2 + shift() / 4, (a[1] + b[1]) / 2] };
    }
    case 3:
      return { do: 'removeVertex', at };
    case 4: {
      const angle = random(360);
      const [dx, dy] = [0.02 * Math.cos(angle), 0.02 * Math.sin(angle)];
      return {
        do: 'splitGrid',
        grids: [code],
        line: [
          [inside[0] - dx, inside[1] - dy],
          [inside[0] + dx, inside[1] + dy],
        ],
      };
    }
    case 5:
      return { do: 'mergeGrids', into: neighbour[0] as GridCode, from: neighbour[1] as GridCode };
    case 6:
      return {
        do: 'createGrid',
        parent: code,
        outline: around(2e-4 + random(5) * 1e-4),
        name: `微网格${random(1000)}`,
      };
    case 7:
      return { do: 'giveArea', to: neighbour[0] as GridCode, area: around(1e-3) };
    case 8:
      return { do: 'giveFaces', to: neighbour[1] as GridCode, faces: [inside] };
    case 9:
      return { do: 'simplifyBorder', border: borderRef(arc), toleranceM: 1 + random(10) };
    case 10:
      return { do: 'smoothBorder', border: borderRef(arc) };
    case 11:
      return random(5) > 0
        ? { do: 'editGrid', code, set: { mode: `网格+${random(9)}` } }
        : { do: 'setLock', grid: code, locked: !plan.locks.has(code) };
    case 12:
      return { do: 'reshapeBorder', line: [at, near, degreesAt(arc.points.at(-2)!, arc.points.at(-1)!)] };
    default:
      return { do: 'moveVertex', at, to: near };
  }
}

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
