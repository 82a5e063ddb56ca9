import { neighboursOf } from './contiguity.ts';
import { type MergeRefusal, mergeFaces } from './merge-faces.ts';
import type { Edit } from './outcome.ts';
import type { FaceId, Partition } from './partition.ts';
import { inSequence } from './sequence.ts';

/** Removes the borders between faces of a set that have the same labels: what a painted grid no longer needs. */
export function dissolve(partition: Partition, faces: ReadonlySet<FaceId>): Edit<MergeRefusal> {
  const labels = (face: FaceId): string => JSON.stringify(partition.faces.get(face)?.labels);
  const same = (face: FaceId): FaceId | undefined =>
    [...neighboursOf(partition, face)].find(
      (other) => other !== face && faces.has(other) && labels(other) === labels(face),
    );
  function* merges(): Generator<(partition: Partition) => Edit<MergeRefusal>> {
    for (const face of [...faces].sort((a, b) => a - b)) {
      if (!partition.faces.has(face)) continue;
      for (let other = same(face); other !== undefined; other = same(face)) {
        const gone = other;
        yield (now) => mergeFaces(now, face, gone);
      }
    }
  }
  return inSequence(partition, merges());
}
