import { borderKey, sidesOf } from '../../../edit/borders.ts';
import type { Plan } from '../../../edit/plan.ts';
import type { EditMarks } from '../../../map/scene/edit-marks.ts';
import { lastCall } from '../../../map/scene/memo.ts';
import type { Vertex } from '../../../map/tools/pointer.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { GridCode } from '../../../model/grid.ts';
import type { Arc } from '../../../topology/partition.ts';
import { pathOf } from './plan-ground.ts';

type Sides = readonly [GridCode | null, GridCode | null];

/** Borders of the plan in force that are not in the draft any more, as paths. */
export function ghostsOf(inForce: readonly Arc[], plan: Plan): readonly (readonly Vertex[])[] {
  const now = new Set<Int32Array>();
  for (const arc of plan.partition.arcs.values()) now.add(arc.points);
  return inForce.filter(({ points }) => !now.has(points)).map(pathOf);
}

/** The marks of a plan, made once for each of its states. */
export class PlanMarks {
  /** Borders when the plan was opened. */
  readonly #inForce: readonly Arc[];
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#inForce = [...plan.partition.arcs.values()];
  }

  readonly #ghosts = lastCall((_: Dataset) => ghostsOf(this.#inForce, this.#plan));

  readonly #locks = lastCall((dataset: Dataset, _locks: string) => {
    const { locks, partition } = this.#plan;
    const lockedGrids = [...locks].flatMap((key) => dataset.grids.get(key as GridCode)?.geometry ?? []);
    const borders = locks.size === lockedGrids.length ? [] : [...partition.arcs.values()];
    const lockedBorders = borders
      .filter((arc) => sidesOf(this.#plan, '', arc).some(([a, b]) => locks.has(borderKey(a, b))))
      .map(pathOf);
    return { lockedGrids, lockedBorders };
  });

  of(dataset: Dataset, sides: Sides): EditMarks {
    const [first, second] = sides.map((code) =>
      code === null ? null : (dataset.grids.get(code)?.geometry ?? null),
    );
    return {
      first: first ?? null,
      second: second ?? null,
      ghosts: this.#ghosts(dataset),
      ...this.#locks(dataset, [...this.#plan.locks].join()),
    };
  }
}
