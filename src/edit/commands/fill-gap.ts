import type { GridCode } from '../../model/grid.ts';
import { LEVELS, type Level } from '../../model/manifest.ts';
import type { FaceId } from '../../topology/partition.ts';
import { attempt } from '../attempt.ts';
import { nameOf } from '../borders.ts';
import { type Command, type Position, refuse } from '../edited.ts';
import { giveGround } from '../give-ground.ts';
import { codeOn } from '../ground.ts';
import { type HeirRule, heirOf } from '../heirs.ts';
import { faceHolding } from '../places.ts';
import { NO_CHANGE, type Plan } from '../plan.ts';

export interface FillGap {
  /** A place inside the gap. */
  readonly at: Position;
  /** Who gets it, or that it is allowed to stay. */
  readonly by: HeirRule | 'allow' | { readonly to: GridCode };
}

/** The key under which a gap is allowed to stay. */
export const gapKey = ([lng, lat]: Position): string => `${lng.toFixed(7)},${lat.toFixed(7)}`;

/** The deepest tiling level at which a face belongs to no grid; null where it has one at each. */
function gapLevel(plan: Plan, face: FaceId): Level | null {
  const tiles = plan.base.manifest.levels
    .filter(({ tiling }) => tiling === 'partition')
    .map(({ level }) => level);
  const open = LEVELS.filter(
    (level) => tiles.includes(level) && codeOn(plan.partition, face, level) === null,
  );
  return open.at(-1) ?? null;
}

/** Fills ground that no grid of a tiling level covers, or allows it to stay open. */
export const fillGap: Command<FillGap> = (plan, { at, by }) => {
  const face = faceHolding(plan.partition, at);
  const level = face === 0 ? null : gapLevel(plan, face);
  if (level === null) return refuse('noSuchFace', at);
  if (by === 'allow') {
    const key = gapKey(at);
    if (plan.allowedGaps.has(key)) return refuse('nothingChanges', at);
    const change = { ...NO_CHANGE, allowedGaps: [{ key, before: false, after: true }] };
    return { ok: true, change, sentence: { id: 'allowedGap', params: {} } };
  }
  const to = typeof by === 'object' ? by.to : heirOf(plan, face, level, by);
  const grid = to === null ? undefined : plan.grids.get(to);
  if (!grid) return refuse('noSuchGrid', at);
  return attempt(
    plan,
    (act) =>
      giveGround(plan, act, new Set([face]), grid.level, grid.code) ?? {
        id: 'filledGap',
        params: { to: nameOf(plan, grid.code) },
      },
  );
};
