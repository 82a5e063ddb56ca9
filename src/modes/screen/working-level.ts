import type { Dataset } from '../../model/dataset.ts';
import { LEVELS, type Level } from '../../model/manifest.ts';

/**
 * The level that the wall counts in: the deepest that tiles the area, because only there is every place in exactly
 * one grid; where none does, the deepest that has grids.
 */
export function workingLevel(dataset: Dataset): Level {
  const present = LEVELS.filter((level) => dataset.gridsOfLevel(level).length > 0);
  const tiling = present.filter((level) =>
    dataset.manifest.levels.some((each) => each.level === level && each.tiling === 'partition'),
  );
  return tiling.at(-1) ?? present.at(-1) ?? 1;
}
