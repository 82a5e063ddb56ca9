import type { Level } from '../../model/manifest.ts';
import { attempt } from '../attempt.ts';
import { nameOf } from '../borders.ts';
import { type Command, type Position, refuse } from '../edited.ts';
import { giveGround } from '../give-ground.ts';
import { codeOn } from '../ground.ts';
import { type HeirRule, heirOf } from '../heirs.ts';
import { faceHolding } from '../places.ts';

export interface DropSliver {
  /** A place inside the sliver. */
  readonly at: Position;
  /** The level of the grid that it is a piece of. */
  readonly level: Level;
  readonly by?: HeirRule;
}

/** Gives a sliver, a piece of a grid apart from it or too thin to be meant, to a neighbour. */
export const dropSliver: Command<DropSliver> = (plan, { at, level, by = 'longestBorder' }) => {
  const face = faceHolding(plan.partition, at);
  const from = face === 0 ? null : codeOn(plan.partition, face, level);
  if (from === null) return refuse('noSuchFace', at);
  const to = heirOf(plan, face, level, by);
  if (to === null) return refuse('noSuchGrid', at);
  return attempt(
    plan,
    (act) =>
      giveGround(plan, act, new Set([face]), level, to) ?? {
        id: 'droppedSliver',
        params: { from: nameOf(plan, from), to: nameOf(plan, to) },
      },
  );
};
