import { reversed } from './lattice.ts';
import { type Edit, refused } from './outcome.ts';
import {
  type Arc,
  type ArcId,
  endOf,
  type FaceId,
  isClosed,
  junctionKey,
  type Partition,
  startOf,
} from './partition.ts';
import { placeOf } from './place-of.ts';

export type MergeRefusal = 'notNeighbours' | 'outsideHasNoLabel';

/** Joins two arcs at a junction into one that runs as the first does. */
function joined(a: Arc, b: Arc, x: number, y: number): Arc {
  const endsHere = ([ex, ey]: readonly [number, number]): boolean => ex === x && ey === y;
  const head = endsHere(endOf(a)) ? a.points : reversed(a.points);
  const forward = head === a.points;
  const tail = endsHere(startOf(b)) ? b.points : reversed(b.points);
  const points = Int32Array.from([...head, ...tail.subarray(2)]);
  return forward ? { ...a, points } : { ...a, points, left: a.right, right: a.left };
}

/** Removes junctions where only two arcs are left, within a working copy of the arcs around them. */
function withoutIdleJunctions(
  arcs: Map<ArcId, Arc>,
  places: readonly (readonly [number, number])[],
  all: (x: number, y: number) => ArcId[],
): void {
  for (const [x, y] of places) {
    const here = all(x, y)
      .map((id) => arcs.get(id))
      .filter((arc): arc is Arc => arc !== undefined);
    if (here.length !== 2 || here.some(isClosed)) continue;
    const [a, b] = here as [Arc, Arc];
    arcs.delete(b.id);
    arcs.set(a.id, joined(a, b, x, y));
  }
}

/**
 * Merges face b into its neighbour a: all borders between them go, a's labels stay. Junctions that no longer join
 * three borders go too.
 */
export function mergeFaces(partition: Partition, a: FaceId, b: FaceId): Edit<MergeRefusal> {
  if (a === 0 || b === 0) return refused('outsideHasNoLabel', ...placeOf(partition, a || b));
  const between = [...partition.arcsOfFace(b)].filter((id) => partition.arcsOfFace(a).has(id));
  if (a === b || between.length === 0) return refused('notNeighbours', ...placeOf(partition, b));
  const gone = new Set(between);
  const places = new Map<string, readonly [number, number]>();
  for (const id of between) {
    const arc = partition.arcs.get(id)!;
    for (const place of [startOf(arc), endOf(arc)]) places.set(junctionKey(...place), place);
  }
  const touched = new Set<ArcId>(partition.arcsOfFace(b));
  for (const place of places.values()) for (const id of partition.arcsAt(...place)) touched.add(id);
  const arcs = new Map<ArcId, Arc>();
  for (const id of touched) {
    const arc = partition.arcs.get(id)!;
    if (gone.has(id)) continue;
    arcs.set(id, { ...arc, left: arc.left === b ? a : arc.left, right: arc.right === b ? a : arc.right });
  }
  const at = (x: number, y: number): ArcId[] =>
    [...arcs.values()]
      .filter((arc) => [startOf(arc), endOf(arc)].some(([px, py]) => px === x && py === y))
      .map((arc) => arc.id);
  withoutIdleJunctions(arcs, [...places.values()], at);
  const changes = [...touched].map((id) => ({
    before: partition.arcs.get(id)!,
    after: arcs.get(id) ?? null,
  }));
  return {
    ok: true,
    change: {
      arcs: changes.filter(({ before, after }) => before !== after),
      faces: [{ before: partition.faces.get(b)!, after: null }],
    },
  };
}

/**
 * Removes a border, and with it all borders between the same two faces: they become one, with the labels of the
 * face on its left (or on its right).
 */
export function removeArc(
  partition: Partition,
  arcId: ArcId,
  keep: 'left' | 'right' = 'left',
): Edit<MergeRefusal> {
  const { left, right } = partition.arcs.get(arcId)!;
  return keep === 'left' ? mergeFaces(partition, left, right) : mergeFaces(partition, right, left);
}
