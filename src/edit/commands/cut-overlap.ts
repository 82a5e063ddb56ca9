import type { GridCode } from '../../model/grid.ts';
import { attempt } from '../attempt.ts';
import { cutOff } from '../cut-off.ts';
import { type Command, type Position, refuse } from '../edited.ts';
import { giveGround } from '../give-ground.ts';

export interface CutOverlap {
  /** The ring around ground that two grids claimed; on import it went to the grid with the lower code. */
  readonly outline: readonly Position[];
  /** The grid that has it now, and the one that gets it. */
  readonly from: GridCode;
  readonly to: GridCode;
}

/** Gives ground that two grids of a level claimed to the other one of them. */
export const cutOverlap: Command<CutOverlap> = (plan, { outline, from, to }) => {
  const [loses, gets] = [plan.grids.get(from), plan.grids.get(to)];
  if (!loses || !gets) return refuse('noSuchGrid', outline[0]);
  if (loses.level !== gets.level || plan.insets.has(from) || plan.insets.has(to)) return refuse('wrongLevel');
  return attempt(plan, (act) => {
    const inside = cutOff(plan, act, outline, from);
    if ('ok' in inside) return inside;
    if (inside.size === 0) return refuse('nothingChanges', outline[0]);
    return (
      giveGround(plan, act, inside, gets.level, to) ?? {
        id: 'cutOverlap',
        params: { from: loses.name, to: gets.name },
      }
    );
  });
};
