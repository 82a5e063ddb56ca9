import { doubledAreaOf } from './outline.ts';
import type { Arc, FaceId, Partition } from './partition.ts';

/** Each border of a face, with the face across it; 0 is the outside. */
export function* acrossBorders(partition: Partition, face: FaceId): Generator<readonly [FaceId, Arc]> {
  for (const id of partition.arcsOfFace(face)) {
    const arc = partition.arcs.get(id)!;
    yield [arc.left === face ? arc.right : arc.left, arc];
  }
}

/** The faces across the borders of a face, each once; 0 is the outside. */
export function neighboursOf(partition: Partition, face: FaceId): ReadonlySet<FaceId> {
  const neighbours = new Set<FaceId>();
  for (const [other] of acrossBorders(partition, face)) neighbours.add(other);
  return neighbours;
}

/** A place from which doubled areas are exact: the south-west of all that was ever there, in steps. */
export const originOf = ({ reach }: Partition): readonly [number, number] => [
  reach?.[0] ?? 0,
  reach?.[1] ?? 0,
];

/** Twice the area of faces in square steps, exact. */
export function doubledAreaOfAll(partition: Partition, faces: Iterable<FaceId>): number {
  const [x, y] = originOf(partition);
  let sum = 0;
  for (const face of faces) sum += doubledAreaOf(partition, face, x, y);
  return sum;
}

/** The westernmost vertex of faces, of equal ones the southernmost. */
function westernmost(partition: Partition, faces: Iterable<FaceId>): readonly [number, number] {
  let [x, y] = [Infinity, Infinity];
  for (const face of faces) {
    for (const id of partition.arcsOfFace(face)) {
      const { points } = partition.arcs.get(id)!;
      for (let i = 0; i < points.length; i += 2) {
        if (points[i]! > x || (points[i] === x && points[i + 1]! >= y)) continue;
        [x, y] = [points[i]!, points[i + 1]!];
      }
    }
  }
  return [x, y];
}

/**
 * The contiguous parts of a set of faces: those that share a border (a common point is not enough) belong together,
 * if `crosses` allows to cross it. The largest part comes first, so that all others are the detached ones; of equal
 * ones that which begins farther west, then south: the same however it came about.
 */
export function contiguousParts(
  partition: Partition,
  faces: ReadonlySet<FaceId>,
  crosses: (arc: Arc) => boolean = () => true,
): ReadonlySet<FaceId>[] {
  const left = new Set(faces);
  const parts: Set<FaceId>[] = [];
  for (const first of left) {
    const part = new Set([first]);
    left.delete(first);
    for (const face of part) {
      for (const [other, arc] of acrossBorders(partition, face)) {
        if (!left.has(other) || !crosses(arc)) continue;
        left.delete(other);
        part.add(other);
      }
    }
    parts.push(part);
  }
  if (parts.length < 2) return parts;
  const keyed = parts.map((part) => {
    const [x, y] = westernmost(partition, part);
    return { part, area: doubledAreaOfAll(partition, part), x, y };
  });
  keyed.sort((a, b) => b.area - a.area || a.x - b.x || a.y - b.y);
  return keyed.map(({ part }) => part);
}
