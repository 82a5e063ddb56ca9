import { moveArc } from '../../topology/move-border.ts';
import { lineAnswer } from '../borders.ts';
import { type Command, refuse } from '../edited.ts';
import { type BorderRef, borderAt } from '../places.ts';
import type { LayerKey } from '../plan.ts';

export interface MoveBorder {
  readonly border: BorderRef;
  /** Degrees east and north. */
  readonly by: readonly [number, number];
  readonly layer?: LayerKey;
}

/** Shifts a whole border; its junctions stay where they are. */
export const moveBorder: Command<MoveBorder> = (plan, { border, by, layer = '' }) => {
  const partition = plan.layer(layer);
  const arc = partition && borderAt(partition, border);
  if (!arc) return refuse('noSuchBorder');
  const [dx, dy] = [Math.round(by[0] * 1e7), Math.round(by[1] * 1e7)];
  if (dx === 0 && dy === 0) return refuse('nothingChanges');
  return lineAnswer(plan, layer, arc, 'movedBorder', moveArc(partition, arc.id, dx, dy));
};
