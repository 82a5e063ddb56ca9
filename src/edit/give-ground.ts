import type { GridCode } from '../model/grid.ts';
import type { Level } from '../model/manifest.ts';
import { dissolve } from '../topology/dissolve.ts';
import { borderOf } from '../topology/outline.ts';
import type { FaceId, Labels } from '../topology/partition.ts';
import { inLayer } from './attempt.ts';
import { nameOf } from './borders.ts';
import { holdsParent, nextCode } from './codes.ts';
import { type Refused, refuse } from './edited.ts';
import { codeOn, insideOf, levelsBelow } from './ground.ts';
import { NO_CHANGE, type Plan, type PlanChange, type PlanGrid, type Step } from './plan.ts';
import { relabel } from './relabel.ts';

type Act = (change: PlanChange) => void;

/** Labels of a level and those above it, from the record of a grid and its parents; what they do not say stays. */
function labelsUnder(plan: Plan, code: GridCode | null, level: Level, was: Labels): Labels {
  const labels = [...was];
  labels[level - 1] = code;
  let parent = code === null ? null : (plan.grids.get(code)?.parentCode ?? null);
  while (parent !== null) {
    const grid = plan.grids.get(parent);
    if (!grid || grid.level >= level) break;
    labels[grid.level - 1] = grid.code;
    parent = grid.parentCode;
  }
  return labels as unknown as Labels;
}

/** The lock, if any, that keeps faces from changing their grid of a level, or of a level above or below it. */
function lockedGround(
  plan: Plan,
  faces: ReadonlySet<FaceId>,
  after: ReadonlyMap<FaceId, Labels>,
): Refused | null {
  if (plan.locks.size === 0) return null;
  for (const face of faces) {
    const before = plan.partition.faces.get(face)!.labels;
    for (const [i, code] of after.get(face)!.entries()) {
      if (code === before[i]) continue;
      const locked = [code, before[i]!].find((each) => each !== null && plan.locks.has(each));
      if (locked)
        return refuse('locked', insideOf(plan.partition, face) ?? undefined, { name: nameOf(plan, locked) });
    }
  }
  return null;
}

/** Children of given ground: those given whole, and the levels at which a face leaves a child behind. */
interface Children {
  readonly whole: ReadonlySet<GridCode>;
  readonly dropped: ReadonlyMap<FaceId, readonly Level[]>;
}

function childrenOn(plan: Plan, given: ReadonlySet<FaceId>, level: Level): Children | Refused {
  const { partition } = plan;
  const whole = new Set<GridCode>();
  const dropped = new Map<FaceId, Level[]>();
  for (const below of levelsBelow(level)) {
    for (const face of given) {
      const child = codeOn(partition, face, below);
      if (child === null || whole.has(child)) continue;
      if ([...plan.facesOf(child)].every((each) => given.has(each))) {
        whole.add(child);
        continue;
      }
      if (tilingOf(plan, below) === 'partition') {
        return refuse('breaksLevel', insideOf(partition, face) ?? undefined, { name: nameOf(plan, child) });
      }
      dropped.set(face, [...(dropped.get(face) ?? []), below]);
    }
  }
  return { whole, dropped };
}

/** The labels of given faces afterwards. */
function labelsAfter(
  plan: Plan,
  given: ReadonlySet<FaceId>,
  level: Level,
  code: GridCode | null,
  dropped: Children['dropped'],
): Map<FaceId, Labels> {
  const after = new Map<FaceId, Labels>();
  for (const face of given) {
    const labels = [...labelsUnder(plan, code, level, plan.partition.faces.get(face)!.labels)];
    const left = code === null ? levelsBelow(level) : (dropped.get(face) ?? []);
    for (const below of left) labels[below - 1] = null;
    after.set(face, labels as unknown as Labels);
  }
  return after;
}

/**
 * Gives faces of the partition to a grid of a level (null: to none). Children that are given whole go along, and get
 * a new code where the profile's codes hold their parent's; a part of a child stays behind in no child where its
 * level is sparse, and cannot be given alone where its level tiles. Grids left without ground retire.
 */
export function giveGround(
  plan: Plan,
  act: Act,
  faces: ReadonlySet<FaceId>,
  level: Level,
  code: GridCode | null,
): Refused | null {
  // A set of its own: that of a grid's faces changes with their labels.
  const given = new Set([...faces].filter((face) => codeOn(plan.partition, face, level) !== code));
  const refused = giveFacesOnly(plan, act, given, level, code);
  if (!refused) dissolveGiven(plan, act, given);
  return refused;
}

/** Takes away the borders that given ground no longer needs. */
export function dissolveGiven(plan: Plan, act: Act, given: ReadonlySet<FaceId>): void {
  const merged = dissolve(plan.partition, given, 'beyond');
  if (merged.ok) act(inLayer('', merged.change));
}

