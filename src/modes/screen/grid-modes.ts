import type { Dataset } from '../../model/dataset.ts';
import type { Level } from '../../model/manifest.ts';

/** How many grids of a level work by one mode (网格+…). */
export interface GridMode {
  readonly mode: string;
  readonly count: number;
}

/** The most frequent first, of equals the first by name; grids that published no mode are counted apart. */
export function gridModes(
  dataset: Dataset,
  level: Level,
): { readonly modes: readonly GridMode[]; readonly unknown: number } {
  const counts = new Map<string, number>();
  const grids = dataset.gridsOfLevel(level);
  for (const { mode } of grids) if (mode) counts.set(mode, (counts.get(mode) ?? 0) + 1);
  const modes = [...counts].map(([mode, count]) => ({ mode, count }));
  return {
    modes: modes.sort((a, b) => b.count - a.count || (a.mode < b.mode ? -1 : 1)),
    unknown: grids.length - modes.reduce((sum, { count }) => sum + count, 0),
  };
}
