import { msg } from '@lit/localize';
import type { HistoryStep } from '../../../edit/history.ts';
import { refusalSentence } from '../../../text/plan-refusals.ts';
import { stepSentence } from '../../../text/plan-steps.ts';
import type { MergeWords } from '../../../ui/plan/merge-view.ts';
import type { Disputed, PlanMerge } from './plan-merge.ts';

const wordsOf = ({ sentence }: HistoryStep): string => stepSentence(sentence.id, sentence.params);

/** Why a gesture cannot be taken as things stand: a refusal, or that it would come to something else. */
function whyOf({ refusal, winner, ours }: Disputed): string {
  if (refusal) return refusalSentence(refusal.reason, refusal.params);
  if (ours.length === 0) return msg('附近的边界不同，照搬会得到别的结果');
  return winner === 'mine' ? '' : msg('放弃的步骤和依赖它们的步骤不会保留');
}

/** A merge as its view shows it. */
export function mergeWords(merge: PlanMerge): MergeWords {
  const { ours, theirs } = merge.taken;
  const disputed = merge.disputed.map((each) => ({
    index: each.index,
    theirs: wordsOf(each.theirs),
    ours: each.ours.map(wordsOf),
    why: whyOf(each),
    winner: each.winner,
    canWin: each.canWin,
    hasPlace: merge.handOf(each.index).lines.length > 0,
  }));
  return {
    name: merge.name,
    ours: ours.map(wordsOf),
    theirs: theirs.map(wordsOf),
    disputed,
    changes: theirs.length > 0,
  };
}
