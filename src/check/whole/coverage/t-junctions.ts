import type { EdgeSet } from '../../../topology/arrangement/edge-set.ts';
import type { Contact } from '../../../topology/arrangement/noding.ts';
import { NEAR_STEPS, ownersOf } from './near-vertices.ts';

/** A vertex of some polygons on an edge of others that lack it. Steps on the lattice, polygons by index. */
export interface TJunction {
  readonly x: number;
  readonly y: number;
  readonly having: readonly number[];
  readonly lacking: readonly number[];
}

/** Whether one of the polygons has a vertex so near that it was meant to be this one. */
function hasNearVertex(edges: EdgeSet, contact: Contact, lacking: ReadonlySet<number>): boolean {
  const { points } = edges;
  const isNear = (id: number): boolean =>
    Math.hypot(points.x(id) - contact.x, points.y(id) - contact.y) <= NEAR_STEPS;
  for (let edge = 0; edge < edges.size; edge++) {
    if (!edges.bordering(edge).some(({ polygon }) => lacking.has(polygon))) continue;
    if (isNear(edges.from(edge)) || isNear(edges.to(edge))) return true;
  }
  return false;
}

/** The T-junctions among the contacts that noding found; a vertex that is only out of place is a near miss. */
export function tJunctionsOf(unmatched: EdgeSet, contacts: readonly Contact[]): TJunction[] {
  const owners = ownersOf(unmatched);
  return contacts.flatMap((contact): TJunction[] => {
    if (contact.kind !== 'tJunction') return [];
    const { x, y, polygons } = contact;
    const having = owners[unmatched.points.idOf(x, y)] ?? new Set<number>();
    const lacking = polygons.filter((polygon) => !having.has(polygon)).sort((a, b) => a - b);
    if (having.size === 0 || lacking.length === 0) return [];
    if (hasNearVertex(unmatched, contact, new Set(lacking))) return [];
    return [{ x, y, having: [...having].sort((a, b) => a - b), lacking }];
  });
}
