import Flatbush from 'flatbush';
import { boundsOf } from '../../geo/bounds.ts';
import { positionCount } from '../../geo/position-count.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid, GridCode } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import { positionsOf } from './positions.ts';

const TINTS = 6;
const LATTICE = 1e7;

/** A number for a place on the lattice; two places with one number only keep two grids from sharing a colour. */
const latticeKey = (lng: number, lat: number): number =>
  (Math.imul(Math.round(lng * LATTICE), 73_856_093) ^ Math.imul(Math.round(lat * LATTICE), 19_349_663)) >>> 0;

/** For each grid, by its index, the grids that share at least one vertex on the 1e-7 degree lattice. */
function neighbours(grids: readonly Grid[]): readonly ReadonlySet<number>[] {
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
  return touching;
}

/** With more positions than this, grids count as neighbours where their boxes meet: vertices would hold the page for seconds. */
const MANY_POSITIONS = 100_000;

/** For each grid, by its index, the grids whose boxes meet its own: all that share a vertex, and some more. */
function boxNeighbours(grids: readonly Grid[]): readonly ReadonlySet<number>[] {
  const boxes = grids.map(({ geometry }) => boundsOf(geometry) ?? ([0, 0, 0, 0] as const));
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return boxes.map((box, grid) => new Set(index.search(...box, (other) => other !== grid)));
}

const touchingOf = (grids: readonly Grid[]): readonly ReadonlySet<number>[] => {
  const positions = grids.reduce((sum, { geometry }) => sum + positionCount(geometry), 0);
  return positions > MANY_POSITIONS ? boxNeighbours(grids) : neighbours(grids);
};

/** The tint that the fewest neighbours have; of equals, the one least used so far, so that all six appear. */
function quietest(taken: readonly number[], used: readonly number[]): number {
  const costs = used.slice();
  for (const tint of taken) costs[tint] = (costs[tint] ?? 0) + 1e6;
  const cost = (tint: number): number => costs[tint] ?? 0;
  return Array.from({ length: TINTS }, (_, tint) => tint).reduce((a, b) => (cost(b) < cost(a) ? b : a));
}

function tintsOf(dataset: Dataset, level: Level): ReadonlyMap<GridCode, number> {
  const grids = dataset.gridsOfLevel(level);
  const touching = touchingOf(grids);
  const order = [...touching.keys()].sort(
    (a, b) => (touching[b]?.size ?? 0) - (touching[a]?.size ?? 0) || a - b,
  );
  const tints: number[] = [];
  const used = Array.from({ length: TINTS }, () => 0);
  for (const grid of order) {
    const taken = [...(touching[grid] ?? [])].flatMap((other) => tints[other] ?? []);
    const tint = quietest(taken, used);
    used[tint] = (used[tint] ?? 0) + 1;
    tints[grid] = tint;
  }
  return new Map(grids.map(({ code }, i) => [code, tints[i] ?? 0]));
}

type Tints = ReadonlyMap<GridCode, number>;

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

function createTints(level: Level): (dataset: Dataset) => Tints {
  let last: { readonly dataset: Dataset; readonly tints: Tints } | null = null;
  return (dataset) => {
    if (last?.dataset === dataset) return last.tints;
    const edited = last !== null && last.dataset.manifest === dataset.manifest;
    const tints = edited && last ? withNewcomers(dataset, level, last.tints) : tintsOf(dataset, level);
    last = { dataset, tints };
    return tints;
  };
}

const remembered = { 1: createTints(1), 2: createTints(2), 3: createTints(3) };

/**
 * One of six tints (0…5) for each grid of a level, such that neighbours differ; greedy, most neighbours first. While a
 * dataset is edited, its grids keep theirs.
 */
export function neighbourTints(dataset: Dataset, level: Level): Tints {
  return remembered[level](dataset);
}
