import type { MultiPolygon } from 'geojson';
import { finish, type Steps } from '../../geo/steps.ts';
import { type LatticeLine, reversed } from '../lattice.ts';
import { polygonsOfBorder } from '../outline.ts';
import { type Chain, chainsSteps } from './chains.ts';
import type { EdgeSet } from './edge-set.ts';
import { facesSteps } from './faces.ts';

/** Borders that meet at common points only, and the faces that they enclose; face 0 is the outside. */
export interface Arrangement {
  readonly faces: number;
  /** The chains around each face. */
  readonly around: readonly (readonly number[])[];
  readonly chains: readonly Chain[];
  readonly lines: readonly LatticeLine[];
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** So many chains are a step. */
const STEP = 512;

function* linesOf(chains: readonly Chain[], { points }: EdgeSet): Steps<LatticeLine[]> {
  const lines: LatticeLine[] = [];
  for (const chain of chains) {
    if (lines.length % STEP === 0) yield;
    const line = new Int32Array(2 * chain.points.length);
    chain.points.forEach((id, i) => {
      line[2 * i] = points.x(id);
      line[2 * i + 1] = points.y(id);
    });
    lines.push(line);
  }
  return lines;
}

/** Traces the faces of noded edges. */
export function* arrangeSteps(edges: EdgeSet): Steps<Arrangement> {
  const chains = yield* chainsSteps(edges);
  const lines = yield* linesOf(chains, edges);
  const { left, right, count } = yield* facesSteps(lines.map((points) => ({ points })));
  const around: number[][] = Array.from({ length: count }, () => []);
  chains.forEach((_, k) => {
    around[left[k]!]!.push(k);
    if (right[k] !== left[k]) around[right[k]!]!.push(k);
  });
  return { faces: count, around, chains, lines, left, right };
}

export const arrange = (edges: EdgeSet): Arrangement => finish(arrangeSteps(edges));

/** The state on the other side of a border, from the polygons that are entered and those that are left. */
type Crossed<State> = (state: State, entered: readonly number[], leaving: readonly number[]) => State;

/**
 * What covers each face, from what covers the outside: `crossed` gives the state on the other side of a chain,
 * entering (or leaving) the polygons that border it.
 */
export function* spreadSteps<State>(
  { faces, around, chains, left, right }: Arrangement,
  outside: State,
  crossed: Crossed<State>,
): Steps<readonly State[]> {
  const states: (State | undefined)[] = new Array(faces);
  states[0] = outside;
  const open = [0];
  for (let face = open.pop(); face !== undefined; face = open.pop()) {
    if (face % STEP === 0) yield;
    for (const k of around[face]!) {
      const toLeft = right[k] === face;
      const next = toLeft ? left[k]! : right[k]!;
      if (states[next] !== undefined) continue;
      const sides = chains[k]!.bordering;
      const entered = sides.filter((side) => side.left === toLeft).map(({ polygon }) => polygon);
      const leaving = sides.filter((side) => side.left !== toLeft).map(({ polygon }) => polygon);
      states[next] = crossed(states[face] as State, entered, leaving);
      open.push(next);
    }
  }
  return states.map((state) => state ?? outside);
}

export const spread = <State>(of: Arrangement, outside: State, crossed: Crossed<State>): readonly State[] =>
  finish(spreadSteps(of, outside, crossed));

/** Faces that share a border, taken together where `keep` holds for both. Face 0 is never kept. */
export function regionsOf(arrangement: Arrangement, keep: (face: number) => boolean): number[][] {
  const { faces, around, left, right } = arrangement;
  const seen = new Uint8Array(faces);
  const regions: number[][] = [];
  for (let start = 1; start < faces; start++) {
    if (seen[start] || !keep(start)) continue;
    const region = [start];
    seen[start] = 1;
    for (let i = 0; i < region.length; i++) {
      for (const k of around[region[i]!]!) {
        for (const next of [left[k]!, right[k]!]) {
          if (next === 0 || seen[next] || !keep(next)) continue;
          seen[next] = 1;
          region.push(next);
        }
      }
    }
    regions.push(region);
  }
  return regions;
}

/** The chains around a region, each with the region on its left. */
export function borderOf(
  { around, left, right, lines }: Arrangement,
  region: readonly number[],
): LatticeLine[] {
  const inside = new Set(region);
  const border = new Map<number, LatticeLine>();
  for (const face of region) {
    for (const k of around[face]!) {
      const [onLeft, onRight] = [inside.has(left[k]!), inside.has(right[k]!)];
      if (onLeft !== onRight) border.set(k, onLeft ? lines[k]! : reversed(lines[k]!));
    }
  }
  return [...border.values()];
}

/** The outline of a region in degrees. */
export const outlineOf = (arrangement: Arrangement, region: readonly number[]): MultiPolygon =>
  polygonsOfBorder(borderOf(arrangement, region));

/** The polygons that have each point of the edges as a vertex. */
export function ownersOf(edges: EdgeSet): readonly ReadonlySet<number>[] {
  const owners = Array.from({ length: edges.points.size }, () => new Set<number>());
  for (let edge = 0; edge < edges.size; edge++) {
    for (const { polygon } of edges.bordering(edge)) {
      owners[edges.from(edge)]!.add(polygon);
      owners[edges.to(edge)]!.add(polygon);
    }
  }
  return owners;
}

/**
 * The polygons along a region's border, by index: those that have two of its points or more. (Chains run on where
 * one neighbour follows another, so that they do not name all of them.)
 */
export function neighboursOf(
  { around, chains }: Arrangement,
  owners: readonly ReadonlySet<number>[],
  region: readonly number[],
): readonly number[] {
  const points = new Set(region.flatMap((face) => around[face]!.flatMap((k) => chains[k]!.points)));
  const shared = new Map<number, number>();
  for (const point of points) {
    for (const polygon of owners[point] ?? []) shared.set(polygon, (shared.get(polygon) ?? 0) + 1);
  }
  return [...shared].flatMap(([polygon, count]) => (count > 1 ? [polygon] : [])).sort((a, b) => a - b);
}
