import { Delaunay } from 'd3-delaunay';
import { between, centroid, distance, lengthOf, type Point, signedArea } from './frame.ts';
import { type Random, random } from './random.ts';
import type { Quarter, Site } from './sites.ts';

/** A crossing or end of streets. */
export interface Corner {
  readonly at: Point;
  readonly blocks: number[];
  readonly streets: number[];
}

/** The line between two blocks: a street, or the middle of the river. It is drawn once and shared by all. */
export interface Street {
  readonly from: number;
  readonly to: number;
  readonly line: readonly Point[];
  readonly river: boolean;
  readonly village: boolean;
  left: number;
  right: number;
}

export interface Side {
  readonly street: number;
  /** Whether the block's counter-clockwise ring runs along the street's own direction. */
  readonly forward: boolean;
}

export interface Block {
  readonly at: Point;
  readonly quarter: Quarter;
  readonly bank: 1 | -1;
  readonly ring: readonly Point[];
  readonly sides: readonly Side[];
  readonly corners: readonly number[];
  readonly areaM2: number;
}

/** The planar map of streets and blocks, in metres. */
export interface StreetPlan {
  readonly corners: readonly Corner[];
  readonly streets: readonly Street[];
  readonly blocks: readonly Block[];
}

/** Crossings nearer than this become one: nobody builds two crossroads twenty metres apart. */
const MERGE = 24;

const nextSide = (e: number): number => (e % 3 === 2 ? e - 2 : e + 1);

/** Union-find over the corners of the Voronoi diagram. */
function merged(count: number, pairs: readonly (readonly [number, number])[]): (i: number) => number {
  const root = Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at]!;
    root[i] = at;
    return at;
  };
  for (const [a, b] of pairs) root[find(a)] = find(b);
  return find;
}

function wiggled(a: Point, b: Point, village: boolean, rnd: Random): Point[] {
  const pieces = village ? Math.max(1, Math.round(distance(a, b) / 46)) : 1;
  const inner = Array.from({ length: pieces - 1 }, (_, i): Point => {
    const p = between(a, b, (i + 1) / pieces);
    return [p[0] + rnd.between(-4.2, 4.2), p[1] + rnd.between(-4.2, 4.2)];
  });
  return [a, ...inner, b];
}

/** Half-edges around one site, counter-clockwise, with the triangle that each one leaves; null on the hull. */
function around(delaunay: Delaunay<Delaunay.Point>, site: number): { tri: number; edge: number }[] | null {
  const { inedges, halfedges, triangles } = delaunay;
  const walk: { tri: number; edge: number }[] = [];
  const first = inedges[site]!;
  let e = first;
  do {
    const out = nextSide(e);
    if (triangles[out] !== site || halfedges[out] === -1) return null;
    walk.push({ tri: Math.floor(e / 3), edge: Math.min(out, halfedges[out]!) });
    e = halfedges[out]!;
  } while (e !== first);
  return walk;
}

function mergedCorners(delaunay: Delaunay<Delaunay.Point>): {
  cornerOf: (tri: number) => number;
  corners: Corner[];
} {
  const count = delaunay.triangles.length / 3;
  const centres = delaunay.voronoi([-2000, -2000, 8000, 8000]).circumcenters;
  const at = (tri: number): Point => [centres[tri * 2]!, centres[tri * 2 + 1]!];
  const short: [number, number][] = [];
  delaunay.halfedges.forEach((twin, e) => {
    const [a, b] = [Math.floor(e / 3), Math.floor(twin / 3)];
    if (twin > e && distance(at(a), at(b)) < MERGE) short.push([a, b]);
  });
  const find = merged(count, short);
  const groups = new Map<number, number[]>();
  for (let tri = 0; tri < count; tri++) groups.set(find(tri), [...(groups.get(find(tri)) ?? []), tri]);
  const ids = new Map([...groups.keys()].map((root, id) => [root, id]));
  const corners = [...groups.values()].map((group): Corner => {
    const points = group.map(at);
    const mean = (axis: 0 | 1): number => points.reduce((sum, p) => sum + p[axis], 0) / points.length;
    return { at: [mean(0), mean(1)], blocks: [], streets: [] };
  });
  return { cornerOf: (tri) => ids.get(find(tri))!, corners };
}

/**
 * Cuts the ground into blocks (the Voronoi cells of the sites) and streets (their shared edges). Each street is
 * drawn once, so the two blocks beside it share exactly the same points.
 */
export function streetPlan(sites: readonly Site[]): StreetPlan {
  const rnd = random('street lines');
  const delaunay = Delaunay.from(sites.map((site) => [site.at[0], site.at[1]] as const));
  const { cornerOf, corners } = mergedCorners(delaunay);
  const streets: Street[] = [];
  const streetOf = new Map<number, number>();
  const streetAt = (edge: number): number => {
    const known = streetOf.get(edge);
    if (known !== undefined) return known;
    const twin = delaunay.halfedges[edge]!;
    const [from, to] = [cornerOf(Math.floor(edge / 3)), cornerOf(Math.floor(twin / 3))];
    const [p, q] = [sites[delaunay.triangles[edge]!]!, sites[delaunay.triangles[twin]!]!];
    const river = p.chord !== undefined && p.chord === q.chord;
    const village = p.quarter === 'village' || q.quarter === 'village';
    const line = wiggled(corners[from]!.at, corners[to]!.at, village && !river, rnd);
    streetOf.set(edge, streets.length);
    streets.push({ from, to, line, river, village, left: -1, right: -1 });
    return streets.length - 1;
  };
  const blocks: Block[] = [];
  sites.forEach((site, index) => {
    const walk = around(delaunay, index);
    if (!walk) return;
    const sides: Side[] = [];
    const ring: Point[] = [];
    const cornerIds: number[] = [];
    for (const { tri, edge } of walk) {
      const corner = cornerOf(tri);
      const street = streetAt(edge);
      const { from, to, line } = streets[street]!;
      if (from === to) continue;
      const forward = from === corner;
      sides.push({ street, forward });
      cornerIds.push(corner);
      ring.push(...(forward ? line : [...line].reverse()).slice(0, -1));
    }
    const id = blocks.length;
    const counterClockwise = signedArea(ring) > 0;
    const turned = counterClockwise
      ? { sides, ring, corners: cornerIds }
      : {
          sides: sides.map(({ street, forward }) => ({ street, forward: !forward })).reverse(),
          ring: ring.slice(0, 1).concat(ring.slice(1).reverse()),
          corners: cornerIds.slice(0, 1).concat(cornerIds.slice(1).reverse()),
        };
    blocks.push({
      at: centroid(ring),
      quarter: site.quarter,
      bank: site.bank,
      areaM2: Math.abs(signedArea(ring)),
      ...turned,
    });
    for (const { street, forward } of turned.sides) streets[street]![forward ? 'left' : 'right'] = id;
    for (const corner of cornerIds) corners[corner]!.blocks.push(id);
  });
  streets.forEach(({ from, to }, id) => {
    if (from === to) return;
    corners[from]!.streets.push(id);
    corners[to]!.streets.push(id);
  });
  return { corners, streets, blocks };
}

/** The block on the other side of a street, -1 where the drawing board ends. */
export const across = (street: Street, block: number): number =>
  street.left === block ? street.right : street.left;

export const streetLength = (street: Street): number => lengthOf(street.line);
