import { boxOfLine } from './arc-index.ts';
import { facesOf } from './arrangement/faces.ts';
import { type BorderRefusal, contact, selfContact } from './contacts.ts';
import { type Refused, refused } from './outcome.ts';
import { type Arc, type Face, type FaceId, Partition } from './partition.ts';

export type ArcsRefusal = BorderRefusal | 'facesDisagree' | 'faceUnknown';

/**
 * A partition from its arcs and faces, as kept in a draft or made elsewhere. Everything is checked: borders meet at
 * their ends only, each side names one face all around, the outside is 0, and each face is there.
 */
export function partitionFromArcs(
  arcs: readonly Arc[],
  faces: readonly Face[],
): { readonly ok: true; readonly partition: Partition } | Refused<ArcsRefusal> {
  const known = new Set(faces.map(({ id }) => id));
  const partition = new Partition(arcs, faces);
  for (const arc of arcs) {
    const { points, left, right } = arc;
    const simple = selfContact(points);
    if (simple) return simple;
    const stranger = [left, right].find((face) => face !== 0 && !known.has(face));
    if (stranger !== undefined) return refused('faceUnknown', points[0]!, points[1]!);
    const touching = touches(partition, arc);
    if (touching) return touching;
  }
  const traced = facesOf(arcs);
  const named = new Map<number, FaceId>([[0, 0]]);
  const numbered = new Map<FaceId, number>([[0, 0]]);
  for (const [k, { points, left, right }] of arcs.entries()) {
    for (const [face, name] of [
      [traced.left[k]!, left],
      [traced.right[k]!, right],
    ] as const) {
      if ((named.get(face) ?? name) !== name || (numbered.get(name) ?? face) !== face)
        return refused('facesDisagree', points[0]!, points[1]!);
      named.set(face, name);
      numbered.set(name, face);
    }
  }
  return { ok: true, partition };
}

function touches(partition: Partition, arc: Arc): Refused<BorderRefusal> | null {
  const box = boxOfLine(arc.points);
  for (const id of partition.arcsNear(...box)) {
    if (id <= arc.id) continue;
    const fault = contact(arc.points, partition.arcs.get(id)!.points);
    if (fault) return fault;
  }
  return null;
}
