import type { FaceId, Partition } from '../topology/partition.ts';
import { splitAlong } from '../topology/split-along.ts';
import { type SplitEdit, splitFace } from '../topology/split-face.ts';
import { inLayer } from './attempt.ts';
import { type Position, type Refused, refusedBy } from './edited.ts';
import { insideOf } from './ground.ts';
import { degreesAt, faceHolding, stepsAt } from './places.ts';
import type { Plan, PlanChange } from './plan.ts';

type Act = (change: PlanChange) => void;

/** A ring without its closing position. */
function openRing(ring: readonly Position[]): readonly Position[] {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return ring.length > 1 && first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring;
}

/** Whether a place is inside a ring; on its border either answer may come. */
export function insideRing(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[j]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

const middle = (a: Position, b: Position): Position => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** The ring closed, begun at a place of it that is not in a face; null where all of it is in the face. */
function begunOutside(partition: Partition, ring: readonly Position[], face: FaceId): Position[] | null {
  const isOutside = (at: Position): boolean => faceHolding(partition, at) !== face;
  const vertex = ring.findIndex(isOutside);
  if (vertex >= 0) {
    const turned = [...ring.slice(vertex), ...ring.slice(0, vertex)];
    return [...turned, turned[0]!];
  }
  const edge = ring.findIndex((at, i) => isOutside(middle(at, ring[(i + 1) % ring.length]!)));
  if (edge < 0) return null;
  const start = middle(ring[edge]!, ring[(edge + 1) % ring.length]!);
  return [start, ...ring.slice(edge + 1), ...ring.slice(0, edge + 1), start];
}

/** How far, in steps, a vertex may be from a ring that is meant to go through it. */
const NEAR = 1;

/**
 * The ring with the vertices of borders that it all but goes through: where it crossed a border before, the border
 * has a vertex that was rounded to the lattice, and to miss it by half a step would be to cross the border twice.
 */
function throughVertices(partition: Partition, ring: readonly Position[]): Position[] {
  return ring.flatMap((at, i) => {
    const [[ax, ay], [bx, by]] = [stepsAt(at), stepsAt(ring[(i + 1) % ring.length]!)];
    const [dx, dy] = [bx - ax, by - ay];
    const length2 = dx * dx + dy * dy;
    const met = new Map<string, readonly [number, number, number]>();
    const near = partition.arcsNear(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    for (const id of near) {
      const { points } = partition.arcs.get(id)!;
      for (let k = 0; k < points.length; k += 2) {
        const [x, y] = [points[k]!, points[k + 1]!];
        const along = (x - ax) * dx + (y - ay) * dy;
        if (along <= 0 || along >= length2) continue;
        const aside = dx * (y - ay) - dy * (x - ax);
        if (aside * aside > NEAR * NEAR * length2) continue;
        met.set(`${x},${y}`, [along, x, y]);
      }
    }
    const between = [...met.values()].sort((a, b) => a[0] - b[0]);
    return [at, ...between.map(([, x, y]) => degreesAt(x, y))];
  });
}

/** Divides one face along a ring: from border to border where it leaves the face, else as an island. */
function cutFace(partition: Partition, drawn: readonly Position[], face: FaceId): SplitEdit {
  const ring = throughVertices(partition, drawn);
  const open = begunOutside(partition, ring, face);
  const line = Int32Array.from((open ?? [...ring, ring[0]!]).flatMap(stepsAt));
  return open ? splitAlong(partition, line, new Set([face])) : splitFace(partition, face, [line]);
}

/**
 * Cuts the ground inside a ring out of faces, and answers the faces inside it. Faces wholly inside are taken whole;
 * a ring that encloses nothing of them answers none.
 */
export function cutOut(
  plan: Plan,
  act: Act,
  drawn: readonly Position[],
  only: ReadonlySet<FaceId>,
): ReadonlySet<FaceId> | Refused {
  const { partition } = plan;
  const ring = openRing(drawn);
  const all = new Set(only);
  for (const face of only) {
    const split = cutFace(partition, ring, face);
    if (split.ok) {
      act(inLayer('', split.change));
      for (const part of split.parts) all.add(part);
    } else if (split.reason !== 'doesNotDivide') return refusedBy(split);
  }
  const inside = [...all].filter((face) => {
    const at = insideOf(partition, face);
    return at !== null && insideRing(ring, at);
  });
  return new Set(inside);
}
