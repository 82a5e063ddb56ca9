import type { SavedHistory } from '../../edit/history.ts';
import type { DraftHead, DraftSaving, DraftSeed } from './draft.ts';

/** What the list of drafts says of a draft whose last saving is this. */
export const headAfter = (
  { id, name, base }: DraftSeed,
  { revision, from, ops, done, savedAtMs }: DraftSaving,
): DraftHead => ({ id, name, base, revision, done, gestures: from + ops.length, savedAtMs });

/** Whether a page saved in knowledge of all that stands between `over` and its own saving. */
export const knewOf = (between: readonly DraftSaving[], page: string): boolean =>
  between.every((saving) => saving.page === page);

/** The gestures that a log amounts to; savings that were made without knowing of another page's count for nothing. */
export function historyIn(log: readonly DraftSaving[]): SavedHistory {
  const ops: SavedHistory['ops'][number][] = [];
  let [done, page, last, lastOfOthers] = [0, '', 0, 0];
  for (const saving of log) {
    if (saving.page !== page && saving.over < last) continue;
    if (saving.page === page && saving.over < lastOfOthers) continue;
    if (saving.page !== page) [page, lastOfOthers] = [saving.page, last];
    ops.length = saving.from;
    for (const op of saving.ops) ops.push(op);
    [done, last] = [saving.done, saving.revision];
  }
  return { ops, done };
}
