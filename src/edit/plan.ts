import type { Dataset } from '../model/dataset.ts';
import type { Grid, GridCode } from '../model/grid.ts';
import type { Staff, Station } from '../model/records.ts';
import { type Change, type FaceId, inverseOf, Partition } from '../topology/partition.ts';
import { codesTouched } from './codes-touched.ts';
import { type StartGround, startGround } from './start-ground.ts';

/** What is known of a grid but its ground, which the partition holds. */
export type PlanGrid = Omit<Grid, 'geometry' | 'labelPoint'>;

/** `''` is the partition of all tiling levels; an inset grid, which may overlap, is a layer of its own by its code. */
export type LayerKey = '' | GridCode;

/** What a planner aims at: a size of every grid of a level; null = the mean of the level. */
export interface PlanTarget {
  readonly measure: 'households' | 'residents';
  readonly value: number | null;
}

/** What a planner sets for the whole plan. */
export interface PlanSettings {
  readonly target: PlanTarget;
  /** Local date (YYYY-MM-DD) from which the plan is in force: `validFrom` of new grids, `validTo` of retired ones. */
  readonly effectiveOn: string | null;
}

/** One thing before and after a step; null = was not, or is no more, there. */
export interface Step<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** A name that is in a set before and after a step. */
export interface Membership {
  readonly key: string;
  readonly before: boolean;
  readonly after: boolean;
}

/** All that one gesture does to a plan. */
export interface PlanChange {
  readonly layers: readonly { readonly layer: LayerKey; readonly change: Change }[];
  readonly grids: readonly Step<PlanGrid>[];
  readonly stations: readonly Step<Station>[];
  readonly staff: readonly Step<Staff>[];
  readonly locks: readonly Membership[];
  /** Places of gaps that are allowed to stay. */
  readonly allowedGaps: readonly Membership[];
  readonly settings: Step<PlanSettings> | null;
}

export const NO_CHANGE: PlanChange = {
  layers: [],
  grids: [],
  stations: [],
  staff: [],
  locks: [],
  allowedGaps: [],
  settings: null,
};

const swapped = <T>({ before, after }: Step<T>): Step<T> => ({ before: after, after: before });
const flipped = ({ key, before, after }: Membership): Membership => ({ key, before: after, after: before });

/** The change that takes a change back. */
export const inverseOfChange = (change: PlanChange): PlanChange => ({
  layers: change.layers.map(({ layer, change: of }) => ({ layer, change: inverseOf(of) })).reverse(),
  grids: change.grids.map(swapped),
  stations: change.stations.map(swapped),
  staff: change.staff.map(swapped),
  locks: change.locks.map(flipped),
  allowedGaps: change.allowedGaps.map(flipped),
  settings: change.settings && swapped(change.settings),
});

function put<K, T>(records: Map<K, T>, steps: readonly Step<T>[], keyOf: (record: T) => K): void {
  for (const { before } of steps) if (before) records.delete(keyOf(before));
  for (const { after } of steps) if (after) records.set(keyOf(after), after);
}

function keep(set: Set<string>, memberships: readonly Membership[]): void {
  for (const { key, after } of memberships) {
    if (after) set.add(key);
    else set.delete(key);
  }
}

/** What a plan begins with; see `planFromDataset`. */
export interface PlanParts {
  readonly base: Dataset;
  readonly partition: Partition;
  readonly insets: ReadonlyMap<GridCode, Partition>;
  /** Grids whose polygon is no polygon (V06): drawn hatched, edited by nobody, written back as they came. */
  readonly asides: readonly Grid[];
  readonly grids: Iterable<PlanGrid>;
  readonly settings: PlanSettings;
  /** Codes whose ground is not, to the vertex, the one of the base, since something was wrong with that. */
  readonly altered: ReadonlySet<string>;
}

/**
 * A plan in the making: borders, labels and records over a base dataset. Like the partition in it, it is one living
 * thing: only `apply` changes it, commands compute a change or a refusal and leave it alone.
 */
