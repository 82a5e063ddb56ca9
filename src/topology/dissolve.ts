import { neighboursOf } from './contiguity.ts';
import { type MergeRefusal, mergeFaces } from './merge-faces.ts';
import type { Edit } from './outcome.ts';
import { type FaceId, type Partition, sameLabels } from './partition.ts';
import { inSequence } from './sequence.ts';

/**
 * Removes the borders between faces that have the same labels: what a painted grid no longer needs. Only faces of
 * the set are merged, or (`beyond`) their neighbours, too.
 */
export function dissolve(
  partition: Partition,
  faces: ReadonlySet<FaceId>,
  beyond?: 'beyond',
): Edit<MergeRefusal> {
  const same = (face: FaceId): FaceId | undefined => {
    const { labels } = partition.faces.get(face)!;
    return [...neighboursOf(partition, face)].find((other) => {
      const across = other !== face && (beyond || faces.has(other)) ? partition.faces.get(other) : undefined;
      return across !== undefined && sameLabels(across.labels, labels);
    });
  };
  function* merges(): Generator<(partition: Partition) => Edit<MergeRefusal>> {
    for (const face of [...faces].sort((a, b) => a - b)) {
      let kept = face;
      while (partition.faces.has(kept)) {
        const other = same(kept);
        if (other === undefined) break;
        const [stays, goes] = kept < other ? [kept, other] : [other, kept];
        yield (now) => mergeFaces(now, stays, goes);
        kept = stays;
      }
    }
  }
  return inSequence(partition, merges());
}
