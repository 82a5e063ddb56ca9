import { moveVertex as moved } from '../../topology/move-border.ts';
import { lineAnswer } from '../borders.ts';
import { type Command, type Position, refuse } from '../edited.ts';
import { stepsAt, vertexAt } from '../places.ts';
import type { LayerKey } from '../plan.ts';

export interface MoveVertex {
  /** Where the vertex is, exactly; at a junction all borders follow. */
  readonly at: Position;
  readonly to: Position;
  /** The code of an inset grid; absent for the partition. */
  readonly layer?: LayerKey;
}

/** Moves one vertex of a border; both sides follow, because they share it. */
export const moveVertex: Command<MoveVertex> = (plan, { at, to, layer = '' }) => {
  const partition = plan.layer(layer);
  const found = partition && vertexAt(partition, at);
  if (!found) return refuse('noSuchVertex', at);
  return lineAnswer(
    plan,
    layer,
    found.arc,
    'movedVertex',
    moved(partition, found.arc.id, found.vertex, stepsAt(to)),
  );
};
