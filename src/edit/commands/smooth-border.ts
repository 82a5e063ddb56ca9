import { replaceArc } from '../../topology/move-border.ts';
import { lineAnswer } from '../borders.ts';
import { type Command, refuse } from '../edited.ts';
import { smoothedLine } from '../line-shapes.ts';
import { type BorderRef, borderAt } from '../places.ts';
import type { LayerKey } from '../plan.ts';

export interface SmoothBorder {
  readonly border: BorderRef;
  readonly layer?: LayerKey;
}

/** Rounds the corners of a border, for both sides at once; its junctions stay. */
export const smoothBorder: Command<SmoothBorder> = (plan, { border, layer = '' }) => {
  const partition = plan.layer(layer);
  const arc = partition && borderAt(partition, border);
  if (!arc) return refuse('noSuchBorder');
  if (arc.points.length < 6) return refuse('nothingChanges');
  return lineAnswer(
    plan,
    layer,
    arc,
    'smoothedBorder',
    replaceArc(partition, arc.id, smoothedLine(arc.points)),
  );
};
