import { changeBetween, isNothing } from './change-between.ts';
import { addVertex } from './commands/add-vertex.ts';
import { assignStaff } from './commands/assign-staff.ts';
import { balanceGrids } from './commands/balance-grids.ts';
import { createGrid } from './commands/create-grid.ts';
import { cutOverlap } from './commands/cut-overlap.ts';
import { dropSliver } from './commands/drop-sliver.ts';
import { editGrid } from './commands/edit-grid.ts';
import { editStaff } from './commands/edit-staff.ts';
import { editStation } from './commands/edit-station.ts';
import { fillGap } from './commands/fill-gap.ts';
import { giveArea } from './commands/give-area.ts';
import { giveBuildings } from './commands/give-buildings.ts';
import { giveFaces } from './commands/give-faces.ts';
import { setLock } from './commands/lock.ts';
import { mergeGrids } from './commands/merge-grids.ts';
import { moveBorder } from './commands/move-border.ts';
import { moveNode } from './commands/move-node.ts';
import { moveVertex } from './commands/move-vertex.ts';
import { placeStation } from './commands/place-station.ts';
import { removeVertex } from './commands/remove-vertex.ts';
import { reshapeBorder } from './commands/reshape-border.ts';
import { setSettings } from './commands/set-settings.ts';
import { simplifyBorder } from './commands/simplify-border.ts';
import { smoothBorder } from './commands/smooth-border.ts';
import { splitGrid } from './commands/split-grid.ts';
import { type Answer, type Command, refuse } from './edited.ts';
import type { Plan } from './plan.ts';
import { planFromDataset } from './plan-from-dataset.ts';

const COMMANDS = {
  addVertex,
  assignStaff,
  balanceGrids,
  createGrid,
  cutOverlap,
  dropSliver,
  editGrid,
  editStaff,
  editStation,
  fillGap,
  giveArea,
  giveBuildings,
  giveFaces,
  mergeGrids,
  moveBorder,
  moveNode,
  moveVertex,
  placeStation,
  removeVertex,
  reshapeBorder,
  setLock,
  setSettings,
  simplifyBorder,
  smoothBorder,
  splitGrid,
} as const;

type Commands = typeof COMMANDS;
type CommandName = keyof Commands;

type Gesture = {
  readonly [Name in CommandName]: { readonly do: Name } & Parameters<Commands[Name]>[1];
}[CommandName];

/** Makes the plan what gestures over its base make: the outcome of a merge, as one step. */
export interface MergePlan {
  readonly do: 'mergePlan';
  readonly ops: readonly Op[];
  /** What the other plan is called. */
  readonly name: string;
}

/**
 * One gesture as plain JSON: the command's name in `do`, beside what it asks. Places and codes name what is meant,
 * never ids, so that a list of them replays on the same base, or on a later one as far as it fits.
 */
export type Op = Gesture | MergePlan;

/** The names that `do` of an op can have. */
export const COMMAND_NAMES = [...Object.keys(COMMANDS), 'mergePlan'] as readonly Op['do'][];

/** Gestures that the base refuses now are left out, as from a draft. */
function mergePlan(plan: Plan, { ops, name }: MergePlan): Answer {
  const { plan: target } = planFromDataset(plan.base);
  let taken = 0;
  for (const op of ops) {
    const answer = answerTo(target, op);
    if (!answer.ok) continue;
    target.apply(answer.change);
    taken += 1;
  }
  const change = changeBetween(plan, target);
  if (isNothing(change)) return refuse('nothingChanges');
  return { ok: true, change, sentence: { id: 'mergedPlan', params: { plan: name, steps: taken } } };
}

/** What an op would do to a plan, or why not; the plan stays as it is. */
export function answerTo(plan: Plan, op: Op): Answer {
  if (op.do === 'mergePlan') return mergePlan(plan, op);
  const command = COMMANDS[op.do] as Command<Gesture>;
  return command(plan, op);
}
