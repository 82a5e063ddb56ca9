import type { PatrolCoverage, StationCoverage } from '../../analysis/results.ts';
import { areaM2 } from '../../geo/measure.ts';
import { lastCall } from '../../map/scene/memo.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid, GridCode } from '../../model/grid.ts';
import { LEVELS, type Level } from '../../model/manifest.ts';

/** Shares (0…1) of the area of one level's grids; null where none of them was measured. */
export interface LevelReach {
  readonly level: Level;
  readonly grids: number;
  /** Near a patrol of the window. */
  readonly walked: number | null;
  /** Near a station. */
  readonly served: number | null;
}

const areas = new WeakMap<Grid, number>();

function areaOf(grid: Grid): number {
  const known = areas.get(grid) ?? areaM2(grid.geometry);
  areas.set(grid, known);
  return known;
}

function shareOf(
  grids: readonly Grid[],
  shares: ReadonlyMap<GridCode, { readonly areaShare: number }> | undefined,
): number | null {
  let near = 0;
  let all = 0;
  for (const grid of grids) {
    const found = shares?.get(grid.code);
    if (!found) continue;
    near += found.areaShare * areaOf(grid);
    all += areaOf(grid);
  }
  return all > 0 ? near / all : null;
}

/** Coverage level by level over the grids in scope: what one level tiles another may only touch in places. */
export const levelReach = lastCall(
  (
    dataset: Dataset,
    includes: (code: GridCode) => boolean,
    patrols: PatrolCoverage | null,
    stations: StationCoverage | null,
  ): readonly LevelReach[] =>
    LEVELS.flatMap((level) => {
      const grids = dataset.gridsOfLevel(level).filter(({ code }) => includes(code));
      if (grids.length === 0) return [];
      return {
        level,
        grids: grids.length,
        walked: shareOf(grids, patrols?.grids),
        served: shareOf(grids, stations?.grids),
      };
    }),
);
