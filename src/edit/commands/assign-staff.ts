import type { GridCode } from '../../model/grid.ts';
import { type Command, refuse } from '../edited.ts';
import { NO_CHANGE } from '../plan.ts';

export interface AssignStaff {
  readonly id: string;
  /** All grids that the person has from now on. */
  readonly grids: readonly GridCode[];
}

/** Gives a person grids, for example after a split. */
export const assignStaff: Command<AssignStaff> = (plan, { id, grids }) => {
  const before = plan.staff.get(id);
  if (!before) return refuse('noSuchPerson');
  if (grids.some((code) => !plan.grids.has(code))) return refuse('noSuchGrid');
  const gridCodes = [...new Set(grids)];
  if (gridCodes.join() === before.gridCodes.join()) return refuse('nothingChanges');
  const [first] = gridCodes;
  return {
    ok: true,
    change: { ...NO_CHANGE, staff: [{ before, after: { ...before, gridCodes } }] },
    sentence: {
      id: 'assignedStaff',
      params: {
        person: before.name ?? id,
        grid: first === undefined ? '' : plan.grids.get(first)!.name,
        count: gridCodes.length,
      },
    },
  };
};
