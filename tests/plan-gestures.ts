/** Random gestures on a plan, as ops, and what the whole of a plan is, for tests. */
import { createHash } from 'node:crypto';
import type { Position } from '../src/edit/edited.ts';
import { insideOf } from '../src/edit/ground.ts';
import type { Op } from '../src/edit/op.ts';
import { borderRef, degreesAt } from '../src/edit/places.ts';
import type { Plan } from '../src/edit/plan.ts';
import type { GridCode } from '../src/model/grid.ts';

/** A hash of everything that a plan holds, without the numbers that the partition gives things. */
export function fingerprint(plan: Plan): string {
  const lines = [...plan.partition.arcs.values()].map(({ points, left, right }) => {
    const side = (face: number): string => plan.partition.faces.get(face)?.labels.join() ?? 'outside';
    const ways = [
      `${points.join()} ${side(left)}|${side(right)}`,
      `${[...degreesReversed(points)].join()} ${side(right)}|${side(left)}`,
    ];
    return ways.sort()[0]!;
  });
  const byKey = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const whole = JSON.stringify([
    lines.sort(),
    byKey(plan.grids),
    byKey(plan.stations),
    byKey(plan.staff),
    [...plan.locks].sort(),
    [...plan.allowedGaps].sort(),
    plan.settings,
  ]);
  return createHash('sha256').update(whole).digest('hex');
}

function* degreesReversed(points: Int32Array): Generator<number> {
  for (let i = points.length - 2; i >= 0; i -= 2) yield* [points[i]!, points[i + 1]!];
}

/** Whole numbers below a bound from a seed (mulberry32). */
export function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** A random gesture that names what is in the plan. */
export function gesture(plan: Plan, random: (below: number) => number): Op {
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
