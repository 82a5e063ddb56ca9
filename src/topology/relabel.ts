import { type Edit, refused } from './outcome.ts';
import type { Face, FaceId, Labels, Partition } from './partition.ts';
import { placeOf } from './place-of.ts';

export type LabelRefusal = 'breaksLevel' | 'outsideHasNoLabel' | 'codeInUse';

export type Level = 1 | 2 | 3;

/**
 * Gives faces to a grid of a level (1, 2, 3; null takes the label away). With a code that is in use come its
 * parents, so that a child never leaves its parent; a new code is a new grid inside the parents of the faces, which
 * must then have the same. A deeper label stays where the whole of its grid comes along, and is dropped elsewhere.
 */
export function reassign(
  partition: Partition,
  faces: readonly FaceId[],
  level: Level,
  code: string | null,
): Edit<LabelRefusal> {
  const unknown = faces.find((id) => !partition.faces.has(id));
  if (unknown !== undefined) return refused('outsideHasNoLabel', ...placeOf(partition, unknown));
  const moved = new Set(faces);
  const parents = code === null ? null : parentsOf(partition, faces, level, code);
  if (code !== null && !parents) return refused('breaksLevel', ...placeOf(partition, faces[0] ?? 0));
  const comesWhole = (deeper: Level, label: string): boolean =>
    [...partition.facesLabelled(deeper, label)].every((id) => moved.has(id));
  const after = (before: Face): Labels =>
    before.labels.map((label, i) => {
      if (i === level - 1) return code;
      if (i < level - 1) return code === null ? label : parents![i];
      if (label === null || before.labels[level - 1] === code) return label;
      return code !== null && comesWhole((i + 1) as Level, label) ? label : null;
    }) as unknown as Labels;
  return relabelled(partition, moved, after);
}

/** Gives a grid another code; all its faces keep everything else. */
export function recode(partition: Partition, level: Level, from: string, to: string): Edit<LabelRefusal> {
  const faces = partition.facesLabelled(level, from);
  const [used] = partition.facesLabelled(level, to);
  if (used !== undefined) return refused('codeInUse', ...placeOf(partition, used));
  return relabelled(
    partition,
    faces,
    (before) => before.labels.map((label, i) => (i === level - 1 ? to : label)) as unknown as Labels,
  );
}

function relabelled(
  partition: Partition,
  faces: ReadonlySet<FaceId>,
  labelsOf: (before: Face) => Labels,
): Edit<LabelRefusal> {
  const changes = [...faces].map((id) => {
    const before = partition.faces.get(id)!;
    return { before, after: { id, labels: labelsOf(before) } };
  });
  const isChanged = ({ before, after }: { before: Face; after: Face }): boolean =>
    before.labels.some((label, i) => label !== after.labels[i]);
  return { ok: true, change: { arcs: [], faces: changes.filter(isChanged) } };
}

/** The labels above a code: those of any face that carries it, else those that all of the faces share; null = none. */
function parentsOf(
  partition: Partition,
  faces: readonly FaceId[],
  level: Level,
  code: string,
): Labels | null {
  const [known] = partition.facesLabelled(level, code);
  const model = partition.faces.get(known ?? faces[0] ?? 0)?.labels;
  if (!model) return null;
  if (known !== undefined) return model;
  const isNested = model.slice(0, level - 1).every((label) => label !== null);
  const isCommon = faces.every((id) =>
    partition.faces.get(id)!.labels.every((label, i) => i >= level - 1 || label === model[i]),
  );
  return isNested && isCommon ? model : null;
}
