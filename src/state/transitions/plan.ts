import type { Refused } from '../../edit/edited.ts';
import type { PlanDraft, PlanInHand } from '../plan-in-hand.ts';
import type { Transition } from '../store.ts';

/** Takes a plan in hand, or shows what it has become. */
export const planMoved =
  (plan: PlanInHand): Transition =>
  (state) => ({ ...state, plan });

/** Says why the gesture in hand is refused; null when it no longer is. */
export const planRefused =
  (refusal: Refused | null): Transition =>
  (state) =>
    state.plan === null || state.plan.refusal === refusal
      ? state
      : { ...state, plan: { ...state.plan, refusal } };

/** Puts the plan aside: the page shows the dataset in force again. */
export const planLeft: Transition = (state) => (state.plan === null ? state : { ...state, plan: null });

/** Says how the draft is kept. */
export const planDraft =
  (draft: PlanDraft): Transition =>
  (state) =>
    state.plan === null ? state : { ...state, plan: { ...state.plan, draft } };
