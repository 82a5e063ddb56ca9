import { nearestBorder, type OnBorder } from '../../../edit/places.ts';
import type { Plan } from '../../../edit/plan.ts';
import type { LineSnap } from '../../../geo/line-snap.ts';
import type { BorderHit, Ground, Handle, Snapped } from '../../../map/tools/ground.ts';
import type { Vertex } from '../../../map/tools/pointer.ts';
import { toDegrees, toSteps } from '../../../topology/lattice.ts';
import { type Arc, isClosed, type Partition, startOf } from '../../../topology/partition.ts';

const M_PER_DEGREE = 111_200;

/** A line in steps as places in degrees. */
export function pathOf({ points }: Pick<Arc, 'points'>): Vertex[] {
  const path: Vertex[] = [];
  for (let i = 0; i < points.length; i += 2) path.push([toDegrees(points[i]!), toDegrees(points[i + 1]!)]);
  return path;
}

/** A closed border that meets no other has no node: its first place is a vertex like the rest. */
function isFree(partition: Partition, arc: Arc): boolean {
  return isClosed(arc) && partition.arcsAt(...startOf(arc)).size === 1;
}

const handles = new WeakMap<Arc, readonly Handle[]>();

function handlesOf(partition: Partition, arc: Arc): readonly Handle[] {
  const kept = handles.get(arc);
  if (kept) return kept;
  const path = pathOf(arc);
  const free = isFree(partition, arc);
  const ring = isClosed(arc) ? path.slice(0, -1) : path;
  const made = ring.map((at, vertex): Handle => {
    const end = vertex === 0 || (!isClosed(arc) && vertex === ring.length - 1);
    return { kind: end && !free ? 'node' : 'vertex', border: arc.id, vertex, at };
  });
  handles.set(arc, made);
  return made;
}

function placeOn({ arc, segment, along }: OnBorder): Vertex {
  const { points } = arc;
  const [ax, ay] = [points[2 * segment]!, points[2 * segment + 1]!];
  const [bx, by] = [points[2 * segment + 2]!, points[2 * segment + 3]!];
  return [toDegrees(ax + along * (bx - ax)), toDegrees(ay + along * (by - ay))];
}

/** The borders of a layer of a plan as the tools of the map ask for them; a border's number is its arc's. */
export function planGround(partition: Partition, snap: LineSnap<Snapped['to']> | null): Ground {
  return {
    borderNear(at, reachM): BorderHit | null {
      const found = nearestBorder(partition, at, reachM / M_PER_DEGREE);
      return found && { border: found.arc.id, after: found.segment, at: placeOn(found) };
    },
    handlesOf(border) {
      const arc = partition.arcs.get(border);
      return arc ? handlesOf(partition, arc) : [];
    },
    bordersAt: ([lng, lat]) => [...partition.arcsAt(toSteps(lng), toSteps(lat))].sort((a, b) => a - b),
    snap(at, reachM): Snapped | null {
      const found = snap?.(at[0], at[1], reachM);
      return found ? { at: found.at, to: found.kind } : null;
    },
  };
}

/** The borders around a grid, or one border, as paths. */
export function outlinesOf(
  plan: Plan,
  code: string | null,
  border: number | null = null,
): readonly (readonly Vertex[])[] {
  const { partition } = plan;
  const only = border === null ? undefined : partition.arcs.get(border);
  if (only) return [pathOf(only)];
  if (code === null) return [];
  const faces = plan.facesOf(code);
  const paths: (readonly Vertex[])[] = [];
  for (const face of faces) {
    for (const id of partition.arcsOfFace(face)) {
      const arc = partition.arcs.get(id)!;
      if (faces.has(arc.left) !== faces.has(arc.right)) paths.push(pathOf(arc));
    }
  }
  return paths;
}
