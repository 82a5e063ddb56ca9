import type { Grid, GridCode } from './grid.ts';
import type { DatasetManifest, Level } from './manifest.ts';
import type {
  BasemapFeature,
  Building,
  GridEvent,
  Place,
  Staff,
  Station,
  Track,
  Walkway,
} from './records.ts';

/** Everything a dataset holds, as plain data that crosses to and from a worker by structured clone. */
export interface DatasetParts {
  readonly manifest: DatasetManifest;
  readonly grids: readonly Grid[];
  readonly stations: readonly Station[];
  readonly staff: readonly Staff[];
  readonly tracks: readonly Track[];
  readonly buildings: readonly Building[];
  readonly walkways: readonly Walkway[];
  readonly places: readonly Place[];
  readonly basemap: readonly BasemapFeature[];
  readonly events: readonly GridEvent[];
}

/** An immutable, indexed dataset: the answer to "what is here". */
export interface Dataset {
  readonly parts: DatasetParts;
  readonly manifest: DatasetManifest;
  /** By code, in ascending code order: iteration order is the tie-break of borders. */
  readonly grids: ReadonlyMap<GridCode, Grid>;
  readonly stations: ReadonlyMap<string, Station>;
  readonly staff: ReadonlyMap<string, Staff>;
  gridsOfLevel(level: Level): readonly Grid[];
  childrenOf(code: GridCode): readonly GridCode[];
  /** Parent, grandparent, …: nearest first. Stops at a missing parent or a loop. */
  ancestorsOf(code: GridCode): readonly GridCode[];
  stationsOf(code: GridCode): readonly Station[];
  staffOf(code: GridCode): readonly Staff[];
}

const byCode = (a: { readonly code: string }, b: { readonly code: string }): number =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : 0;

function grouped<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Made when it is first asked for: a plan in the making becomes a new dataset after every gesture. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Indexes checked parts. Codes and ids are taken as unique: the door sees to that (V07). */
export function createDataset(parts: DatasetParts): Dataset {
  const sorted = [...parts.grids].sort(byCode);
  const grids = new Map(sorted.map((grid) => [grid.code, grid]));
  const stations = new Map(parts.stations.map((station) => [station.id, station]));
  const staff = new Map(parts.staff.map((person) => [person.id, person]));
  const levels = lazily(() => grouped(sorted, (grid) => [grid.level]));
  const children = lazily(() =>
    grouped(sorted, (grid) => (grid.parentCode === null ? [] : [grid.parentCode])),
  );
  const stationsByGrid = lazily(() => grouped(parts.stations, (station) => [station.gridCode]));
  const staffByGrid = lazily(() => grouped(parts.staff, (person) => person.gridCodes));
  return {
    parts,
    manifest: parts.manifest,
    grids,
    stations,
    staff,
    gridsOfLevel: (level) => levels().get(level) ?? [],
    childrenOf: (code) => (children().get(code) ?? []).map((grid) => grid.code),
    ancestorsOf(code) {
      const chain: GridCode[] = [];
      let at = grids.get(code)?.parentCode ?? null;
      while (at !== null && grids.has(at) && !chain.includes(at)) {
        chain.push(at);
        at = grids.get(at)?.parentCode ?? null;
      }
      return chain;
    },
    stationsOf: (code) => stationsByGrid().get(code) ?? [],
    staffOf: (code) => staffByGrid().get(code) ?? [],
  };
}

/** The same dataset with other tracks: nothing else is indexed anew. */
export const withTracks = (dataset: Dataset, tracks: readonly Track[]): Dataset => ({
  ...dataset,
  parts: { ...dataset.parts, tracks },
});

/** The same dataset with more events. */
export const withEvents = (dataset: Dataset, events: readonly GridEvent[]): Dataset => ({
  ...dataset,
  parts: { ...dataset.parts, events },
});

/** What comes while a dataset is open: its ground stays. */
const COMING: readonly (keyof DatasetParts)[] = ['tracks', 'events'];

/** Whether two datasets have the same ground: they differ in their tracks and events at most. */
export const sameGround = (a: Dataset, b: Dataset): boolean =>
  (Object.keys(a.parts) as (keyof DatasetParts)[]).every(
    (part) => COMING.includes(part) || a.parts[part] === b.parts[part],
  );
