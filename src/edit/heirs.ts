import { lengthM } from '../geo/measure.ts';
import type { GridCode } from '../model/grid.ts';
import type { Level } from '../model/manifest.ts';
import { acrossBorders, doubledAreaOfAll } from '../topology/contiguity.ts';
import { positionsOf } from '../topology/lattice.ts';
import type { FaceId } from '../topology/partition.ts';
import { codeOn } from './ground.ts';
import type { Plan } from './plan.ts';

/** Who gets ground that is nobody's: as JTS CoverageCleaner names its strategies. */
export type HeirRule = 'longestBorder' | 'maxArea' | 'minArea';

/** Grids of a level around a face with the metres of border that they share, those within its parent where any is. */
function candidates(plan: Plan, face: FaceId, level: Level): Map<GridCode, number> {
  const { partition } = plan;
  const parent = level === 1 ? null : codeOn(partition, face, (level - 1) as Level);
  const [all, within] = [new Map<GridCode, number>(), new Map<GridCode, number>()];
  const own = codeOn(partition, face, level);
  for (const [other, arc] of acrossBorders(partition, face)) {
    const code = codeOn(partition, other, level);
    if (code === null || code === own || plan.locks.has(code)) continue;
    const metres = lengthM(positionsOf(arc.points));
    all.set(code, (all.get(code) ?? 0) + metres);
    if (parent !== null && codeOn(partition, other, (level - 1) as Level) === parent) {
      within.set(code, (within.get(code) ?? 0) + metres);
    }
  }
  return within.size > 0 ? within : all;
}

/** The grid of a level that a face goes to by a rule, of equal ones the lowest code; locked grids get nothing. */
export function heirOf(plan: Plan, face: FaceId, level: Level, rule: HeirRule): GridCode | null {
  const worth = (code: GridCode, metres: number): number => {
    if (rule === 'longestBorder') return metres;
    const area = doubledAreaOfAll(plan.partition, plan.facesOf(code));
    return rule === 'maxArea' ? area : -area;
  };
  const ranked = [...candidates(plan, face, level)]
    .map(([code, metres]) => ({ code, worth: worth(code, metres) }))
    .sort((a, b) => b.worth - a.worth || (a.code < b.code ? -1 : 1));
  return ranked[0]?.code ?? null;
}
