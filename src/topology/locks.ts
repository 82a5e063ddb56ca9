import type { LatticeLine } from './lattice.ts';
import { type Refused, refused } from './outcome.ts';
import type { Arc, ArcId, Change, FaceId, Labels, Partition } from './partition.ts';
import { SegmentSet } from './segment-set.ts';
import { passesNear } from './segments.ts';

/** What must stay as it is. */
export interface Locks {
  /** Grids of any level: their outline stays, and so do the grids that they belong to. */
  readonly codes: ReadonlySet<string>;
  /** Borders: their line stays, though it may be cut where another border ends at it. */
  readonly arcs: ReadonlySet<ArcId>;
}

type LabelsOf = (face: FaceId) => Labels | undefined;

/**
 * Why locks forbid a change that an operation computed; null where they allow it. To be asked before the change is
 * applied. A locked line may gain vertices within one lattice step of it, since a neighbour's border must end
 * somewhere.
 */
export function lockRefusalOf(partition: Partition, change: Change, locks: Locks): Refused<'locked'> | null {
  if (locks.codes.size === 0 && locks.arcs.size === 0) return null;
  const changed = new Map(change.faces.map((face) => [(face.before ?? face.after)!.id, face.after?.labels]));
  const before: LabelsOf = (face) => partition.faces.get(face)?.labels;
  const after: LabelsOf = (face) => (changed.has(face) ? changed.get(face) : before(face));
  const arcs = [...change.arcs, ...relabelledArcs(partition, change)];
  return (
    movedParent(partition, changed.keys(), before, after, locks.codes) ??
    changedOutline(arcs, before, after, locks.codes) ??
    changedArc(change, locks.arcs)
  );
}

/**
 * The locks after a change: halves of a locked border are locked, too, and so is a border that a locked one became a
 * part of; what is gone is dropped.
 */
export function locksAfter(change: Change, { codes, arcs }: Locks): Locks {
  const kept = new Set(arcs);
  const locked = change.arcs.filter(({ before }) => before !== null && arcs.has(before.id));
  if (locked.length === 0) return { codes, arcs };
  for (const { before, after } of change.arcs) {
    if (after === null) kept.delete(before!.id);
    else if (
      locked.some(({ before: was }) => liesOn(after.points, was!.points) || liesOn(was!.points, after.points))
    )
      kept.add(after.id);
  }
  return { codes, arcs: kept };
}

/** Whether every vertex of a line lies within a step of another line. */
function liesOn(points: LatticeLine, line: LatticeLine): boolean {
  for (let i = 0; i < points.length; i += 2) {
    let isOn = false;
    for (let j = 0; j + 3 < line.length && !isOn; j += 2)
      isOn = passesNear(line[j]!, line[j + 1]!, line[j + 2]!, line[j + 3]!, points[i]!, points[i + 1]!);
    if (!isOn) return false;
  }
  return true;
}

type ArcStep = Change['arcs'][number];

/** Arcs that stay while the labels on one side of them change. */
function relabelledArcs(partition: Partition, change: Change): ArcStep[] {
  const moved = new Set(change.arcs.map(({ before }) => before?.id));
  const ids = new Set(
    change.faces.flatMap(({ before }) => (before ? [...partition.arcsOfFace(before.id)] : [])),
  );
  return [...ids].flatMap((id) => {
    const arc = partition.arcs.get(id)!;
    return moved.has(id) ? [] : [{ before: arc, after: arc }];
  });
}

function movedParent(
  partition: Partition,
  faces: Iterable<FaceId>,
  before: LabelsOf,
  after: LabelsOf,
  codes: ReadonlySet<string>,
): Refused<'locked'> | null {
  for (const face of faces) {
    const [was, is] = [before(face), after(face)];
    const level = was?.findLastIndex((code) => code !== null && codes.has(code)) ?? -1;
    if (level < 0 || is?.[level] !== was![level]) continue;
    if (was!.slice(0, level).some((code, i) => code !== is![i])) {
      const [arc] = partition.arcsOfFace(face);
      const { points } = partition.arcs.get(arc!)!;
      return refused('locked', points[0]!, points[1]!);
    }
  }
  return null;
}

/** Whether an arc is part of a grid's outline, and on which side of it the grid lies. */
function sideOf(arc: Arc | null, code: string, labelsOf: LabelsOf): 'left' | 'right' | null {
  if (!arc) return null;
  const [left, right] = [arc.left, arc.right].map((face) => labelsOf(face)?.includes(code) ?? false);
  if (left === right) return null;
  return left ? 'left' : 'right';
}

function changedOutline(
  arcs: readonly ArcStep[],
  before: LabelsOf,
  after: LabelsOf,
  codes: ReadonlySet<string>,
): Refused<'locked'> | null {
  for (const code of codes) {
    const [was, is] = [new SegmentSet(), new SegmentSet()];
    for (const step of arcs) {
      const [from, to] = [sideOf(step.before, code, before), sideOf(step.after, code, after)];
      if (from) was.addLine(step.before!.points, from === 'right');
      if (to) is.addLine(step.after!.points, to === 'right');
    }
    const place = was.departureOf(is);
    if (place) return refused('locked', ...place);
  }
  return null;
}

function changedArc(change: Change, arcs: ReadonlySet<ArcId>): Refused<'locked'> | null {
  for (const { before } of change.arcs) {
    if (!before || !arcs.has(before.id)) continue;
    const [was, is] = [new SegmentSet(), new SegmentSet()];
    was.addLine(before.points);
    for (const { after } of change.arcs) {
      if (!after) continue;
      is.addLine(after.points);
      is.addLine(after.points, true);
    }
    const place = was.departureOf(is, 'mayHaveMore');
    if (place) return refused('locked', ...place);
  }
  return null;
}
