import { containsPoint } from '../../../geo/contains-point.ts';
import type { Grid } from '../../../model/grid.ts';
import type { Station } from '../../../model/records.ts';
import type { Anchor } from './best-hypothesis.ts';

/** The grid whose name stands in a station's name, the longest where several do: 王厝社区第一网格服务站. */
function namedIn(name: string, grids: readonly Grid[]): Grid | undefined {
  return grids
    .filter((grid) => grid.name.length > 1 && name.includes(grid.name))
    .reduce<Grid | undefined>((a, b) => (a && a.name.length >= b.name.length ? a : b), undefined);
}

/**
 * Stations belong into the grid that they name. One whose grid was worked out from its place says nothing of it,
 * unless its name does.
 */
export function stationAnchors(
  stations: readonly Station[],
  grids: readonly Grid[],
  isDerived: (part: object) => boolean,
): Anchor[] {
  const byCode = new Map(grids.map((grid) => [grid.code, grid]));
  return stations.flatMap((station): Anchor[] => {
    const grid = isDerived(station) ? namedIn(station.name, grids) : byCode.get(station.gridCode);
    if (!grid) return [];
    const at = [station.geometry.coordinates[0]!, station.geometry.coordinates[1]!] as const;
    return [{ at, fits: (moved) => containsPoint(grid.geometry, moved).inside }];
  });
}
