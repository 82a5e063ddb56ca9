import type { MultiPolygon, Polygon } from 'geojson';
import type { Dataset } from '../model/dataset.ts';
import type { Grid, GridCode } from '../model/grid.ts';
import type { Level } from '../model/manifest.ts';
import { partitionFromPolygons } from '../topology/from-polygons.ts';
import { outlineOf } from '../topology/outline.ts';

/** Names the ground that goes from one grid to another; null = from or to no grid. */
export const movedKey = (from: GridCode | null, to: GridCode | null): string => JSON.stringify([from, to]);

/**
 * The ground that goes from one grid of a level to another, by `movedKey`: where it is, for a map. How large it is
 * says the matrix (`diffOf`), which is exact; here borders bend to lattice points.
 */
export function movedGround(
  earlier: Dataset,
  later: Dataset,
  level: Level,
): ReadonlyMap<string, Polygon | MultiPolygon> {
  const changed = (here: Dataset, there: Dataset): readonly Grid[] =>
    here
      .gridsOfLevel(level)
      .filter(({ analysable, code, geometry }) => analysable && there.grids.get(code)?.geometry !== geometry);
  const { partition } = partitionFromPolygons([
    ...changed(earlier, later).map(({ code, geometry }) => ({ level: 1 as const, code, geometry })),
    ...changed(later, earlier).map(({ code, geometry }) => ({ level: 2 as const, code, geometry })),
  ]);
  const faces = new Map<string, Set<number>>();
  for (const { id, labels } of partition.faces.values()) {
    const [from, to] = labels as readonly (GridCode | null)[];
    if (from === to || from === undefined || to === undefined) continue;
    const key = movedKey(from, to);
    const known = faces.get(key);
    if (known) known.add(id);
    else faces.set(key, new Set([id]));
  }
  return new Map([...faces].map(([key, ids]) => [key, outlineOf(partition, ids)]));
}
