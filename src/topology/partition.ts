import type { Steps } from '../geo/steps.ts';
import { ArcIndex } from './arc-index.ts';
import type { LatticeLine } from './lattice.ts';

export type ArcId = number;
/** 0 is the outside. */
export type FaceId = number;

/** Codes of the level-1, level-2 and level-3 grids that a face belongs to; null where it belongs to none. */
export type Labels = readonly [string | null, string | null, string | null];

export const sameLabels = (a: Labels, b: Labels): boolean => a.every((label, i) => label === b[i]);

/**
 * A border between two faces, from junction to junction (or closed, its first point being its last). Junctions
 * are known by their place on the lattice.
 */
export interface Arc {
  readonly id: ArcId;
  readonly points: LatticeLine;
  readonly left: FaceId;
  readonly right: FaceId;
}

/** A connected piece of ground. A grid is all faces that carry its code. */
export interface Face {
  readonly id: FaceId;
  readonly labels: Labels;
}

/** What an operation does: each arc and face before and after it; null = was not, or is no more, there. */
export interface Change {
  readonly arcs: readonly { readonly before: Arc | null; readonly after: Arc | null }[];
  readonly faces: readonly { readonly before: Face | null; readonly after: Face | null }[];
}

/** The junction at a place: its key among the partition's junctions. */
export const junctionKey = (x: number, y: number): string => `${x},${y}`;

export const startOf = (arc: Arc): readonly [number, number] => [arc.points[0]!, arc.points[1]!];
export const endOf = (arc: Arc): readonly [number, number] => [arc.points.at(-2)!, arc.points.at(-1)!];

export function isClosed(arc: Arc): boolean {
  const [sx, sy] = startOf(arc);
  const [ex, ey] = endOf(arc);
  return sx === ex && sy === ey;
}

/** So many faces or arcs are a step. */
const STEP = 256;

function added<K>(sets: Map<K, Set<number>>, key: K, id: number): void {
  const set = sets.get(key);
  if (set) set.add(id);
  else sets.set(key, new Set([id]));
}

function removed<K>(sets: Map<K, Set<number>>, key: K, id: number): void {
  const set = sets.get(key);
  set?.delete(id);
  if (set?.size === 0) sets.delete(key);
}

/**
 * A planar partition: arcs with a face on each side, on the lattice. Neighbours share one arc, so no operation
 * can tear them apart. Only `apply` changes it; operations compute a `Change` and leave it alone.
 */
export class Partition {
  readonly #arcs = new Map<ArcId, Arc>();
  readonly #faces = new Map<FaceId, Face>();
  readonly #facesOfCode = [1, 2, 3].map(() => new Map<string, Set<FaceId>>());
  readonly #arcsOfFace = new Map<FaceId, Set<ArcId>>();
  readonly #arcsAt = new Map<string, Set<ArcId>>();
  readonly #index: ArcIndex;
  #nextArc = 1;
  #nextFace = 1;

  constructor(arcs: readonly Arc[], faces: readonly Face[], like = arcs) {
    this.#index = new ArcIndex(like);
    for (const face of faces) this.#putFace(face);
    for (const arc of arcs) this.#putArc(arc);
  }

  /** The same, in steps; before the last of them nobody has it. */
  static *inSteps(arcs: readonly Arc[], faces: readonly Face[]): Steps<Partition> {
    const made = new Partition([], [], arcs);
    for (const [i, face] of faces.entries()) {
      if (i % STEP === 0) yield;
      made.#putFace(face);
    }
    for (const [i, arc] of arcs.entries()) {
      if (i % STEP === 0) yield;
      made.#putArc(arc);
    }
    return made;
  }

  get arcs(): ReadonlyMap<ArcId, Arc> {
    return this.#arcs;
  }

  get faces(): ReadonlyMap<FaceId, Face> {
    return this.#faces;
  }

  /** The first ids that no arc and no face has had. */
  get nextIds(): { readonly arc: ArcId; readonly face: FaceId } {
    return { arc: this.#nextArc, face: this.#nextFace };
  }

  arcsOfFace(face: FaceId): ReadonlySet<ArcId> {
    return this.#arcsOfFace.get(face) ?? new Set();
  }

  /** All faces that carry a code at a level. */
  facesLabelled(level: 1 | 2 | 3, code: string): ReadonlySet<FaceId> {
    return this.#facesOfCode[level - 1]!.get(code) ?? new Set();
  }

  /** The codes of a level, in no order. */
  codesOf(level: 1 | 2 | 3): readonly string[] {
    return [...this.#facesOfCode[level - 1]!.keys()];
  }

  arcsAt(x: number, y: number): ReadonlySet<ArcId> {
    return this.#arcsAt.get(junctionKey(x, y)) ?? new Set();
  }

  /** Arcs that may touch a box, in steps; some of them do not. */
  arcsNear(west: number, south: number, east: number, north: number): ReadonlySet<ArcId> {
    return this.#index.near(west, south, east, north);
  }

  /** West, south, east, north in steps, of all that has ever been indexed; null when nothing has. */
  get reach(): readonly [number, number, number, number] | null {
    return this.#index.reach;
  }

  apply(change: Change): void {
    for (const { before } of change.arcs) if (before) this.#dropArc(before);
    for (const { before } of change.faces) if (before) this.#dropFace(before);
    for (const { after } of change.faces) if (after) this.#putFace(after);
    for (const { after } of change.arcs) if (after) this.#putArc(after);
  }

  #putFace(face: Face): void {
    this.#faces.set(face.id, face);
    this.#nextFace = Math.max(this.#nextFace, face.id + 1);
    face.labels.forEach((code, i) => {
      if (code !== null) added(this.#facesOfCode[i]!, code, face.id);
    });
  }

  #dropFace(face: Face): void {
    this.#faces.delete(face.id);
    face.labels.forEach((code, i) => {
      if (code !== null) removed(this.#facesOfCode[i]!, code, face.id);
    });
  }

  #putArc(arc: Arc): void {
    this.#arcs.set(arc.id, arc);
    this.#nextArc = Math.max(this.#nextArc, arc.id + 1);
    added(this.#arcsOfFace, arc.left, arc.id);
    added(this.#arcsOfFace, arc.right, arc.id);
    added(this.#arcsAt, junctionKey(...startOf(arc)), arc.id);
    added(this.#arcsAt, junctionKey(...endOf(arc)), arc.id);
    this.#index.add(arc);
  }

  #dropArc(arc: Arc): void {
    this.#arcs.delete(arc.id);
    removed(this.#arcsOfFace, arc.left, arc.id);
    removed(this.#arcsOfFace, arc.right, arc.id);
    removed(this.#arcsAt, junctionKey(...startOf(arc)), arc.id);
    removed(this.#arcsAt, junctionKey(...endOf(arc)), arc.id);
    this.#index.remove(arc);
  }
}

/** The change that takes a change back. */
export function inverseOf(change: Change): Change {
  const swap = <T>({ before, after }: { before: T; after: T }): { before: T; after: T } => ({
    before: after,
    after: before,
  });
  return { arcs: change.arcs.map(swap), faces: change.faces.map(swap) };
}
