import type { GridCode } from '../../model/grid.ts';
import { bordered, borderKey, nameOf } from '../borders.ts';
import { type Command, refuse } from '../edited.ts';
import { type BorderRef, borderAt } from '../places.ts';
import { NO_CHANGE } from '../plan.ts';

/** Locks or unlocks a grid with its whole outline, or the border between two grids. */
export type SetLock =
  | { readonly grid: GridCode; readonly locked: boolean }
  | { readonly border: BorderRef; readonly locked: boolean };

export const setLock: Command<SetLock> = (plan, ask) => {
  const { locked } = ask;
  if ('grid' in ask) {
    const grid = plan.grids.get(ask.grid);
    if (!grid) return refuse('noSuchGrid');
    if (plan.locks.has(grid.code) === locked) return refuse('nothingChanges');
    return {
      ok: true,
      change: { ...NO_CHANGE, locks: [{ key: grid.code, before: !locked, after: locked }] },
      sentence: { id: locked ? 'lockedGrid' : 'unlockedGrid', params: { grid: grid.name } },
    };
  }
  const arc = borderAt(plan.partition, ask.border);
  if (!arc) return refuse('noSuchBorder');
  const [a, b] = bordered(plan, '', arc);
  const key = borderKey(a, b);
  if (plan.locks.has(key) === locked) return refuse('nothingChanges');
  return {
    ok: true,
    change: { ...NO_CHANGE, locks: [{ key, before: !locked, after: locked }] },
    sentence: {
      id: locked ? 'lockedBorder' : 'unlockedBorder',
      params: { a: nameOf(plan, a), b: nameOf(plan, b) },
    },
  };
};
