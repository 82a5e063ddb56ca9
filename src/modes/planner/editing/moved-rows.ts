import { msg } from '@lit/localize';
import { knownSum, sumOfSums } from '../../../analysis/sum-reported.ts';
import { changesHands, type Moved, type PlanDiff } from '../../../edit/diff.ts';
import { lastCall } from '../../../map/scene/memo.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { GridCode } from '../../../model/grid.ts';
import type { Level } from '../../../model/manifest.ts';
import { formatArea } from '../../../text/distances.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { MovedRow } from '../../../ui/plan/moved-matrix.ts';
import { inForceDiff } from './in-force-diff.ts';

/** What changed hands between two plans, as the matrix shows it. */
export interface MovedRows {
  readonly figures: readonly string[];
  readonly rows: readonly MovedRow[];
  readonly sums: readonly string[];
}

const cellsOf = (
  moved: Pick<Moved, 'areaM2' | 'buildings' | 'households' | 'residents'>,
): readonly string[] => [
  formatArea(moved.areaM2),
  formatNumber(moved.buildings),
  formatNumber(knownSum(moved.households)),
  formatNumber(knownSum(moved.residents)),
];

/** The sum of what went between pairs of grids. */
export const sumOfMoved = (
  moved: readonly Moved[],
): Pick<Moved, 'areaM2' | 'buildings' | 'households' | 'residents'> => ({
  areaM2: moved.reduce((sum, { areaM2 }) => sum + areaM2, 0),
  buildings: moved.reduce((sum, { buildings }) => sum + buildings, 0),
  households: sumOfSums(moved.map(({ households }) => households)),
  residents: sumOfSums(moved.map(({ residents }) => residents)),
});

/** What went from one grid to another, the largest first: the order of tables and of numbers on maps. */
export const movedPairs = ({ moved }: PlanDiff): readonly Moved[] =>
  moved.filter(changesHands).sort((a, b) => b.areaM2 - a.areaM2);

/** The pairs of grids between which ground went, the largest first, and the sum of all. */
export const movedRows = lastCall(
  (inForce: Dataset, plan: Dataset, level: Level, _locale: string): MovedRows => {
    const nameOf = (code: GridCode | null): string =>
      code === null ? msg('网格之外') : ((plan.grids.get(code) ?? inForce.grids.get(code))?.name ?? code);
    const moved = movedPairs(inForceDiff(inForce, plan, level));
    return {
      figures: [msg('面积'), msg('楼栋'), msg('户'), msg('人')],
      rows: moved.map((each) => ({ from: nameOf(each.from), to: nameOf(each.to), cells: cellsOf(each) })),
      sums: cellsOf(sumOfMoved(moved)),
    };
  },
);
