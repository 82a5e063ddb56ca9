import type { Answer } from '../../../edit/edited.ts';
import { inverseOfChange, type Plan } from '../../../edit/plan.ts';

/** What is so once an answer is done: the plan goes there and back, which costs microseconds. */
export function whileDone<T>(plan: Plan, answer: Answer | null, ask: () => T): T {
  if (!answer?.ok) return ask();
  plan.apply(answer.change);
  try {
    return ask();
  } finally {
    plan.apply(inverseOfChange(answer.change));
  }
}
