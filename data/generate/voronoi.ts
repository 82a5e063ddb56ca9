import { Delaunay } from 'd3-delaunay';
import { distance, type Point } from './frame.ts';
import type { Site } from './sites.ts';

/** Crossings nearer than this become one: nobody builds two crossroads twenty metres apart. */
const MERGE_M = 24;

/** The Voronoi diagram of the sites: cells with their corners and edges by number. */
export interface Diagram {
  readonly corners: readonly Point[];
  /** For each site, counter-clockwise or clockwise: a corner and the edge that leaves it. Null at the rim. */
  readonly cells: readonly (readonly { readonly corner: number; readonly edge: number }[] | null)[];
  readonly edges: ReadonlyMap<
    number,
    { readonly from: number; readonly to: number; readonly sites: readonly [number, number] }
  >;
}

const nextHalfEdge = (e: number): number => (e % 3 === 2 ? e - 2 : e + 1);
const triangleOf = (e: number): number => Math.floor(e / 3);

/** Names for groups that grow together. */
function groups(count: number): { join(a: number, b: number): void; find(i: number): number } {
  const root = Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at]!;
    root[i] = at;
    return at;
  };
  return {
    find,
    join(a, b) {
      root[find(a)] = find(b);
    },
  };
}

/** Corners of the diagram, near ones merged, and the corner of each triangle. */
function mergedCorners(delaunay: Delaunay<Delaunay.Point>): {
  corners: Point[];
  cornerOf: (e: number) => number;
} {
  const centres = delaunay.voronoi([-2000, -2000, 8000, 8000]).circumcenters;
  const at = (triangle: number): Point => [centres[triangle * 2]!, centres[triangle * 2 + 1]!];
  const count = delaunay.triangles.length / 3;
  const near = groups(count);
  delaunay.halfedges.forEach((twin, e) => {
    const [a, b] = [triangleOf(e), triangleOf(twin)];
    if (twin > e && distance(at(a), at(b)) < MERGE_M) near.join(a, b);
  });
  const members = new Map<number, Point[]>();
  for (let triangle = 0; triangle < count; triangle++) {
    const root = near.find(triangle);
    members.set(root, [...(members.get(root) ?? []), at(triangle)]);
  }
  const ids = new Map([...members.keys()].map((root, id) => [root, id]));
  const mean = (points: readonly Point[], axis: 0 | 1): number =>
    points.reduce((sum, p) => sum + p[axis], 0) / points.length;
  return {
    corners: [...members.values()].map((points) => [mean(points, 0), mean(points, 1)]),
    cornerOf: (e) => ids.get(near.find(triangleOf(e)))!,
  };
}

export function voronoi(sites: readonly Site[]): Diagram {
  const delaunay = Delaunay.from(sites.map(({ at }) => [at[0], at[1]] as const));
  const { inedges, halfedges, triangles } = delaunay;
  const { corners, cornerOf } = mergedCorners(delaunay);
  const edges = new Map<number, { from: number; to: number; sites: readonly [number, number] }>();
  const cells = sites.map((_, site) => {
    const cell: { corner: number; edge: number }[] = [];
    let e = inedges[site]!;
    do {
      const out = nextHalfEdge(e);
      const twin = halfedges[out]!;
      if (triangles[out] !== site || twin === -1) return null;
      const edge = Math.min(out, twin);
      const [from, to] = [cornerOf(edge), cornerOf(halfedges[edge]!)];
      if (from !== to) {
        cell.push({ corner: cornerOf(e), edge });
        edges.set(edge, { from, to, sites: [triangles[edge]!, triangles[halfedges[edge]!]!] });
      }
      e = twin;
    } while (e !== inedges[site]);
    return cell;
  });
  return { corners, cells, edges };
}
