import type { GridCode } from '../../model/grid.ts';
import { attempt } from '../attempt.ts';
import { nameOf } from '../borders.ts';
import { type Command, type Position, refuse } from '../edited.ts';
import { giveGround } from '../give-ground.ts';
import { faceHolding } from '../places.ts';

export interface GiveFaces {
  readonly to: GridCode;
  /** A place inside each face that is given. */
  readonly faces: readonly Position[];
}

/** Gives whole faces (connected pieces of ground with one set of labels) to a grid. */
export const giveFaces: Command<GiveFaces> = (plan, { to, faces }) => {
  const grid = plan.grids.get(to);
  if (!grid) return refuse('noSuchGrid');
  if (plan.insets.has(to)) return refuse('insetAlone', undefined, { name: grid.name });
  const ids = new Set(faces.map((at) => faceHolding(plan.partition, at)));
  if (ids.has(0) || ids.size === 0) return refuse('noSuchFace', faces[0]);
  return attempt(
    plan,
    (act) =>
      giveGround(plan, act, ids, grid.level, to) ?? {
        id: 'gaveGround',
        params: { to: nameOf(plan, to), parts: ids.size },
      },
  );
};
