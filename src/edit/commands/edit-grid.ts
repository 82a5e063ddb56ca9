import type { GridCode, GridProperties } from '../../model/grid.ts';
import { type Command, refuse } from '../edited.ts';
import { NO_CHANGE } from '../plan.ts';
import { withFields } from '../with-fields.ts';

type Editable = Pick<
  GridProperties,
  | 'name'
  | 'ordinal'
  | 'kind'
  | 'mode'
  | 'brands'
  | 'coBuild'
  | 'communityCode'
  | 'patrolRules'
  | 'leaderId'
  | 'validFrom'
  | 'validTo'
>;

export interface EditGrid {
  readonly code: GridCode;
  /** New values of attributes; null takes one away. */
  readonly set: { readonly [K in keyof Editable]?: Editable[K] | null };
}

/** Changes what is known of a grid; its ground, code and level have commands of their own. */
export const editGrid: Command<EditGrid> = (plan, { code, set }) => {
  const before = plan.grids.get(code);
  if (!before) return refuse('noSuchGrid');
  if (set.name !== undefined && !set.name?.trim()) return refuse('badValue');
  if (set.kind === null) return refuse('badValue');
  const after = withFields(before, set);
  if (after === before) return refuse('nothingChanges');
  return {
    ok: true,
    change: { ...NO_CHANGE, grids: [{ before, after }] },
    sentence: { id: 'editedGrid', params: { grid: after.name } },
  };
};
