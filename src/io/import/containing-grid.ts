import { type Bounds, boundsOf } from '../../geo/bounds.ts';
import { containsPoint } from '../../geo/contains-point.ts';
import type { Grid } from '../../model/grid.ts';

/** The grid of a set that holds a point; on a border the one with the lowest code. */
export type ContainingGrid = (point: readonly [number, number]) => Grid | null;

/** Prepares the question for many points of one set of grids. */
export function containingGrid(grids: readonly Grid[]): ContainingGrid {
  const boxed = [...grids]
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    .map((grid): readonly [Grid, Bounds | null] => [grid, boundsOf(grid.geometry)]);
  return ([lng, lat]) => {
    for (const [grid, box] of boxed) {
      if (!box || lng < box[0] || lng > box[2] || lat < box[1] || lat > box[3]) continue;
      if (containsPoint(grid.geometry, [lng, lat]).inside) return grid;
    }
    return null;
  };
}
