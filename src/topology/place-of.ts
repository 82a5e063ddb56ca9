import type { FaceId, Partition } from './partition.ts';

/** A place on the border of a face, in steps, to point at; the origin where there is no such face. */
export function placeOf(partition: Partition, face: FaceId): readonly [number, number] {
  const [first] = partition.arcsOfFace(face);
  if (first === undefined) return [0, 0];
  const { points } = partition.arcs.get(first)!;
  const middle = (points.length >> 2) * 2;
  return [points[middle]!, points[middle + 1]!];
}
