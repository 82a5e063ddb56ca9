import type { DatasetParts } from '../../model/dataset.ts';
import type { WholeContext } from './context.ts';

/** The items whose key is new; the others are told to `onRepeat`. */
function firstOnly<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  onRepeat: (item: T) => void,
): readonly T[] {
  const seen = new Set<string>();
  const kept = items.filter((item) => {
    const key = keyOf(item);
    if (!seen.has(key)) {
      seen.add(key);
      return true;
    }
    onRepeat(item);
    return false;
  });
  return kept.length === items.length ? items : kept;
}

/** V07 over files: parts without codes and ids that an earlier file of the same role already used. */
export function withoutRepeats({ parts, reportOf }: WholeContext): DatasetParts {
  const byId = <T extends { readonly id: string }>(
    role: 'stations' | 'staff' | 'tracks' | 'buildings' | 'events',
    items: readonly T[],
  ): readonly T[] =>
    firstOnly(
      items,
      ({ id }) => id,
      (item) =>
        reportOf(role, item).say('V07', 'id-repeated', 'aside', { code: item.id }, { codes: [item.id] }),
    );
  const grids = firstOnly(
    parts.grids,
    ({ code }) => code,
    (grid) => {
      const { code, geometry } = grid;
      reportOf('grids', grid).say('V07', 'code-repeated', 'aside', { code }, { codes: [code], geometry });
    },
  );
  return {
    ...parts,
    grids,
    stations: byId('stations', parts.stations),
    staff: byId('staff', parts.staff),
    tracks: byId('tracks', parts.tracks),
    buildings: byId('buildings', parts.buildings),
    events: byId('events', parts.events),
  };
}
