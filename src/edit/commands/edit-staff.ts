import type { Staff } from '../../model/records.ts';
import { type Command, refuse } from '../edited.ts';
import { NO_CHANGE } from '../plan.ts';
import { withFields } from '../with-fields.ts';

type Editable = Pick<Staff, 'name' | 'role' | 'level' | 'phone' | 'contactPublic' | 'source'>;

export interface EditStaff {
  readonly id: string;
  /** New values of attributes; null takes one away. */
  readonly set: { readonly [K in keyof Editable]?: Editable[K] | null };
}

/** Changes what is known of a person; `assignStaff` gives grids. */
export const editStaff: Command<EditStaff> = (plan, { id, set }) => {
  const before = plan.staff.get(id);
  if (!before) return refuse('noSuchPerson');
  if ((set.role !== undefined && !set.role) || set.contactPublic === null) return refuse('badValue');
  const after = withFields(before, set);
  if (after === before) return refuse('nothingChanges');
  return {
    ok: true,
    change: { ...NO_CHANGE, staff: [{ before, after }] },
    sentence: { id: 'editedStaff', params: { person: after.name ?? after.id } },
  };
};
