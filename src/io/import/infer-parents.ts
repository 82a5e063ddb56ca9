import type { Grid } from '../../model/grid.ts';
import { LEVELS, type Level } from '../../model/manifest.ts';
import { containingGrid } from './containing-grid.ts';

/**
 * Gives each grid without a parent the one of the next level up that holds its label point, a point well inside
 * it. Nothing is said where none does: the check lists it as 未归属 (V08).
 */
export function inferParents(grids: readonly Grid[]): readonly Grid[] {
  const present = LEVELS.filter((level) => grids.some((grid) => grid.level === level));
  const above = (level: Level): Level | undefined => present[present.indexOf(level) - 1];
  const parents = new Map(
    present.map((level) => [level, containingGrid(grids.filter((grid) => grid.level === above(level)))]),
  );
  return grids.map((grid) => {
    if (grid.parentCode !== null || above(grid.level) === undefined) return grid;
    const parent = parents.get(grid.level)?.(grid.labelPoint);
    return parent ? { ...grid, parentCode: parent.code } : grid;
  });
}