export class Plan {
  readonly base: Dataset;
  readonly partition: Partition;
  readonly asides: readonly Grid[];
  /** What the grids' ground was before the first gesture. */
  readonly start: StartGround;
  readonly #insets: Map<GridCode, Partition>;
  readonly #grids: Map<GridCode, PlanGrid>;
  readonly #stations: Map<string, Station>;
  readonly #staff: Map<string, Staff>;
  /** Codes whose ground is, or once was, another than that of the base. */
  readonly #touched: Set<string>;
  readonly #locks = new Set<string>();
  readonly #allowedGaps = new Set<string>();
  readonly #facesOf = new Map<string, Set<FaceId>>();
  #settings: PlanSettings;

  constructor({ base, partition, insets, asides, grids, settings, altered }: PlanParts) {
    this.base = base;
    this.partition = partition;
    this.asides = asides;
    this.#insets = new Map(insets);
    this.#grids = new Map([...grids].map((grid) => [grid.code, grid]));
    this.#stations = new Map(base.stations);
    this.#staff = new Map(base.staff);
    this.#settings = settings;
    this.#touched = new Set(altered);
    this.start = startGround([partition, ...insets.values()]);
    for (const face of partition.faces.values()) this.#file(face.labels, face.id, true);
  }

  get grids(): ReadonlyMap<GridCode, PlanGrid> {
    return this.#grids;
  }

  get stations(): ReadonlyMap<string, Station> {
    return this.#stations;
  }

  get staff(): ReadonlyMap<string, Staff> {
    return this.#staff;
  }

  /** Keys of locked grids (their codes) and borders (`borderKey`). */
  get locks(): ReadonlySet<string> {
    return this.#locks;
  }

  get allowedGaps(): ReadonlySet<string> {
    return this.#allowedGaps;
  }

  get insets(): ReadonlyMap<GridCode, Partition> {
    return this.#insets;
  }

  get settings(): PlanSettings {
    return this.#settings;
  }

  layer(key: LayerKey): Partition | null {
    return key === '' ? this.partition : (this.#insets.get(key) ?? null);
  }

  /** The layer that holds a grid's ground. */
  layerOf(code: GridCode): LayerKey {
    return this.#insets.has(code) ? code : '';
  }

  /** The faces of a grid of any tiling level; an inset grid's are all of its layer. */
  facesOf(code: string): ReadonlySet<FaceId> {
    const inset = this.#insets.get(code as GridCode);
    if (inset) return new Set(inset.faces.keys());
    return this.#facesOf.get(code) ?? new Set();
  }

  /** Whether a grid's ground is that of the base to the vertex: it was sound, and no gesture has touched it. */
  isAsGiven(code: GridCode): boolean {
    return this.base.grids.has(code) && !this.#touched.has(code);
  }

  apply(change: PlanChange): void {
    for (const { layer, change: of } of change.layers) {
      if (layer !== '') this.#applyInset(layer, of);
      else {
        for (const { before } of of.faces) if (before) this.#file(before.labels, before.id, false);
        this.partition.apply(of);
        for (const { after } of of.faces) if (after) this.#file(after.labels, after.id, true);
      }
    }
    for (const code of codesTouched(this, change)) this.#touched.add(code);
    put(this.#grids, change.grids, (grid) => grid.code);
    put(this.#stations, change.stations, (station) => station.id);
    put(this.#staff, change.staff, (person) => person.id);
    keep(this.#locks, change.locks);
    keep(this.#allowedGaps, change.allowedGaps);
    if (change.settings?.after) this.#settings = change.settings.after;
  }

  #applyInset(layer: GridCode, change: Change): void {
    const partition = this.#insets.get(layer) ?? new Partition([], []);
    partition.apply(change);
    if (partition.faces.size > 0) this.#insets.set(layer, partition);
    else this.#insets.delete(layer);
  }

  #file(labels: readonly (string | null)[], face: FaceId, isThere: boolean): void {
    for (const code of labels) {
      if (code === null) continue;
      const faces = this.#facesOf.get(code);
      if (isThere && faces) faces.add(face);
      else if (isThere) this.#facesOf.set(code, new Set([face]));
      else faces?.delete(face);
      if (faces?.size === 0) this.#facesOf.delete(code);
    }
  }
}
