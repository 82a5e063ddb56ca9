import type { GridCode } from '../../model/grid.ts';
import { neighboursOf } from '../../topology/contiguity.ts';
import { codeOn } from '../ground.ts';
import type { Plan } from '../plan.ts';
import { MOST_GRIDS } from './suggest-balance.ts';

/** Grids that can be balanced with a grid. */
export interface GridsAround {
  /** All with the same parent, itself included, in the order of codes; where they are too many, itself and its neighbours. */
  readonly all: readonly GridCode[];
  /** Itself and those of them that border on it. */
  readonly near: readonly GridCode[];
}

/** The grids that a grid can be balanced with: of its level and its parent. */
export function gridsAround(plan: Plan, code: GridCode): GridsAround {
  const grid = plan.grids.get(code);
  if (!grid || plan.insets.has(code)) return { all: [], near: [] };
  const near = new Set<GridCode>([code]);
  for (const face of plan.facesOf(code)) {
    for (const other of neighboursOf(plan.partition, face)) {
      const across = other === 0 ? null : codeOn(plan.partition, other, grid.level);
      if (across !== null && plan.grids.get(across)?.parentCode === grid.parentCode) near.add(across);
    }
  }
  const siblings = [...plan.grids.values()].filter(
    ({ level, parentCode, code: each }) =>
      level === grid.level &&
      parentCode === grid.parentCode &&
      plan.facesOf(each).size > 0 &&
      !plan.insets.has(each),
  );
  const sorted = [...near].sort();
  const all = siblings.length > MOST_GRIDS ? sorted : siblings.map(({ code: each }) => each).sort();
  return { all, near: sorted };
}
