import type { FaceId, Partition } from '../topology/partition.ts';
import { splitAlong } from '../topology/split-along.ts';
import { type SplitEdit, splitFace } from '../topology/split-face.ts';
import { inLayer } from './attempt.ts';
import { type Position, type Refused, refusedBy } from './edited.ts';
import { insideOf } from './ground.ts';
import { faceHolding, stepsAt } from './places.ts';
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

/** Divides one face along a ring: from border to border where it leaves the face, else as an island. */
function cutFace(partition: Partition, ring: readonly Position[], face: FaceId): SplitEdit {
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
