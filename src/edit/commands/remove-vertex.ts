import { removeVertex as removed } from '../../topology/move-border.ts';
import { lineAnswer } from '../borders.ts';
import { type Command, type Position, refuse } from '../edited.ts';
import { vertexAt } from '../places.ts';
import type { LayerKey } from '../plan.ts';
import { isIsland, replacedRing } from '../replaced-ring.ts';

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
  const last = arc.points.length / 2 - 1;
  if (vertex === 0 || vertex === last) {
    if (!isIsland(partition, arc) || last < 4) return refuse('wouldVanish', at);
    const ring = Int32Array.of(...arc.points.slice(2, -2), ...arc.points.slice(2, 4));
    return lineAnswer(plan, layer, arc, 'removedVertex', replacedRing(partition, arc, ring));
  }
  return lineAnswer(plan, layer, arc, 'removedVertex', removed(partition, arc.id, vertex));
};
