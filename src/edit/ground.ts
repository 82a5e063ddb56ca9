import { labelPointOf } from '../geo/label-point.ts';
import type { GridCode } from '../model/grid.ts';
import { LEVELS, type Level } from '../model/manifest.ts';
import { mergeFaces } from '../topology/merge-faces.ts';
import { doubledAreaOf, outlineOf } from '../topology/outline.ts';
import type { Arc, Change, FaceId, Labels, Partition } from '../topology/partition.ts';
import { inLayer } from './attempt.ts';
import type { Position } from './edited.ts';
import type { LayerKey, Plan, PlanChange } from './plan.ts';

type Act = (change: PlanChange) => void;

export const sameLabels = (a: Labels, b: Labels): boolean => a.every((label, i) => label === b[i]);

/** Other faces across the borders of a face, with the border between; the outside is left out. */
export function* neighboursOf(partition: Partition, face: FaceId): Generator<readonly [FaceId, Arc]> {
  for (const id of partition.arcsOfFace(face)) {
    const arc = partition.arcs.get(id)!;
    const other = arc.left === face ? arc.right : arc.left;
    if (other !== 0 && other !== face) yield [other, arc];
  }
}

/** Removes the borders between neighbours that carry the same labels, beginning at some faces. */
export function dissolve(plan: Plan, act: Act, layer: LayerKey, faces: Iterable<FaceId>): void {
  const partition = plan.layer(layer)!;
  const open = new Set(faces);
  for (const face of open) {
    open.delete(face);
    const labels = partition.faces.get(face)?.labels;
    if (!labels) continue;
    for (const [other] of neighboursOf(partition, face)) {
      if (!sameLabels(partition.faces.get(other)!.labels, labels)) continue;
      const [kept, gone] = face < other ? [face, other] : [other, face];
      const merge = mergeFaces(partition, kept, gone);
      if (!merge.ok) continue;
      act(inLayer(layer, merge.change));
      open.add(kept);
      break;
    }
  }
}

/** Labels for faces, as one change. */
export function labelled(partition: Partition, labels: ReadonlyMap<FaceId, Labels>): Change {
  const faces = [...labels].map(([id, after]) => ({
    before: partition.faces.get(id)!,
    after: { id, labels: after },
  }));
  return { arcs: [], faces: faces.filter(({ before, after }) => !sameLabels(before.labels, after.labels)) };
}

/** The code of a face at a level. */
export const codeOn = (partition: Partition, face: FaceId, level: Level): GridCode | null =>
  (partition.faces.get(face)?.labels[level - 1] ?? null) as GridCode | null;

/** Twice the area of faces in square steps, exact. */
export function doubledAreaOfAll(partition: Partition, faces: Iterable<FaceId>): number {
  const [x, y] = originOf(partition);
  let sum = 0;
  for (const face of faces) sum += doubledAreaOf(partition, face, x, y);
  return sum;
}

/** A place from which doubled areas are exact: the south-west of all that was ever there. */
export const originOf = ({ reach }: Partition): readonly [number, number] => [
  reach?.[0] ?? 0,
  reach?.[1] ?? 0,
];

/** Faces in pieces that hang together over borders, those crossed where `crosses` says so. */
export function piecesOf(
  partition: Partition,
  faces: ReadonlySet<FaceId>,
  crosses: (arc: Arc) => boolean = () => true,
): Set<FaceId>[] {
  const left = new Set(faces);
  const pieces: Set<FaceId>[] = [];
  for (const first of left) {
    const piece = new Set([first]);
    left.delete(first);
    for (const face of piece) {
      for (const [other, arc] of neighboursOf(partition, face)) {
        if (!left.has(other) || !crosses(arc)) continue;
        left.delete(other);
        piece.add(other);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}

/** Pieces, the largest first; of equal ones that which begins farther west, then south: the same however it came about. */
export function largestFirst(
  partition: Partition,
  pieces: readonly ReadonlySet<FaceId>[],
): ReadonlySet<FaceId>[] {
  const keyed = pieces.map((piece) => {
    let [x, y] = [Infinity, Infinity];
    for (const face of piece) {
      for (const id of partition.arcsOfFace(face)) {
        const { points } = partition.arcs.get(id)!;
        for (let i = 0; i < points.length; i += 2) {
          if (points[i]! > x || (points[i] === x && points[i + 1]! >= y)) continue;
          [x, y] = [points[i]!, points[i + 1]!];
        }
      }
    }
    return { piece, area: doubledAreaOfAll(partition, piece), x, y };
  });
  keyed.sort((a, b) => b.area - a.area || a.x - b.x || a.y - b.y);
  return keyed.map(({ piece }) => piece);
}

/** A place well inside a face. */
export function insideOf(partition: Partition, face: FaceId): Position | null {
  return labelPointOf(outlineOf(partition, new Set([face])));
}

/** Levels below a level, nearest first. */
export const levelsBelow = (level: Level): readonly Level[] => LEVELS.filter((other) => other > level);
