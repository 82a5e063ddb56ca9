import type { EdgeSet } from '../../../topology/arrangement/edge-set.ts';
import type { Contact } from '../../../topology/arrangement/noding.ts';
import type { NearPoints } from './near-vertices.ts';

/** A vertex of some polygons on an edge of others that lack it. Steps on the lattice, polygons by index. */
export interface TJunction {
  readonly x: number;
  readonly y: number;
  readonly having: readonly number[];
  readonly lacking: readonly number[];
}

/** The T-junctions among the contacts that noding found; a vertex that is only out of place is a near miss. */
export function tJunctionsOf(
  { points }: EdgeSet,
  owners: readonly ReadonlySet<number>[],
  nearPoints: NearPoints,
  contacts: readonly Contact[],
): TJunction[] {
  return contacts.flatMap(({ kind, x, y, polygons }): TJunction[] => {
    if (kind !== 'tJunction') return [];
    const near = nearPoints.near(x, y);
    const at = near.find((id) => points.x(id) === x && points.y(id) === y);
    const having = at === undefined ? new Set<number>() : owners[at]!;
    const lacking = polygons.filter((polygon) => !having.has(polygon)).sort((a, b) => a - b);
    if (having.size === 0 || lacking.length === 0) return [];
    if (near.some((id) => lacking.some((polygon) => owners[id]!.has(polygon)))) return [];
    return [{ x, y, having: [...having].sort((a, b) => a - b), lacking }];
  });
}
