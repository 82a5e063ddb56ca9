import type { BorderRefusal } from '../topology/contacts.ts';
import { toDegrees } from '../topology/lattice.ts';
import type { MergeRefusal } from '../topology/merge-faces.ts';
import type { LabelRefusal } from '../topology/relabel.ts';
import type { SplitRefusal } from '../topology/split-face.ts';
import type { PlanChange } from './plan.ts';

/** Longitude, latitude in degrees (WGS 84). */
export type Position = readonly [lng: number, lat: number];

/** Why a command is refused; `text/` has a sentence for each. */
export type RefusalReason =
  | BorderRefusal
  | SplitRefusal
  | MergeRefusal
  | LabelRefusal
  | 'locked'
  | 'nothingChanges'
  | 'noSuchVertex'
  | 'noSuchBorder'
  | 'noSuchFace'
  | 'noSuchGrid'
  | 'noSuchStation'
  | 'noSuchPerson'
  | 'noSuchBuilding'
  | 'detached'
  | 'splitsGrid'
  | 'takesBuilding'
  | 'cutsBuilding'
  | 'wrongLevel'
  | 'insetAlone'
  | 'codeTaken'
  | 'idTaken'
  | 'offTheBorder'
  | 'badValue';

/** What a step in the history says: a sentence's id and the names in it; `text/` makes the words. */
export interface Sentence {
  readonly id: SentenceId;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a step did; `text/` has a sentence for each. */
export type SentenceId =
  | 'movedVertex'
  | 'addedVertex'
  | 'removedVertex'
  | 'movedNode'
  | 'movedBorder'
  | 'reshapedBorder'
  | 'simplifiedBorder'
  | 'smoothedBorder'
  | 'splitGrid'
  | 'splitGrids'
  | 'mergedGrids'
  | 'createdGrid'
  | 'gaveGround'
  | 'gaveBuildings'
  | 'lockedGrid'
  | 'unlockedGrid'
  | 'lockedBorder'
  | 'unlockedBorder'
  | 'editedGrid'
  | 'editedStation'
  | 'editedStaff'
  | 'placedStation'
  | 'movedStation'
  | 'assignedStaff'
  | 'filledGap'
  | 'allowedGap'
  | 'cutOverlap'
  | 'droppedSliver'
  | 'mergedPlan'
  | 'balancedGrids'
  | 'changedSettings';

/** What a command would do: the change, whose inverse takes it back, and what the history says of it. */
export interface Edited {
  readonly ok: true;
  readonly change: PlanChange;
  readonly sentence: Sentence;
}

/** Why a command cannot be done. */
export interface Refused {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** Where it fails, as near as can be said. */
  readonly where?: Position;
  /** What the sentence names, for example the locked grid. */
  readonly params?: Readonly<Record<string, string>>;
}

/** What a command answers: never an exception. */
export type Answer = Edited | Refused;

/** A planner's command: it looks at the plan, leaves it alone, and answers what would change or why not. */
export type Command<Ask> = (plan: Plan, ask: Ask) => Answer;

import type { Plan } from './plan.ts';

export function refuse(
  reason: RefusalReason,
  where?: Position,
  params?: Readonly<Record<string, string>>,
): Refused {
  return { ok: false, reason, ...(where ? { where } : {}), ...(params ? { params } : {}) };
}

/** A refusal of the partition, whose places are in steps. */
export const refusedBy = (refused: {
  readonly reason: RefusalReason;
  readonly where: readonly [number, number];
}): Refused => refuse(refused.reason, [toDegrees(refused.where[0]), toDegrees(refused.where[1])]);
