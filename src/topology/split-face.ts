import { boxOfLine } from './arc-index.ts';
import { facesOf } from './arrangement/faces.ts';
import { type BorderRefusal, contact, selfContact } from './contacts.ts';
import { type LatticeLine, turn } from './lattice.ts';
import type { Refused } from './outcome.ts';
import type { Arc, ArcId, Change, Face, FaceId, Partition } from './partition.ts';

export type SplitRefusal = BorderRefusal | 'endsInside' | 'leavesFace' | 'doesNotDivide';

export type SplitEdit =
  | { readonly ok: true; readonly change: Change; readonly parts: readonly FaceId[] }
  | Refused<SplitRefusal>;

/** The segment of an arc on which a lattice point lies exactly, or -1. */
function segmentAt(line: LatticeLine, x: number, y: number): number {
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!];
    if (x < Math.min(ax, bx) || x > Math.max(ax, bx) || y < Math.min(ay, by) || y > Math.max(ay, by))
      continue;
    if (turn(ax, ay, bx, by, x, y) === 0) return i;
  }
  return -1;
}

/** Halves of an arc at a point on it; the arc itself, unchanged, where the point is a junction already. */
function cut(arc: Arc, x: number, y: number, nextId: ArcId): Arc[] | null {
  const i = segmentAt(arc.points, x, y);
  if (i < 0) return null;
  const n = arc.points.length;
  const atStart = arc.points[0] === x && arc.points[1] === y;
  const atEnd = arc.points[n - 2] === x && arc.points[n - 1] === y;
  if (atStart || atEnd) return [arc];
  const onVertex = arc.points[i + 2] === x && arc.points[i + 3] === y;
  const head = [...arc.points.subarray(0, i + 2), x, y];
  const tail = [x, y, ...arc.points.subarray(onVertex ? i + 4 : i + 2)];
  return [
    { ...arc, points: Int32Array.from(head) },
    { ...arc, id: nextId, points: Int32Array.from(tail) },
  ];
}

/** The arcs around a face after the ends of lines have become junctions, or an end on no arc where no other line ends. */
function withJunctions(
  around: readonly Arc[],
  lines: readonly LatticeLine[],
  nextId: ArcId,
): Arc[] | readonly [number, number] {
  let arcs = [...around];
  let id = nextId;
  const ends = lines.flatMap(endsOf);
  for (const [x, y] of lines.filter((line) => !isEnclave(line, around)).flatMap(endsOf)) {
    const halves = arcs.map((arc) => cut(arc, x, y, id));
    if (halves.every((half) => half === null)) {
      if (ends.filter((end) => end[0] === x && end[1] === y).length > 1) continue;
      return [x, y];
    }
    if (halves.some((half) => half && half.length > 1)) id += 1;
    arcs = arcs.flatMap((arc, i) => halves[i] ?? [arc]);
  }
  return arcs;
}

const endsOf = (line: LatticeLine): (readonly [number, number])[] => [
  [line[0]!, line[1]!],
  [line.at(-2)!, line.at(-1)!],
];

/** Whether a line is closed and touches none of the arcs, so that it cuts out an enclave. */
function isEnclave(line: LatticeLine, arcs: readonly Arc[]): boolean {
  const [[sx, sy], [ex, ey]] = endsOf(line) as [readonly [number, number], readonly [number, number]];
  return sx === ex && sy === ey && arcs.every((arc) => segmentAt(arc.points, sx, sy) < 0);
}

/**
 * Divides a face by lines, in steps, from border to border; their ends must lie exactly on the face's border, or where
 * others of them end. A closed line that touches no border cuts out an enclave. Every line must divide, if only together
 * with the others (from a border to a hole, and on from the hole). The first part keeps the face's id; all keep its
 * labels.
 */
export function splitFace(partition: Partition, faceId: FaceId, lines: readonly LatticeLine[]): SplitEdit {
  const face = partition.faces.get(faceId)!;
  const around = [...partition.arcsOfFace(faceId)].map((id) => partition.arcs.get(id)!);
  const next = partition.nextIds;
  const divided = withJunctions(around, lines, next.arc);
  if (!isArcs(divided)) return { ok: false, reason: 'endsInside', where: divided };
  const fault = faultOf(partition, divided, around, lines);
  if (fault) return fault;

  const firstId = Math.max(next.arc, ...divided.map((arc) => arc.id + 1));
  const drawn = lines.map((points, i): Arc => ({ id: firstId + i, points, left: faceId, right: faceId }));
  const all = [...divided, ...drawn];
  const local = facesOf(all);
  const beyond = localFacesBeyond(divided, local, faceId);
  for (let k = divided.length; k < all.length; k++) {
    const where = [all[k]!.points[0]!, all[k]!.points[1]!] as const;
    const [left, right] = [local.left[k]!, local.right[k]!];
    if (beyond.has(left) || beyond.has(right)) return { ok: false, reason: 'leavesFace', where };
    if (left === right) return { ok: false, reason: 'doesNotDivide', where };
  }
  const ids = new Map<number, FaceId>();
  const idOf = (localFace: number): FaceId => {
    const id = ids.get(localFace) ?? (ids.size === 0 ? faceId : next.face + ids.size - 1);
    ids.set(localFace, id);
    return id;
  };
  const after = all.map(
    (arc, i): Arc => ({
      ...arc,
      left: arc.left === faceId ? idOf(local.left[i]!) : arc.left,
      right: arc.right === faceId ? idOf(local.right[i]!) : arc.right,
    }),
  );
  const parts = [...ids.values()];
  return { ok: true, change: { arcs: differences(around, after), faces: newFaces(face, parts) }, parts };
}

const isArcs = (value: Arc[] | readonly [number, number]): value is Arc[] => typeof value[0] !== 'number';

function faultOf(
  partition: Partition,
  divided: readonly Arc[],
  around: readonly Arc[],
  lines: readonly LatticeLine[],
): Refused<BorderRefusal> | null {
  const replaced = new Set(around.map((arc) => arc.id));
  for (const [k, line] of lines.entries()) {
    const simple = selfContact(line);
    if (simple) return simple;
    const others = [...partition.arcsNear(...boxOfLine(line))].filter((id) => !replaced.has(id));
    const borders = [...divided, ...others.map((id) => partition.arcs.get(id)!)].map((arc) => arc.points);
    for (const other of [...borders, ...lines.slice(k + 1)]) {
      const fault = contact(line, other);
      if (fault) return fault;
    }
  }
  return null;
}

/** Local faces that are not part of the face: those on the far sides of its border. */
function localFacesBeyond(
  arcs: readonly Arc[],
  local: ReturnType<typeof facesOf>,
  faceId: FaceId,
): Set<number> {
  const beyond = new Set<number>();
  arcs.forEach((arc, i) => {
    if (arc.left !== faceId) beyond.add(local.left[i]!);
    if (arc.right !== faceId) beyond.add(local.right[i]!);
  });
  return beyond;
}

function differences(before: readonly Arc[], after: readonly Arc[]): Change['arcs'] {
  const was = new Map(before.map((arc) => [arc.id, arc]));
  return after
    .map((arc) => ({ before: was.get(arc.id) ?? null, after: arc }))
    .filter(
      ({ before: b, after: a }) => !b || b.points !== a.points || b.left !== a.left || b.right !== a.right,
    );
}

function newFaces(face: Face, parts: readonly FaceId[]): Change['faces'] {
  return parts
    .filter((id) => id !== face.id)
    .map((id) => ({ before: null, after: { id, labels: face.labels } }));
}
