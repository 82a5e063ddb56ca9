import type { Geometry } from 'geojson';
import { boundsOf } from '../../geo/bounds.ts';
import { positionCount } from '../../geo/position-count.ts';
import type { DatasetParts } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';

/** Everything of an opened dataset that comes in numbers. */
export type Lists = Omit<DatasetParts, 'manifest'> & { readonly findings: readonly Finding[] };

/** A piece of the lists, small enough to be copied to another thread within a few milliseconds. */
export type Slice = Partial<Lists>;

/** Positions that a slice holds at most, unless one item has more. */
const POSITIONS = 6000;
/** What an item costs besides its positions, in positions. */
const ITEM = 12;

/**
 * The lists piece by piece, in their order. A dataset of millions of positions that crosses to a thread in one message
 * holds that thread for seconds; in slices, with other work in between, for none.
 */
export function* slicesOf(lists: Lists): Generator<Slice> {
  let slice: Record<string, unknown[]> = {};
  let size = 0;
  for (const [name, items] of Object.entries(lists) as [keyof Lists, readonly object[]][]) {
    for (const item of items) {
      const cost = ITEM + ('geometry' in item ? positionCount(item.geometry as Geometry | null) : 0);
      if (size > 0 && size + cost > POSITIONS) {
        yield slice as Slice;
        slice = {};
        size = 0;
      }
      slice[name] ??= [];
      slice[name].push(item);
      size += cost;
    }
  }
  if (size > 0) yield slice as Slice;
}

/** Buffers of a slice that may leave this thread for good. */
export const buffersOf = ({ tracks = [] }: Slice): Transferable[] =>
  tracks.flatMap(({ timesMs, lngLat, accuracyM, heightM }) =>
    [timesMs, lngLat, accuracyM, heightM].flatMap((array) => (array ? [array.buffer as ArrayBuffer] : [])),
  );

/** Gives the lists away slice by slice, each when the one before was taken, with the share of all that is given. */
export async function handOver(
  lists: Lists,
  give: (slice: Slice, share: number) => Promise<void>,
): Promise<void> {
  const itemsIn = (part: Slice): number => Object.values(part).reduce((sum, items) => sum + items.length, 0);
  const count = itemsIn(lists);
  let given = 0;
  for (const slice of slicesOf(lists)) {
    given += itemsIn(slice);
    await give(slice, given / count);
  }
}

/** Puts slices together again; bounds of grids are taken on the way, so that nobody walks through all of them at once. */
export function createJoiner(): { add(slice: Slice): void; readonly lists: Lists } {
  const lists = {
    grids: [],
    stations: [],
    staff: [],
    tracks: [],
    buildings: [],
    walkways: [],
    places: [],
    basemap: [],
    events: [],
    findings: [],
  } satisfies { readonly [Name in keyof Lists]: unknown[] };
  return {
    lists,
    add(slice) {
      for (const [name, items] of Object.entries(slice) as [keyof Lists, readonly never[]][])
        for (const item of items) lists[name].push(item);
      for (const { geometry } of slice.grids ?? []) boundsOf(geometry);
    },
  };
}
