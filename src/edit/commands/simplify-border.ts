import { replaceArc } from '../../topology/move-border.ts';
import { lineAnswer } from '../borders.ts';
import { type Command, refuse } from '../edited.ts';
import { simplifiedLine } from '../line-shapes.ts';
import { type BorderRef, borderAt } from '../places.ts';
import type { LayerKey } from '../plan.ts';

export interface SimplifyBorder {
  readonly border: BorderRef;
  /** How far the border may move. */
  readonly toleranceM: number;
  readonly layer?: LayerKey;
}

/** Takes vertices out of a border, of both sides at once. */
export const simplifyBorder: Command<SimplifyBorder> = (plan, { border, toleranceM, layer = '' }) => {
  const partition = plan.layer(layer);
  const arc = partition && borderAt(partition, border);
  if (!arc) return refuse('noSuchBorder');
  if (!(toleranceM > 0)) return refuse('badValue');
  const points = simplifiedLine(arc.points, toleranceM);
  if (points.length === arc.points.length) return refuse('nothingChanges');
  return lineAnswer(plan, layer, arc, 'simplifiedBorder', replaceArc(partition, arc.id, points));
};
