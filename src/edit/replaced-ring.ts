import type { BorderEdit } from '../topology/move-border.ts';
import { type Arc, isClosed, type Partition, startOf } from '../topology/partition.ts';
import { refusalOf } from '../topology/replacement.ts';

/** Whether a border is a ring that meets no other: its first place is a vertex like the rest. */
export const isIsland = (partition: Partition, arc: Arc): boolean =>
  isClosed(arc) && partition.arcsAt(...startOf(arc)).size === 1;

/** An island's border replaced by another ring; `replaceArc` holds a border's ends, and an island's border has none. */
export function replacedRing(partition: Partition, arc: Arc, points: Int32Array): BorderEdit {
  const refusal = refusalOf(partition, new Map([[arc.id, points]]));
  return refusal ?? { ok: true, change: { arcs: [{ before: arc, after: { ...arc, points } }], faces: [] } };
}
