import type { Change, FaceId, Labels, Partition } from '../topology/partition.ts';
import { sameLabels } from '../topology/partition.ts';
import { inLayer } from './attempt.ts';
import { borderKey, nameOf, sidesBetween } from './borders.ts';
import { type Refused, refuse } from './edited.ts';
import { degreesAt } from './places.ts';
import type { Membership, Plan, PlanChange } from './plan.ts';

/** Labels for faces, as one change. */
function labelled(partition: Partition, labels: ReadonlyMap<FaceId, Labels>): Change {
  const faces = [...labels].map(([id, after]) => ({
    before: partition.faces.get(id)!,
    after: { id, labels: after },
  }));
  return { arcs: [], faces: faces.filter(({ before, after }) => !sameLabels(before.labels, after.labels)) };
}

/**
 * The locks of borders as labels change beside them: a border stays locked under the names that its sides get. The
 * refusal where a locked border would come to have one grid on both sides.
 */
function locksCarried(plan: Plan, { faces }: Change): Membership[] | Refused {
  const { partition, locks } = plan;
  const after = new Map(faces.map((step) => [step.after!.id, step.after!.labels]));
  const carried = new Map<string, Membership>();
  const touched =
    locks.size === 0 ? [] : faces.flatMap(({ before }) => [...partition.arcsOfFace(before!.id)]);
  for (const id of new Set(touched)) {
    const { left, right, points } = partition.arcs.get(id)!;
    const was = (face: FaceId): Labels | undefined => partition.faces.get(face)?.labels;
    const is = sidesBetween(after.get(left) ?? was(left), after.get(right) ?? was(right));
    for (const { level, a, b } of sidesBetween(was(left), was(right))) {
      if (!locks.has(borderKey(a, b))) continue;
      const sides = is.find((each) => each.level === level);
      const name = `${nameOf(plan, a)}–${nameOf(plan, b)}`;
      if (!sides) return refuse('locked', degreesAt(points[0]!, points[1]!), { name });
      const key = borderKey(sides.a, sides.b);
      if (!locks.has(key)) carried.set(key, { key, before: false, after: true });
    }
  }
  return [...carried.values()];
}

/** Gives faces of the partition labels, with the records that change along; locked borders stay, and stay locked. */
export function relabel(
  plan: Plan,
  act: (change: PlanChange) => void,
  labels: ReadonlyMap<FaceId, Labels>,
  records: Partial<Pick<PlanChange, 'grids' | 'stations' | 'staff'>> = {},
): Refused | null {
  const change = labelled(plan.partition, labels);
  const locks = locksCarried(plan, change);
  if ('ok' in locks) return locks;
  act({ ...inLayer('', change), ...records, locks });
  return null;
}
