import type { Answer } from '../edit/edited.ts';
import { type History, replay, type SavedHistory, type Unplayable } from '../edit/history.ts';
import { answerTo, type Op } from '../edit/op.ts';
import { inverseOfChange, type PlanChange } from '../edit/plan.ts';
import { type PlanStart, planSteps } from '../edit/plan-from-dataset.ts';
import { createPlanView, type PlanView } from '../edit/to-dataset.ts';
import type { Drafts } from '../io/drafts/draft.ts';
import { indexedDrafts } from '../io/drafts/indexed-drafts.ts';
import type { PlanDraft } from '../state/plan-in-hand.ts';
import type { Store } from '../state/store.ts';
import { planDraft, planLeft, planMoved, planRefused } from '../state/transitions/plan.ts';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import { browserLocks, type DraftLocks } from './draft-lock.ts';
import { inTurns } from './in-turns.ts';
import { takeUpDraft, type WantedDraft } from './take-up-draft.ts';

/** What a planner can do with a plan. Only the planner's mode imports this file: nobody else loads editing. */
export interface Planning {
  /** The drafts on this device. */
  readonly drafts: Drafts;
  /**
   * Takes up a plan over the dataset on the page with a draft, and keeps that after every gesture. Answers the
   * gestures that the dataset refuses now; null where there is no dataset, or it changed meanwhile.
   */
  open(wanted?: WantedDraft): Promise<readonly Unplayable[] | null>;
  /** Puts the plan aside; its draft is kept first. */
  leave(): Promise<void>;
  /** One gesture, done or refused; what it did, or why not, is in the state, too. */
  act(op: Op): Answer;
  /** What a gesture would do while the hand still holds it; the plan stays as it is. */
  preview(op: Op): Answer;
  undo(): void;
  redo(): void;
  /** Goes to the state after so many gestures. */
  jumpTo(done: number): void;
  saved(): SavedHistory | null;
  /** What the borders of the dataset had to be divided, given away or left uncovered for. */
  startFindings(): PlanStart['findings'];
}

/** What planning asks of the world; tests hand in others. */
export interface PlanningPorts {
  readonly drafts: Drafts;
  readonly locks: DraftLocks;
  nowMs(): number;
}

interface InHand {
  readonly history: History;
  readonly view: PlanView;
  readonly keeper: DraftKeeper;
  readonly release: () => void;
  readonly findings: PlanStart['findings'];
  step: number;
  draft: PlanDraft | null;
}

const NO_PLAN: Answer = { ok: false, reason: 'nothingChanges' };

const browserPorts = (): PlanningPorts => ({
  drafts: indexedDrafts(),
  locks: browserLocks(),
  nowMs: () => Date.now(),
});

/** Editing, bound to the state of the page. */
export function openPlanning(store: Store, ports: PlanningPorts = browserPorts()): Planning {
  const { drafts, locks, nowMs } = ports;
  let hand: InHand | null = null;
  /** Counts who opened or left: what was begun before is wanted no more. */
  let turn = 0;

  function show(): void {
    if (!hand) return;
    const { history, view, step, draft } = hand;
    const { plan, steps, done } = history;
    const sentences = steps.map(({ sentence }) => sentence);
    store.apply(
      planMoved({ plan, step, view: view.dataset(), history: sentences, done, refusal: null, draft }),
    );
  }

  function moved(changes: readonly PlanChange[]): void {
    if (!hand || changes.length === 0) return;
    // Kept before anything is shown: a browser that dies while it draws has the gesture.
    hand.keeper.keep(hand.history.saved());
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
    const changes = passed.map(({ change }) => change);
    moved(history.done < from ? changes.reverse().map(inverseOfChange) : changes);
  }

  /** A hand on the plan of a dataset with a draft's gestures played. */
  function handOn({ plan, findings }: PlanStart, taken: Awaited<ReturnType<typeof takeUpDraft>>) {
    const { history, refused } = replay(plan, taken.history);
    const keeper = createDraftKeeper(drafts, taken.draft, nowMs, (draft) => {
      if (hand?.keeper !== keeper) return;
      hand.draft = draft;
      store.apply(planDraft(draft));
    });
    const { id, name, head, copyOf } = taken.draft;
    const draft: PlanDraft | null = head && { id, name, status: 'saved', failure: null, copyOf };
    const made: InHand = {
      history,
      view: createPlanView(history.plan),
      keeper,
      release: taken.release,
      findings,
      step: 0,
      draft,
    };
    return { made, refused };
  }

  async function leave(): Promise<void> {
    const left = hand;
    turn += 1;
    hand = null;
    store.apply(planLeft);
    await left?.keeper.settled();
    left?.release();
  }

  return {
    drafts,
    async open(wanted = 'last') {
      const { dataset } = store.state.get();
      if (!dataset) return null;
      const left = leave();
      const mine = turn;
      await left;
      const taken = await takeUpDraft(drafts, locks, dataset, wanted);
      const start = await inTurns(planSteps(dataset));
      if (store.state.get().dataset !== dataset || turn !== mine) {
        taken.release();
        return null;
      }
      const { made, refused } = handOn(start, taken);
      hand = made;
      show();
      const isCopy = taken.draft.copyOf !== null && taken.history.ops.length > 0;
      if (isCopy || refused.length > 0) made.keeper.keep(made.history.saved());
      return refused;
    },
    leave,
    act(op) {
      if (!hand) return NO_PLAN;
      const answer = hand.history.act(op);
      if (answer.ok) moved([answer.change]);
      else store.apply(planRefused(answer));
      return answer;
    },
    preview: (op) => (hand ? answerTo(hand.history.plan, op) : NO_PLAN),
    undo: () => jumpTo((hand?.history.done ?? 0) - 1),
    redo: () => jumpTo((hand?.history.done ?? 0) + 1),
    jumpTo,
    saved: () => hand?.history.saved() ?? null,
    startFindings: () => hand?.findings ?? [],
  };
}
