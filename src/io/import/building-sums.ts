import { labelPointOf } from '../../geo/label-point.ts';
import type { Grid } from '../../model/grid.ts';
import { LEVELS } from '../../model/manifest.ts';
import type { Building } from '../../model/records.ts';
import { containingGrid } from './containing-grid.ts';

const KEYS = ['households', 'residents', 'residents60plus'] as const;

/** Where a sum comes from, as data that stands beside it. */
const SOURCE = '由建筑数据汇总';

interface Sum {
  count: number;
  readonly values: Record<string, number>;
}

function insidePoint({ geometry }: Building): readonly [number, number] | null {
  if (geometry.type === 'Point') return [geometry.coordinates[0]!, geometry.coordinates[1]!];
  return labelPointOf(geometry);
}

function sumsOf(grids: readonly Grid[], buildings: readonly Building[]): ReadonlyMap<Grid, Sum> {
  const sums = new Map<Grid, Sum>();
  for (const level of LEVELS) {
    const gridAt = containingGrid(grids.filter((grid) => grid.level === level));
    for (const building of buildings) {
      const at = insidePoint(building);
      const grid = at && gridAt(at);
      if (!grid) continue;
      const sum = sums.get(grid) ?? { count: 0, values: {} };
      sums.set(grid, sum);
      sum.count += 1;
      for (const key of KEYS) {
        const value = building[key];
        if (typeof value === 'number') sum.values[key] = (sum.values[key] ?? 0) + value;
      }
    }
  }
  return sums;
}

/** Grids with figures from the buildings in them, and how many got some. */
export interface Summed {
  readonly grids: readonly Grid[];
  readonly count: number;
}

/**
 * Gives grids the figures that they lack as sums over the buildings whose inside point they hold: reported values
 * only, and none where no building reports one (missing is not zero). A figure of the grid's own is never replaced.
 */
export function withBuildingSums(grids: readonly Grid[], buildings: readonly Building[]): Summed {
  const sums = sumsOf(grids, buildings);
  let count = 0;
  const summed = grids.map((grid): Grid => {
    const sum = sums.get(grid);
    if (!sum) return grid;
    const own = grid.stats?.values ?? {};
    const lacking = Object.entries({ ...sum.values, buildings: sum.count }).filter(
      ([key]) => own[key] === undefined || own[key] === null,
    );
    if (lacking.length === 0) return grid;
    count += 1;
    const source = grid.stats?.source ?? SOURCE;
    return { ...grid, stats: { ...grid.stats, source, values: { ...own, ...Object.fromEntries(lacking) } } };
  });
  return { grids: summed, count };
}
