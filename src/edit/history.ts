import type { Answer, Sentence } from './edited.ts';
import { answerTo, type Op } from './op.ts';
import { inverseOfChange, type Plan, type PlanChange } from './plan.ts';

/** One gesture that was done: what was asked, what it did, and what the history says. */
export interface HistoryStep {
  readonly op: Op;
  readonly change: PlanChange;
  readonly sentence: Sentence;
}

/** A plan's history as plain JSON: all gestures in order, and how many of them are done. */
export interface SavedHistory {
  readonly ops: readonly Op[];
  readonly done: number;
}

/** The gestures on a plan: done, undone and done again without limit. It alone moves the plan. */
export interface History {
  readonly plan: Plan;
  readonly steps: readonly HistoryStep[];
  /** How many of the steps are done; the others can be done again. */
  readonly done: number;
  /** Does a gesture, or answers why not; what had been undone before it is forgotten. */
  act(op: Op): Answer;
  undo(): boolean;
  redo(): boolean;
  /** Goes to the state after so many steps, by undoing or doing again. */
  jumpTo(done: number): void;
  saved(): SavedHistory;
}

/** A history without steps over a plan, which nothing else may move from now on. */
export function createHistory(plan: Plan): History {
  const steps: HistoryStep[] = [];
  let done = 0;

  function undo(): boolean {
    if (done === 0) return false;
    done -= 1;
    plan.apply(inverseOfChange(steps[done]!.change));
    return true;
  }

  function redo(): boolean {
    const step = steps[done];
    if (!step) return false;
    plan.apply(step.change);
    done += 1;
    return true;
  }

  return {
    plan,
    steps,
    get done() {
      return done;
    },
    act(op) {
      const answer = answerTo(plan, op);
      if (!answer.ok) return answer;
      steps.length = done;
      plan.apply(answer.change);
      steps.push({ op, change: answer.change, sentence: answer.sentence });
      done += 1;
      return answer;
    },
    undo,
    redo,
    jumpTo(target) {
      while (done > target && undo());
      while (done < target && redo());
    },
    saved: () => ({ ops: steps.map(({ op }) => op), done }),
  };
}

/** An op of a saved history that the plan refuses now, because its base is another one. */
export interface Unplayable {
  readonly index: number;
  readonly answer: Extract<Answer, { readonly ok: false }>;
}

/** Plays saved gestures on a fresh plan. Those that it refuses are left out and listed. */
export function replay(
  plan: Plan,
  saved: SavedHistory,
): { readonly history: History; readonly refused: readonly Unplayable[] } {
  const history = createHistory(plan);
  const refused: Unplayable[] = [];
  let skippedDone = 0;
  for (const [index, op] of saved.ops.entries()) {
    const answer = history.act(op);
    if (answer.ok) continue;
    refused.push({ index, answer });
    if (index < saved.done) skippedDone += 1;
  }
  history.jumpTo(saved.done - skippedDone);
  return { history, refused };
}
