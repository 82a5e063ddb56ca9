import type { GridCode } from '../../model/grid.ts';
import { neighboursOf } from '../../topology/contiguity.ts';
import { attempt } from '../attempt.ts';
import { type Command, refuse } from '../edited.ts';
import { giveGround } from '../give-ground.ts';

export interface MergeGrids {
  /** The grid that stays, with its code and name. */
  readonly into: GridCode;
  /** The grid that goes; its code becomes a predecessor, its people, stations and children move. */
  readonly from: GridCode;
}

/** Merges a grid into its neighbour of the same level. */
export const mergeGrids: Command<MergeGrids> = (plan, { into, from }) => {
  const [stays, goes] = [plan.grids.get(into), plan.grids.get(from)];
  if (!stays || !goes || into === from) return refuse('noSuchGrid');
  const inset = [stays, goes].find(({ code }) => plan.insets.has(code));
  if (inset) return refuse('insetAlone', undefined, { name: inset.name });
  if (stays.level !== goes.level) return refuse('wrongLevel');
  const mine = plan.facesOf(into);
  const touches = [...plan.facesOf(from)].some((face) =>
    [...neighboursOf(plan.partition, face)].some((other) => mine.has(other)),
  );
  if (!touches) return refuse('notNeighbours', undefined, { a: stays.name, b: goes.name });
  return attempt(plan, (act) => {
    const refused = giveGround(plan, act, plan.facesOf(from), stays.level, into);
    return refused ?? { id: 'mergedGrids', params: { into: stays.name, from: goes.name } };
  });
};
