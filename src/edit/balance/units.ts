import type { MultiPolygon } from 'geojson';
import { middleOf } from '../../analysis/building-places.ts';
import { boundsOf } from '../../geo/bounds.ts';
import { type Locator, locatorSteps } from '../../geo/locator/create-locator.ts';
import { areaM2, lengthM } from '../../geo/measure.ts';
import type { Steps } from '../../geo/steps.ts';
import type { GridCode } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import { outlineOf } from '../../topology/arrangement/regions.ts';
import { type Blocks, blocksSteps } from '../../topology/blocks.ts';
import { type LatticeLine, positionsOf } from '../../topology/lattice.ts';
import { levelsBelow } from '../ground.ts';
import type { Plan } from '../plan.ts';
import { type StayReason, stayingBlocks } from './staying.ts';

/** Ground that changes its grid as a whole, or not at all. */
export interface Unit {
  /** The grid that it is in, by its index among those that are balanced. */
  readonly home: number;
  readonly blocks: readonly number[];
  /** Buildings on it, by their index in the dataset. */
  readonly buildings: readonly number[];
  readonly areaM2: number;
  readonly stays: StayReason | null;
  /** A deeper grid: never cut. */
  readonly isWhole: boolean;
}

/** The ground of some grids in units. */
export interface UnitGround {
  readonly blocks: Blocks;
  /** The outline of each block; null where it is of none of the grids. */
  readonly outlines: readonly (MultiPolygon | null)[];
  /** The unit of each block; -1 = none. */
  readonly unitOf: Int32Array;
  readonly units: readonly Unit[];
  /** Units that share a border: those of unit u are `near[starts[u]] … near[starts[u + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly near: Int32Array;
}

/** Ground is not said to hang together over less. */
const NECK_M = 2;
/** A piece without buildings goes with its neighbour where it is smaller, or narrower: a strip along a road. */
const [SLIVER_M2, SLIVER_WIDTH_M] = [300, 6];

/** Which ground is divided. */
export interface UnitAsk {
  readonly level: Level;
  readonly codes: readonly GridCode[];
  /** Lines along which the ground may be cut. */
  readonly lines: readonly LatticeLine[];
}

/** The length in metres of what two blocks share, by both. */
function sharedBorders({ arrangement: { lines, left, right } }: Blocks): Map<number, Map<number, number>> {
  const shared = new Map<number, Map<number, number>>();
  const add = (a: number, b: number, length: number): void => {
    const list = shared.get(a);
    if (list) list.set(b, (list.get(b) ?? 0) + length);
    else shared.set(a, new Map([[b, length]]));
  };
  lines.forEach((line, k) => {
    if (left[k] === right[k]) return;
    const length = lengthM(positionsOf(line));
    add(left[k]!, right[k]!, length);
    add(right[k]!, left[k]!, length);
  });
  return shared;
}

/** Names of sets that are joined to each other, each set by its lowest member. */
class Joined {
  readonly #parent: Int32Array;
  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }
  of(item: number): number {
    let root = item;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    for (let at = item; at !== root; ) {
      const next = this.#parent[at]!;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }
  join(a: number, b: number): void {
    const [p, q] = [this.of(a), this.of(b)];
    this.#parent[Math.max(p, q)] = Math.min(p, q);
  }
}

/** Buildings by the block that holds their middle. */
function buildingsOn(plan: Plan, locator: Locator, outlines: UnitGround['outlines']): Map<number, number[]> {
  const box = boundsOf(...outlines);
  const found = new Map<number, number[]>();
  plan.base.parts.buildings.forEach((building, i) => {
    const [lng, lat] = middleOf(building);
    if (!box || !(lng >= box[0] && lat >= box[1] && lng <= box[2] && lat <= box[3])) return;
    const { index } = locator.locate(lng, lat);
    if (index < 0) return;
    const list = found.get(index);
    if (list) list.push(i);
    else found.set(index, [i]);
  });
  return found;
}

/** The nearest deeper grid that a face is part of; null = none, so that it can be cut. */
export function childOn(plan: Plan, level: Level, face: number): string | null {
  const labels = plan.partition.faces.get(face)!.labels;
  const below = levelsBelow(level).find((deeper) => labels[deeper - 1] !== null);
  return below === undefined ? null : labels[below - 1]!;
}

/**
 * Divides the ground of grids into units: the blocks into which lines cut it. A deeper grid is one unit with all its
 * blocks, and slivers without buildings go with the neighbour that they share most of their border with.
 */
export function* groundInUnits(plan: Plan, { level, codes, lines }: UnitAsk): Steps<UnitGround> {
  const homeOf = new Map(
    codes.flatMap((code, i) => [...plan.facesOf(code)].map((face) => [face, i] as const)),
  );
  const blocks = yield* blocksSteps(plan.partition, [...homeOf.keys()], lines);
  yield;
  const { arrangement, faceOf } = blocks;
  const home = Int32Array.from(faceOf, (face) => (face === 0 ? -1 : homeOf.get(face)!));
  const outlines: (MultiPolygon | null)[] = [];
  for (let block = 0; block < home.length; block++) {
    outlines.push(home[block]! < 0 ? null : outlineOf(arrangement, [block]));
    yield;
  }
  const locator = yield* locatorSteps(
    outlines.map((geometry) => ({ type: 'Feature', properties: null, geometry }) as const),
  );
  yield;
  const standing = buildingsOn(plan, locator, outlines);
  yield;
  const shared = sharedBorders(blocks);
  yield;
  const joined = joinedBlocks(plan, level, { blocks, outlines, home, standing, shared });
  yield;
  const stay = stayingBlocks(plan, level, codes, { blocks, home, locator });
  const numbers = new Map<number, number>();
  const unitOf = Int32Array.from(home, (at, block) => {
    if (at < 0) return -1;
    const root = joined.of(block);
    const known = numbers.get(root) ?? numbers.size;
    numbers.set(root, known);
    return known;
  });
  const members: number[][] = Array.from({ length: numbers.size }, () => []);
  unitOf.forEach((unit, block) => {
    if (unit >= 0) members[unit]!.push(block);
  });
  const units = members.map((own): Unit => {
    const reasons = own.flatMap((block) => stay.get(block) ?? []);
    return {
      home: home[own[0]!]!,
      blocks: own,
      buildings: own.flatMap((block) => standing.get(block) ?? []),
      areaM2: own.reduce((sum, block) => sum + areaM2(outlines[block]!), 0),
      stays: reasons.includes('locked') ? 'locked' : (reasons[0] ?? null),
      isWhole: own.some((block) => childOn(plan, level, faceOf[block]!) !== null),
    };
  });
  return { blocks, outlines, unitOf, units, ...neighbours(shared, unitOf, units.length) };
}

function joinedBlocks(
  plan: Plan,
  level: Level,
  ground: {
    readonly blocks: Blocks;
    readonly outlines: UnitGround['outlines'];
    readonly home: Int32Array;
    readonly standing: ReadonlyMap<number, readonly number[]>;
    readonly shared: ReadonlyMap<number, ReadonlyMap<number, number>>;
  },
): Joined {
  const { blocks, outlines, home, standing, shared } = ground;
  const joined = new Joined(home.length);
  const children = new Map<string, number>();
  for (let block = 0; block < home.length; block++) {
    const outline = outlines[block];
    if (!outline) continue;
    const child = childOn(plan, level, blocks.faceOf[block]!);
    if (child !== null) {
      const first = children.get(child) ?? block;
      children.set(child, first);
      joined.join(first, block);
      continue;
    }
    if (standing.has(block)) continue;
    const area = areaM2(outline);
    const border = outline.coordinates.flat().reduce((sum, ring) => sum + lengthM(ring), 0);
    if (area >= SLIVER_M2 && (2 * area) / border >= SLIVER_WIDTH_M) continue;
    let best = -1;
    for (const [other, length] of shared.get(block) ?? []) {
      if (home[other] !== home[block]) continue;
      if (best < 0 || length > shared.get(block)!.get(best)!) best = other;
    }
    if (best >= 0) joined.join(block, best);
  }
  return joined;
}

function neighbours(
  shared: ReadonlyMap<number, ReadonlyMap<number, number>>,
  unitOf: Int32Array,
  count: number,
): Pick<UnitGround, 'starts' | 'near'> {
  const lengths: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  for (const [block, list] of shared) {
    const unit = unitOf[block]!;
    if (unit < 0) continue;
    for (const [other, length] of list) {
      const across = unitOf[other]!;
      if (across >= 0 && across !== unit)
        lengths[unit]!.set(across, (lengths[unit]!.get(across) ?? 0) + length);
    }
  }
  const near = lengths.map((list) =>
    [...list].flatMap(([other, length]) => (length >= NECK_M ? [other] : [])).sort((a, b) => a - b),
  );
  const starts = new Int32Array(count + 1);
  near.forEach((list, unit) => {
    starts[unit + 1] = starts[unit]! + list.length;
  });
  return { starts, near: Int32Array.from(near.flat()) };
}
