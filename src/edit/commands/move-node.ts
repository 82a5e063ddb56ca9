import { moveNode as moved } from '../../topology/move-border.ts';
import { lineAnswer } from '../borders.ts';
import { type Command, type Position, refuse } from '../edited.ts';
import { stepsAt } from '../places.ts';
import type { LayerKey } from '../plan.ts';

export interface MoveNode {
  /** Where the junction is, exactly. */
  readonly at: Position;
  readonly to: Position;
  readonly layer?: LayerKey;
}

/** Moves a junction with the ends of all borders that meet there. */
export const moveNode: Command<MoveNode> = (plan, { at, to, layer = '' }) => {
  const partition = plan.layer(layer);
  const [first] = partition?.arcsAt(...stepsAt(at)) ?? [];
  if (!partition || first === undefined) return refuse('noSuchVertex', at);
  const arc = partition.arcs.get(first)!;
  return lineAnswer(plan, layer, arc, 'movedNode', moved(partition, stepsAt(at), stepsAt(to)));
};
