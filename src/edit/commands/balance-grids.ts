import type { GridCode } from '../../model/grid.ts';
import type { FaceId } from '../../topology/partition.ts';
import { splitByLines } from '../../topology/split-by-lines.ts';
import { attempt, inLayer } from '../attempt.ts';
import { type Command, type Position, refuse, refusedBy } from '../edited.ts';
import { dissolveGiven, giveFacesOnly } from '../give-ground.ts';
import { codeOn } from '../ground.ts';
import { faceHolding, stepsAt } from '../places.ts';

export interface BalanceGrids {
  /** Lines along which ground is cut, from border to border or to where others of them end. */
  readonly cuts: readonly (readonly Position[])[];
  /** Who gets what: a place inside each face that is given, as the cuts leave it. */
  readonly gives: readonly { readonly to: GridCode; readonly faces: readonly Position[] }[];
}

/** Moves pieces of ground between grids of one level, all at once: the outcome of a suggestion to balance them. */
export const balanceGrids: Command<BalanceGrids> = (plan, { cuts, gives }) => {
  const [first] = gives;
  const level = first && plan.grids.get(first.to)?.level;
  if (level === undefined) return refuse('noSuchGrid');
  for (const { to } of gives)
    if (plan.grids.get(to)?.level !== level || plan.insets.has(to)) return refuse('wrongLevel');
  const { partition } = plan;
  return attempt(plan, (act) => {
    const split = splitByLines(
      partition,
      cuts.map((line) => Int32Array.from(line.flatMap(stepsAt))),
    );
    if (!split.ok) return refusedBy(split);
    act(inLayer('', split.change));
    const given = new Set<FaceId>();
    const grids = new Set<GridCode | null>();
    const all = gives.map(({ to, faces }) => ({
      to,
      ids: new Set(faces.map((at) => faceHolding(partition, at))),
    }));
    for (const { to, ids } of all) {
      if (ids.has(0) || ids.size === 0) return refuse('noSuchFace', first?.faces[0]);
      grids.add(to);
      for (const id of ids) {
        given.add(id);
        grids.add(codeOn(partition, id, level));
      }
    }
    for (const { to, ids } of all) {
      const refused = giveFacesOnly(plan, act, ids, level, to);
      if (refused) return refused;
    }
    dissolveGiven(plan, act, given);
    grids.delete(null);
    return { id: 'balancedGrids', params: { count: grids.size } };
  });
};
