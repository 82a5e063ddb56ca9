import { compose } from './compose.ts';
import type { Edit } from './outcome.ts';
import { type Change, inverseOf, type Partition } from './partition.ts';

/**
 * Several operations as one: each is asked of the partition as the ones before it leave it. All or nothing; the
 * partition is as it was when this returns, and the answer is one change.
 */
export function inSequence<Reason>(
  partition: Partition,
  steps: Iterable<(partition: Partition) => Edit<Reason>>,
): Edit<Reason> {
  const changes: Change[] = [];
  try {
    for (const step of steps) {
      const edit = step(partition);
      if (!edit.ok) return edit;
      partition.apply(edit.change);
      changes.push(edit.change);
    }
    return { ok: true, change: compose(changes) };
  } finally {
    for (const change of changes.reverse()) partition.apply(inverseOf(change));
  }
}
