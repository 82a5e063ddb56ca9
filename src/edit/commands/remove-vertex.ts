import { removeVertex as removed } from '../../topology/move-border.ts';
import { lineAnswer } from '../borders.ts';
import { type Command, type Position, refuse } from '../edited.ts';
import { vertexAt } from '../places.ts';
import type { LayerKey } from '../plan.ts';

export interface RemoveVertex {
  readonly at: Position;
  readonly layer?: LayerKey;
}

/** Takes a vertex out of a border; a junction cannot be taken out, it belongs to other borders. */
export const removeVertex: Command<RemoveVertex> = (plan, { at, layer = '' }) => {
  const partition = plan.layer(layer);
  const found = partition && vertexAt(partition, at);
  if (!found) return refuse('noSuchVertex', at);
  const { arc, vertex } = found;
  if (vertex === 0 || vertex === arc.points.length / 2 - 1) return refuse('wouldVanish', at);
  return lineAnswer(plan, layer, arc, 'removedVertex', removed(partition, arc.id, vertex));
};
