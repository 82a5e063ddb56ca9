import { doubledAreaOf } from './outline.ts';
import type { FaceId, Partition } from './partition.ts';
import { placeOf } from './place-of.ts';

/** Twice the area of faces in square steps. */
function doubledAreaOfAll(partition: Partition, faces: readonly FaceId[]): number {
  return faces.reduce((sum, face) => sum + doubledAreaOf(partition, face, ...placeOf(partition, face)), 0);
}

/**
 * The contiguous parts of a set of faces: those that share a border (a common point is not enough) belong
 * together. The largest part comes first, so that all others are the detached ones; one part = contiguous.
 */
export function contiguousParts(partition: Partition, faces: ReadonlySet<FaceId>): readonly FaceId[][] {
  const seen = new Set<FaceId>();
  const parts: FaceId[][] = [];
  for (const start of faces) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (const face of part) {
      for (const next of neighboursOf(partition, face)) {
        if (!faces.has(next) || seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    parts.push(part);
  }
  if (parts.length < 2) return parts;
  const areas = new Map(parts.map((part) => [part, doubledAreaOfAll(partition, part)]));
  return parts.sort((a, b) => areas.get(b)! - areas.get(a)!);
}

/** The faces across each border of a face; 0 is the outside. */
export function neighboursOf(partition: Partition, face: FaceId): ReadonlySet<FaceId> {
  const neighbours = new Set<FaceId>();
  for (const id of partition.arcsOfFace(face)) {
    const { left, right } = partition.arcs.get(id)!;
    neighbours.add(left === face ? right : left);
  }
  return neighbours;
}
