import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Bench, Contest } from '../../tests/bench/bench.ts';
import { median } from '../../tests/bench/interleave.ts';
import { COUNT, codeOf, datasetOf, polygons20k } from '../../tests/bench/plan-20k.ts';
import { quantile } from '../../tests/bench/quantile.ts';
import { seeded } from '../../tests/bench/random.ts';
import { drawnPolygon } from '../../tests/bench/terra-draw.ts';
import { isValidCoverage } from '../../tests/geos.ts';
import { createGroundCounter } from '../analysis/ground-figures.ts';
import { neighboursOf } from '../topology/contiguity.ts';
import { outlineOf } from '../topology/outline.ts';
import type { Arc } from '../topology/partition.ts';
import { codesTouched } from './codes-touched.ts';
import { createHistory, type History } from './history.ts';
import type { Op } from './op.ts';
import { degreesAt } from './places.ts';
import { planFromDataset } from './plan-from-dataset.ts';
import { createPlanView } from './to-dataset.ts';

/** A random small move of a vertex, about 1 m. */
function move({ plan: { partition } }: History, random: () => number): Op {
  let arc: Arc | undefined;
  while (!arc) arc = partition.arcs.get(Math.floor(random() * partition.nextIds.arc));
  const v = Math.floor((random() * arc.points.length) / 2);
  const [x, y] = [arc.points[2 * v]!, arc.points[2 * v + 1]!];
  const shift = (): number => Math.round((random() - 0.5) * 200);
  return { do: 'moveVertex', at: degreesAt(x, y), to: degreesAt(x + shift(), y + shift()) };
}

interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
}

function timed(run: () => unknown): Cost {
  const [before, t0] = [process.cpuUsage(), performance.now()];
  run();
  const wallMs = performance.now() - t0;
  const { user, system } = process.cpuUsage(before);
  return { wallMs, cpuMs: (user + system) / 1000 };
}

/** Costs of accepted gestures: asked, judged, done, kept in the history. */
function gestures(history: History, count: number, seed: number): Cost[] {
  const random = seeded(seed);
  const costs: Cost[] = [];
  while (costs.length < count) {
    const op = move(history, random);
    let ok = false;
    const cost = timed(() => {
      ok = history.act(op).ok;
    });
    if (ok) costs.push(cost);
  }
  return costs;
}

const wall = (costs: readonly Cost[]): number[] => costs.map(({ wallMs }) => wallMs);
const cpu = (costs: readonly Cost[]): number[] => costs.map(({ cpuMs }) => cpuMs);

/**
 * The cost of a gesture on a plan with a long history over that on a fresh one: by turns, so that heat and neighbours
 * slow both alike; the median of batches.
 */
function growthOf(fresh: History, long: History): number {
  const batch = (history: History, seed: number): number =>
    cpu(gestures(history, 20, seed)).reduce((sum, ms) => sum + ms, 0);
  const ratios = Array.from({ length: 41 }, (_, turn) => {
    const first = turn % 2 ? long : fresh;
    const one = batch(first, 100 + turn);
    const other = batch(first === fresh ? long : fresh, 100 + turn);
    return first === fresh ? other / one : one / other;
  });
  return median(ratios);
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Memory that is in use, when all that can be freed is. */
async function heldMegabytes(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    collect();
    await setTimeout(100);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function isNeighbourhoodValid({ plan: { partition } }: History, code: string): boolean {
  const own = [...partition.facesLabelled(2, code)];
  const around = new Set(own.flatMap((face) => [face, ...neighboursOf(partition, face)]));
  around.delete(0);
  return isValidCoverage([...around].map((face) => outlineOf(partition, new Set([face]))));
}

async function prepare(): Promise<Contest> {
  const polygons = polygons20k();
  const base = datasetOf(polygons);
  let made: ReturnType<typeof planFromDataset> | null = null;
  const opening = timed(() => {
    made = planFromDataset(base);
    createPlanView(made.plan).dataset();
  });
  const { plan } = made!;
  const vertices = [...plan.partition.arcs.values()].reduce((n, { points }) => n + points.length / 2, 0);
  const history = createHistory(plan);
  gestures(history, 2000, 1);
  history.jumpTo(0);
  history.act(move(history, seeded(9)));
  const before = await heldMegabytes();
  const costs = gestures(history, 10_000, 2);
  const grown = (await heldMegabytes()) - before;
  const [view, count] = [createPlanView(plan), createGroundCounter(base)];
  view.dataset();
  const random = seeded(3);
  const figures = Array.from({ length: 60 }, () => {
    const answer = history.act(move(history, random));
    return timed(() => {
      if (!answer.ok) return;
      view.changed(answer.change);
      const now = view.dataset();
      for (const code of codesTouched(plan, answer.change)) count(now.grids.get(code)!.geometry, true);
    });
  });
  const fresh = createHistory(planFromDataset(base).plan);
  gestures(fresh, 100, 5);
  const growth = growthOf(fresh, history);
  const draw = drawnPolygon(polygons.slice(0, 2000));
  return {
    facts: {
      polygons: COUNT,
      vertices,
      'opening to edit, wall ms (asked: 5,000)': Math.round(opening.wallMs),
      'and its CPU ms, other threads included': Math.round(opening.cpuMs),
      'commit p50 ms': quantile(wall(costs), 0.5),
      'commit p99 ms (asked: 1)': quantile(wall(costs), 0.99),
      'and its p99 of CPU ms': quantile(cpu(costs), 0.99),
      'a gesture after 10,000 over one after 100 (asked: 1.1)': Number(growth.toPrecision(3)),
      'MB that 10,000 steps hold (asked: 50)': Number(grown.toPrecision(3)),
      'figures after a commit p50 ms': quantile(wall(figures), 0.5),
      'figures after a commit p95 ms (asked: 100)': quantile(wall(figures), 0.95),
      'and their p95 of CPU ms': quantile(cpu(figures), 0.95),
    },
    contenders: [
      {
        name: 'history.act of moveVertex',
        role: 'ours',
        units: 200,
        run: () => gestures(history, 200, 4).length,
      },
      {
        name: 'Terra Draw',
        role: 'peer',
        units: 1,
        note: 'updateFeatureGeometry of one of 2,000 polygons; its neighbours are torn',
        run: draw,
      },
    ],
    judge: () => [
      {
        claim: 'GEOS: the neighbourhoods of 40 grids are valid coverages after all gestures',
        compared: 40,
        wrong: Array.from({ length: 40 }, (_, i) => codeOf(i * 499)).filter(
          (code) => !isNeighbourhoodValid(history, code),
        ).length,
        mustHold: true,
      },
    ],
  };
}

export const benches: readonly Bench[] = [
  {
    id: 'plan-edit',
    title: 'Move a vertex in a plan of 20,000 grids',
    unit: 'commit',
    goals: [{ against: 'Terra Draw', ratio: 10 }],
    rounds: 5,
    prepare,
  },
];
