import type { Refused, Sentence } from '../edit/edited.ts';
import type { Plan } from '../edit/plan.ts';
import type { Dataset } from '../model/dataset.ts';

/** What a planner is editing. The plan itself is one living thing; `step` says that it moved. */
export interface PlanInHand {
  readonly plan: Plan;
  /** Counts every gesture, undo and redo. */
  readonly step: number;
  /** The plan seen as a dataset: grids that a step did not touch keep their identity. */
  readonly view: Dataset;
  /** The gestures, oldest first; the first `done` of them are done. */
  readonly history: readonly Sentence[];
  readonly done: number;
  /** Why the last gesture was refused; null after one that was not. */
  readonly refusal: Refused | null;
}
