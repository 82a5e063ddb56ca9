import { insertVertex } from '../../topology/move-border.ts';
import type { Partition } from '../../topology/partition.ts';
import { lineAnswer } from '../borders.ts';
import { type Command, type Position, refuse } from '../edited.ts';
import { stepsAt } from '../places.ts';
import type { LayerKey } from '../plan.ts';

export interface AddVertex {
  /** The two vertices, one after the other on a border, between which the new one comes. */
  readonly between: readonly [Position, Position];
  readonly at: Position;
  readonly layer?: LayerKey;
}

/** Adds a vertex to a border, wherever it is put: dragging the middle of a segment is one gesture. */
export const addVertex: Command<AddVertex> = (plan, { between: [a, b], at, layer = '' }) => {
  const partition = plan.layer(layer);
  const found = partition && segmentBetween(partition, a, b);
  if (!found) return refuse('noSuchBorder', a);
  return lineAnswer(
    plan,
    layer,
    found.arc,
    'addedVertex',
    insertVertex(partition, found.arc.id, found.after, stepsAt(at)),
  );
};

function segmentBetween(partition: Partition, a: Position, b: Position) {
  const [[ax, ay], [bx, by]] = [stepsAt(a), stepsAt(b)];
  for (const id of partition.arcsNear(ax, ay, ax, ay)) {
    const arc = partition.arcs.get(id)!;
    const { points } = arc;
    for (let i = 0; i + 3 < points.length; i += 2) {
      const isA = (k: number): boolean => points[k] === ax && points[k + 1] === ay;
      const isB = (k: number): boolean => points[k] === bx && points[k + 1] === by;
      if ((isA(i) && isB(i + 2)) || (isB(i) && isA(i + 2))) return { arc, after: i / 2 };
    }
  }
  return null;
}
