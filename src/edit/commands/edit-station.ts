import type { Station } from '../../model/records.ts';
import { type Command, refuse } from '../edited.ts';
import { NO_CHANGE } from '../plan.ts';
import { withFields } from '../with-fields.ts';

type Editable = Omit<Station, 'id' | 'geometry' | 'extra'>;

export interface EditStation {
  readonly id: string;
  /** New values of attributes; null takes one away, but of facilities and services it means 未公布. */
  readonly set: { readonly [K in keyof Editable]?: Editable[K] | null };
}

/** Changes what is known of a station; `placeStation` moves it. */
export const editStation: Command<EditStation> = (plan, { id, set }) => {
  const before = plan.stations.get(id);
  if (!before) return refuse('noSuchStation');
  if (set.name !== undefined && !set.name?.trim()) return refuse('badValue');
  if (set.facilityClass === null || set.positionSource === null) return refuse('badValue');
  if (set.gridCode !== undefined && (set.gridCode === null || !plan.grids.has(set.gridCode))) {
    return refuse('noSuchGrid');
  }
  const after = withFields(before, set, ['facilities', 'services']);
  if (after === before) return refuse('nothingChanges');
  return {
    ok: true,
    change: { ...NO_CHANGE, stations: [{ before, after }] },
    sentence: { id: 'editedStation', params: { station: after.name } },
  };
};
