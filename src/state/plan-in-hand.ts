import type { Refused, Sentence } from '../edit/edited.ts';
import type { Plan } from '../edit/plan.ts';
import type { Dataset } from '../model/dataset.ts';

/** How the draft of the plan in hand is kept on this device. */
export interface PlanDraft {
  readonly id: string;
  /** `''` until a person gives it a name. */
  readonly name: string;
  readonly status: 'saving' | 'saved' | 'failed';
  /** Why it is not kept: no room, storage refused, saved by another page since, or removed; null while it is. */
  readonly failure: 'quota' | 'blocked' | 'changedElsewhere' | 'gone' | null;
  /** It is a copy, because another page is editing the draft that it comes from, or because its base is a new one. */
  readonly copyOf: 'openElsewhere' | 'otherBase' | null;
}

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
  /** null where nothing was saved yet. */
  readonly draft: PlanDraft | null;
}
