import type { GridCode } from '../../model/grid.ts';
import { contiguousParts } from '../../topology/contiguity.ts';
import { type FaceId, type Labels, sameLabels } from '../../topology/partition.ts';
import { splitAlong } from '../../topology/split-along.ts';
import { attempt, inLayer } from '../attempt.ts';
import { nameOf } from '../borders.ts';
import { nextCode } from '../codes.ts';
import { type Command, type Position, type Refused, refuse, refusedBy } from '../edited.ts';
import { giveGround } from '../give-ground.ts';
import { codeOn, levelsBelow } from '../ground.ts';
import { successorOf } from '../names.ts';
import { stepsAt } from '../places.ts';
import { NO_CHANGE, type Plan, type PlanChange, type PlanGrid } from '../plan.ts';
import { relabel } from '../relabel.ts';

export interface SplitGrid {
  /** The grids that the line may divide, all of one level. */
  readonly grids: readonly GridCode[];
  /** Drawn from outside through the grid and out again; loose ends fall away. */
  readonly line: readonly Position[];
  /** The name of the (first) new grid; the next ordinal where absent. */
  readonly name?: string;
}

type Act = (change: PlanChange) => void;

/** What a drawn line divides of a grid: the pieces that get a new code, for each piece that was one before. */
function cutOff(plan: Plan, code: GridCode): ReadonlySet<FaceId>[] {
  const { partition } = plan;
  const labels = (face: FaceId) => partition.faces.get(face)!.labels;
  return contiguousParts(partition, plan.facesOf(code)).flatMap((whole) =>
    contiguousParts(partition, whole, (arc) => !sameLabels(labels(arc.left), labels(arc.right))).slice(1),
  );
}

/** Children that a line divides are divided too: what lies in the part gets a code below the new grid. */
function divideChildren(plan: Plan, act: Act, part: ReadonlySet<FaceId>, parent: PlanGrid): Refused | null {
  const { partition } = plan;
  for (const level of levelsBelow(parent.level)) {
    const children = new Set([...part].map((face) => codeOn(partition, face, level)));
    // In the order of codes, so that a replay gives each the same new code.
    for (const child of [...children].sort()) {
      const record = child === null ? undefined : plan.grids.get(child);
      if (!record || [...plan.facesOf(record.code)].every((face) => part.has(face))) continue;
      const mine = [...part].filter((face) => codeOn(partition, face, level) === child);
      const above = level === parent.level + 1 ? parent.code : codeOn(partition, mine[0]!, 2);
      const code = nextCode(plan, level, above, record.code);
      const grid = successorOf(plan, record, { code, level, parentCode: above });
      const labels = new Map(
        mine.map((face) => {
          const was = partition.faces.get(face)!.labels;
          return [face, was.map((label) => (label === child ? code : label)) as unknown as Labels];
        }),
      );
      const refused = relabel(plan, act, labels, { grids: [{ before: null, after: grid }] });
      if (refused) return refused;
    }
  }
  return null;
}

function found(
  plan: Plan,
  act: Act,
  part: ReadonlySet<FaceId>,
  from: PlanGrid,
  name?: string,
): Refused | PlanGrid {
  const { level, parentCode } = from;
  const code = nextCode(plan, level, parentCode, from.code);
  const grid = successorOf(plan, from, { code, level, parentCode, ...(name === undefined ? {} : { name }) });
  act({ ...NO_CHANGE, grids: [{ before: null, after: grid }] });
  return divideChildren(plan, act, part, grid) ?? giveGround(plan, act, part, level, code) ?? grid;
}

/**
 * Divides grids by a drawn line, also several at once and through holes. Of each the largest part keeps code, name,
 * people and stations; every other part is a new grid with a code by the profile and its predecessor.
 */
export const splitGrid: Command<SplitGrid> = (plan, { grids, line, name }) => {
  const records = grids.map((code) => plan.grids.get(code));
  const [first] = records;
  if (!first || line.length < 2) return refuse('noSuchGrid', line[0]);
  const inset = records.find((grid) => grid && plan.insets.has(grid.code));
  if (inset) return refuse('insetAlone', line[0], { name: inset.name });
  if (records.some((grid) => grid?.level !== first.level)) return refuse('wrongLevel');
  const locked = records.find((grid) => grid && plan.locks.has(grid.code));
  if (locked) return refuse('locked', line[0], { name: locked.name });
  return attempt(plan, (act) => {
    const only = new Set(grids.flatMap((code) => [...plan.facesOf(code)]));
    const split = splitAlong(plan.partition, Int32Array.from(line.flatMap(stepsAt)), only);
    if (!split.ok) return refusedBy(split);
    act(inLayer('', split.change));
    const made: PlanGrid[] = [];
    // A line also enters grids that it does not divide: where it begins and where it ends.
    const divided = new Set<GridCode>();
    for (const record of records) {
      for (const part of cutOff(plan, record!.code)) {
        divided.add(record!.code);
        const grid = found(plan, act, part, record!, made.length === 0 ? name : undefined);
        if ('ok' in grid) return grid;
        made.push(grid);
      }
    }
    const [of] = divided;
    if (of === undefined) return refuse('doesNotDivide', line[0]);
    return {
      id: divided.size > 1 ? 'splitGrids' : 'splitGrid',
      params: { grid: nameOf(plan, of), count: divided.size, made: made[0]!.name, parts: made.length },
    };
  });
};