/** As `giveGround`, and leaves the borders around the given faces, so that others are still what they were. */
export function giveFacesOnly(
  plan: Plan,
  act: Act,
  faces: ReadonlySet<FaceId>,
  level: Level,
  code: GridCode | null,
): Refused | null {
  const { partition } = plan;
  const given = new Set([...faces].filter((face) => codeOn(partition, face, level) !== code));
  if (given.size === 0) return refuse('nothingChanges');
  const children = childrenOn(plan, given, level);
  if ('ok' in children) return children;
  const after = labelsAfter(plan, given, level, code, children.dropped);
  const locked = lockedGround(plan, given, after);
  if (locked) return locked;
  const losers = new Set([...given].map((face) => codeOn(partition, face, level)));
  const refused = relabel(plan, act, after);
  if (refused) return refused;
  for (const child of code === null ? [] : [...children.whole].sort()) {
    const stays = reparent(plan, act, child, code!);
    if (stays) return stays;
  }
  for (const loser of losers)
    if (loser !== null && plan.facesOf(loser).size === 0) retire(plan, act, loser, code);
  return null;
}

const tilingOf = (plan: Plan, level: Level): string | undefined =>
  plan.base.manifest.levels.find((each) => each.level === level)?.tiling;

const replaced = (codes: readonly GridCode[], from: GridCode, to: GridCode): GridCode[] => [
  ...new Set(codes.map((code) => (code === from ? to : code))),
];

/** Records that name a grid, with another name for it. */
function renamed(plan: Plan, from: GridCode, to: GridCode): Pick<PlanChange, 'stations' | 'staff'> {
  return {
    stations: [...plan.stations.values()]
      .filter((station) => station.gridCode === from)
      .map((before) => ({ before, after: { ...before, gridCode: to } })),
    staff: [...plan.staff.values()]
      .filter((person) => person.gridCodes.includes(from))
      .map((before) => ({ before, after: { ...before, gridCodes: replaced(before.gridCodes, from, to) } })),
  };
}

/** The code that a grid had below a parent before this plan, where it is free again and the ground is the same. */
function formerCode(
  plan: Plan,
  { code: now, predecessorCodes = [] }: PlanGrid,
  parent: GridCode,
): GridCode | undefined {
  const border = borderOf(plan.partition, plan.facesOf(now));
  return predecessorCodes.findLast(
    (code) =>
      !plan.grids.has(code) &&
      plan.base.grids.get(code)?.parentCode === parent &&
      plan.start.isKept(border, [code]),
  );
}

/**
 * A grid below another parent; with a new code, and the old one kept as its predecessor, where codes hold parents. A
 * grid that comes back below the parent from which this plan took it has its code again.
 */
function reparent(plan: Plan, act: Act, code: GridCode, parent: GridCode): Refused | null {
  const before = plan.grids.get(code);
  const above = plan.grids.get(parent);
  if (!before || !above || above.level !== before.level - 1 || before.parentCode === parent) return null;
  if (plan.locks.has(code)) return refuse('locked', undefined, { name: before.name });
  if (!holdsParent(plan.base.manifest.codeProfile)) {
    act({ ...NO_CHANGE, grids: [{ before, after: { ...before, parentCode: parent } }] });
    return null;
  }
  const former = formerCode(plan, before, parent);
  return rename(plan, act, before, {
    ...before,
    code: former ?? nextCode(plan, before.level, parent, code),
    parentCode: parent,
  });
}

/** A grid under a new code: its faces, its children, stations and people follow. */
function rename(plan: Plan, act: Act, before: PlanGrid, changed: PlanGrid): Refused | null {
  const former = [...(before.predecessorCodes ?? []), before.code];
  const again = former.indexOf(changed.code);
  const { predecessorCodes: _former, ...record } = changed;
  const predecessorCodes = again < 0 ? former : former.slice(0, again);
  const after = predecessorCodes.length > 0 ? { ...record, predecessorCodes } : record;
  const labels = new Map<FaceId, Labels>();
  for (const face of plan.facesOf(before.code)) {
    const was = plan.partition.faces.get(face)!.labels;
    labels.set(face, was.map((label) => (label === before.code ? after.code : label)) as unknown as Labels);
  }
  const children = [...plan.grids.values()]
    .filter((grid) => grid.parentCode === before.code)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const records = { ...renamed(plan, before.code, after.code), grids: [{ before, after }] };
  const refused = relabel(plan, act, labels, records);
  if (refused) return refused;
  for (const child of children) {
    const code = formerCode(plan, child, after.code) ?? nextCode(plan, child.level, after.code, child.code);
    const stays = rename(plan, act, child, { ...child, code, parentCode: after.code });
    if (stays) return stays;
  }
  return null;
}

/** Takes a grid without ground out of the plan; its heir keeps its code among the predecessors, its people and stations. */
function retire(plan: Plan, act: Act, code: GridCode, heir: GridCode | null): void {
  const gone = plan.grids.get(code);
  if (!gone) return;
  const grids: Step<PlanGrid>[] = [{ before: gone, after: null }];
  const inherits = heir === null ? undefined : plan.grids.get(heir);
  if (inherits && inherits.code !== code) {
    const predecessorCodes = [
      ...new Set([...(inherits.predecessorCodes ?? []), ...(gone.predecessorCodes ?? []), code]),
    ];
    grids.push({ before: inherits, after: { ...inherits, predecessorCodes } });
  }
  act({ ...NO_CHANGE, grids, ...(heir === null ? {} : renamed(plan, code, heir)) });
}
