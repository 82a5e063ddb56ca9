import { finish, type Steps } from '../geo/steps.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Grid, GridCode } from '../model/grid.ts';
import { type PartitionFinding, partitionSteps } from '../topology/from-polygons.ts';
import type { Partition } from '../topology/partition.ts';
import { Plan, type PlanGrid, type PlanSettings } from './plan.ts';

/** A plan without gestures, and what was wrong with the ground that it begins with. */
export interface PlanStart {
  readonly plan: Plan;
  /** What the borders had to be divided, given away or left uncovered for. */
  readonly findings: readonly PartitionFinding[];
}

/** 500 households a grid is the common target; it is a setting. */
export const DEFAULT_SETTINGS: PlanSettings = {
  target: { measure: 'households', value: null },
  effectiveOn: null,
};

const recordOf = ({ geometry: _ground, labelPoint: _label, ...record }: Grid): PlanGrid => record;

/**
 * A plan over a dataset, ready to be edited: all tiling and sparse levels in one partition, each grid of an `inset`
 * level in a layer of its own. What is wrong with the borders comes back as findings.
 */
export function* planSteps(base: Dataset, settings = DEFAULT_SETTINGS): Steps<PlanStart> {
  const tilingOf = new Map(base.manifest.levels.map(({ level, tiling }) => [level, tiling]));
  const isInset = ({ level }: Grid): boolean => tilingOf.get(level) === 'inset';
  const given = [...base.grids.values()];
  const usable = given.filter((grid) => grid.analysable);
  const { partition, findings, altered } = yield* partitionSteps(
    usable
      .filter((grid) => !isInset(grid))
      .map(({ level, code, geometry, parentCode }) => ({
        level,
        code,
        geometry,
        parent: parentCode,
        yields: tilingOf.get(level) === 'sparse',
      })),
  );
  const insets = new Map<GridCode, Partition>();
  const ofInsets: PartitionFinding[] = [];
  const alteredInsets: string[] = [];
  for (const grid of usable) {
    if (!isInset(grid)) continue;
    const own = yield* partitionSteps([grid]);
    insets.set(grid.code, own.partition);
    ofInsets.push(...own.findings);
    alteredInsets.push(...own.altered);
  }
  const plan = new Plan({
    base,
    partition,
    insets,
    asides: given.filter((grid) => !grid.analysable),
    grids: usable.map(recordOf),
    settings,
    altered: new Set([...altered, ...alteredInsets]),
  });
  return { plan, findings: [...findings, ...ofInsets] };
}

/** The same at once. */
export const planFromDataset = (base: Dataset, settings = DEFAULT_SETTINGS): PlanStart =>
  finish(planSteps(base, settings));
