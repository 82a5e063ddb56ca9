import type { Change, FaceId, Labels, Partition } from './partition.ts';
import type { Refused } from './replacement.ts';

export type LabelRefusal = 'breaksLevel' | 'outsideHasNoLabel';

/**
 * Gives faces to another grid of a level (1, 2, 3; null takes the label away). With a level-2 code comes its
 * level-1 parent, and with a level-3 code its level-2 and level-1: so a child never leaves its parent. A deeper
 * label that belonged to the former parent is dropped.
 */
export function reassign(
  partition: Partition,
  faces: readonly FaceId[],
  level: 1 | 2 | 3,
  code: string | null,
): { readonly ok: true; readonly change: Change } | Refused<LabelRefusal> {
  const parents = code === null ? null : labelsAbove(partition, level, code);
  const changes: { before: { id: FaceId; labels: Labels }; after: { id: FaceId; labels: Labels } }[] = [];
  for (const id of faces) {
    const before = partition.faces.get(id);
    if (!before) return { ok: false, reason: 'outsideHasNoLabel', where: [0, 0] };
    if (level > 1 && code !== null && !parents) return { ok: false, reason: 'breaksLevel', where: [0, 0] };
    const labels = before.labels.map((label, i) => {
      if (i === level - 1) return code;
      if (i < level - 1) return parents?.[i] ?? label;
      return before.labels[level - 1] === code ? label : null;
    }) as unknown as Labels;
    changes.push({ before, after: { id, labels } });
  }
  return { ok: true, change: { arcs: [], faces: changes } };
}

/** The labels above a code, from any face that carries it; null when none does. */
function labelsAbove(partition: Partition, level: 1 | 2 | 3, code: string): Labels | null {
  for (const face of partition.faces.values()) if (face.labels[level - 1] === code) return face.labels;
  return null;
}
