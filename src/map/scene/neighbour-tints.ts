import Flatbush from 'flatbush';
import { boundsOf } from '../../geo/bounds.ts';
import { positionCount } from '../../geo/position-count.ts';
import { finish, type Steps } from '../../geo/steps.ts';
import type { Bounds } from '../../model/camera.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid, GridCode } from '../../model/grid.ts';
import { LEVELS, type Level } from '../../model/manifest.ts';
import { positionsOf } from './positions.ts';

const TINTS = 6;
const LATTICE = 1e7;

/** A number for a place on the lattice; two places with one number only keep two grids from sharing a colour. */
const latticeKey = (lng: number, lat: number): number =>
  (Math.imul(Math.round(lng * LATTICE), 73_856_093) ^ Math.imul(Math.round(lat * LATTICE), 19_349_663)) >>> 0;

type Tints = ReadonlyMap<GridCode, number>;

/** For each grid, by its index, the indices of its neighbours. */
type Neighbours = readonly (readonly number[])[];

/** The grids that share at least one vertex on the 1e-7 degree lattice. */
function vertexNeighbours(grids: readonly Grid[]): Neighbours {
  const touching = grids.map(() => new Set<number>());
  const seenAt = new Map<number, readonly number[]>();
  for (const [grid, { geometry }] of grids.entries()) {
    for (const [lng = 0, lat = 0] of positionsOf(geometry)) {
      const key = latticeKey(lng, lat);
      const seen = seenAt.get(key) ?? [];
      if (seen.at(-1) === grid) continue;
      for (const other of seen) {
        touching[other]?.add(grid);
        touching[grid]?.add(other);
      }
      seenAt.set(key, [...seen, grid]);
    }
  }
  return touching.map((others) => [...others]);
}

/** With more positions than this, grids count as neighbours where their boxes meet: vertices would hold the page for seconds. */
const MANY_POSITIONS = 100_000;

/** Grids that are looked at between two pauses. */
const AT_ONCE = 2000;

/** The grids whose boxes meet the own one: all that share a vertex, and some more. */
function* boxNeighbours(grids: readonly Grid[]): Steps<Neighbours> {
  const boxes: Bounds[] = [];
  const index = new Flatbush(grids.length);
  for (const [grid, { geometry }] of grids.entries()) {
    if (grid % AT_ONCE === 0) yield;
    const box = boundsOf(geometry) ?? ([0, 0, 0, 0] as const);
    index.add(...box);
    boxes.push(box);
  }
  yield;
  index.finish();
  const touching: number[][] = [];
  for (const [grid, box] of boxes.entries()) {
    if (grid % AT_ONCE === 0) yield;
    touching.push(index.search(...box, (other) => other !== grid));
  }
  return touching;
}

const hasMany = (grids: readonly Grid[]): boolean => {
  let positions = 0;
  return grids.some(({ geometry }) => {
    positions += positionCount(geometry);
    return positions > MANY_POSITIONS;
  });
};

/** The tint that the fewest neighbours have; of equals, the one least used so far, so that all six appear. */
function quietest(taken: readonly number[], used: readonly number[]): number {
  const costs = used.slice();
  for (const tint of taken) costs[tint] = (costs[tint] ?? 0) + 1e6;
  let best = 0;
  for (let tint = 1; tint < TINTS; tint++) if ((costs[tint] ?? 0) < (costs[best] ?? 0)) best = tint;
  return best;
}

/** Chooses the tints, with a pause now and then where there are many grids. */
function* tintSteps(grids: readonly Grid[]): Steps<Tints> {
  const touching = hasMany(grids) ? yield* boxNeighbours(grids) : vertexNeighbours(grids);
  const degree = touching.map(({ length }) => length);
  const order = [...touching.keys()].sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b);
  const tints: number[] = [];
  const used = Array.from({ length: TINTS }, () => 0);
  for (const [i, grid] of order.entries()) {
    if (i % AT_ONCE === 0) yield;
    const taken: number[] = [];
    for (const other of touching[grid] ?? []) {
      const tint = tints[other];
      if (tint !== undefined) taken.push(tint);
    }
    const tint = quietest(taken, used);
    used[tint] = (used[tint] ?? 0) + 1;
    tints[grid] = tint;
  }
  return new Map(grids.map(({ code }, i) => [code, tints[i] ?? 0]));
}

/** Tints of grids that came by an edit; what has a colour keeps it, so that an edit recolours nothing. */
function withNewcomers(dataset: Dataset, level: Level, known: Tints): Tints {
  const grids = dataset.gridsOfLevel(level);
  const fresh = grids.filter(({ code }) => !known.has(code));
  if (fresh.length === 0) return known;
  const tints = new Map(known);
  const used = Array.from({ length: TINTS }, () => 0);
  for (const grid of fresh) {
    const mine = new Set<number>();
    for (const [lng = 0, lat = 0] of positionsOf(grid.geometry)) mine.add(latticeKey(lng, lat));
    const touches = ({ geometry }: Grid): boolean =>
      [...positionsOf(geometry)].some(([lng = 0, lat = 0]) => mine.has(latticeKey(lng, lat)));
    const taken = grids.filter((other) => other !== grid && tints.has(other.code) && touches(other));
    tints.set(
      grid.code,
      quietest(
        taken.map(({ code }) => tints.get(code) ?? 0),
        used,
      ),
    );
  }
  return tints;
}

interface LevelTints {
  of(dataset: Dataset): Tints;
  /** Whether `of` would hold the page for long. */
  isLong(dataset: Dataset): boolean;
  /** The same as `of`, without holding the page; then `of` has its answer. */
  prepare(dataset: Dataset): Promise<void>;
}

function createTints(level: Level): LevelTints {
  let last: { readonly dataset: Dataset; readonly tints: Tints } | null = null;
  const isEdit = ({ manifest }: Dataset): boolean => last?.dataset.manifest === manifest;
  return {
    of(dataset) {
      if (last?.dataset === dataset) return last.tints;
      if (last && isEdit(dataset)) last = { dataset, tints: withNewcomers(dataset, level, last.tints) };
      else last = { dataset, tints: finish(tintSteps(dataset.gridsOfLevel(level))) };
      return last.tints;
    },
    isLong: (dataset) => !isEdit(dataset) && hasMany(dataset.gridsOfLevel(level)),
    async prepare(dataset) {
      const steps = tintSteps(dataset.gridsOfLevel(level));
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve));
        const step = steps.next();
        if (!step.done) continue;
        last = { dataset, tints: step.value };
        return;
      }
    },
  };
}

const remembered = { 1: createTints(1), 2: createTints(2), 3: createTints(3) };

/**
 * One of six tints (0…5) for each grid of a level, such that neighbours differ; greedy, most neighbours first. While a
 * dataset is edited, its grids keep theirs.
 */
export const neighbourTints = (dataset: Dataset, level: Level): Tints => remembered[level].of(dataset);

/**
 * What has to be worked out before a dataset of very many positions can be drawn without holding the page; null where
 * nothing has.
 */
export function tintsInPieces(dataset: Dataset): Promise<void> | null {
  const long = LEVELS.filter((level) => remembered[level].isLong(dataset));
  if (long.length === 0) return null;
  return (async () => {
    for (const level of long) await remembered[level].prepare(dataset);
  })();
}
