import type { Answer } from '../edit/edited.ts';
import { createHistory, type History, type SavedHistory } from '../edit/history.ts';
import { answerTo, type Op } from '../edit/op.ts';
import { inverseOfChange, type PlanChange } from '../edit/plan.ts';
import { planFromDataset } from '../edit/plan-from-dataset.ts';
import { createPlanView, type PlanView } from '../edit/to-dataset.ts';
import type { Store } from '../state/store.ts';
import { planLeft, planMoved, planRefused } from '../state/transitions/plan.ts';

/** What a planner can do with a plan. Only the planner's mode imports this file: nobody else loads editing. */
export interface Planning {
  /** Takes up a plan over the dataset on the page; false where there is none. */
  begin(): boolean;
  /** Puts it aside. */
  leave(): void;
  /** One gesture, done or refused; what it did, or why not, is in the state, too. */
  act(op: Op): Answer;
  /** What a gesture would do while the hand still holds it; the plan stays as it is. */
  preview(op: Op): Answer;
  undo(): void;
  redo(): void;
  /** Goes to the state after so many gestures. */
  jumpTo(done: number): void;
  saved(): SavedHistory | null;
}

interface InHand {
  readonly history: History;
  readonly view: PlanView;
  step: number;
}

/** Editing, bound to the state of the page. */
export function openPlanning(store: Store): Planning {
  let hand: InHand | null = null;

  function show(): void {
    if (!hand) return;
    const { history, view, step } = hand;
    const { plan, steps, done } = history;
    const sentences = steps.map(({ sentence }) => sentence);
    store.apply(planMoved({ plan, step, view: view.dataset(), history: sentences, done, refusal: null }));
  }

  function moved(changes: readonly PlanChange[]): void {
    if (!hand || changes.length === 0) return;
    for (const change of changes) hand.view.changed(change);
    hand.step += changes.length;
    show();
  }

  function jumpTo(target: number): void {
    if (!hand) return;
    const { history } = hand;
    const from = history.done;
    history.jumpTo(target);
    const passed = history.steps.slice(Math.min(from, history.done), Math.max(from, history.done));
    moved(
      history.done < from
        ? passed.map(({ change }) => inverseOfChange(change))
        : passed.map(({ change }) => change),
    );
  }

  return {
    begin() {
      const { dataset } = store.state.get();
      if (!dataset) return false;
      const { plan } = planFromDataset(dataset);
      hand = { history: createHistory(plan), view: createPlanView(plan), step: 0 };
      show();
      return true;
    },
    leave() {
      hand = null;
      store.apply(planLeft);
    },
    act(op) {
      if (!hand) return { ok: false, reason: 'nothingChanges' };
      const answer = hand.history.act(op);
      if (answer.ok) moved([answer.change]);
      else store.apply(planRefused(answer));
      return answer;
    },
    preview: (op) => (hand ? answerTo(hand.history.plan, op) : { ok: false, reason: 'nothingChanges' }),
    undo: () => jumpTo((hand?.history.done ?? 0) - 1),
    redo: () => jumpTo((hand?.history.done ?? 0) + 1),
    jumpTo,
    saved: () => hand?.history.saved() ?? null,
  };
}
