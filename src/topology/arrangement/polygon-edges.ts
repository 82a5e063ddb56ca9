import type { MultiPolygon, Polygon, Position } from 'geojson';
import { finish, type Steps } from '../../geo/steps.ts';
import { doubledArea, type LatticeLine, toSteps } from '../lattice.ts';
import { EdgeSet } from './edge-set.ts';

const partsOf = (geometry: Polygon | MultiPolygon) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

function lineOfRing(ring: readonly Position[]): LatticeLine {
  const line = new Int32Array(2 * ring.length);
  for (let i = 0; i < ring.length; i++) {
    const p = ring[i]!;
    line[2 * i] = toSteps(p[0]!);
    line[2 * i + 1] = toSteps(p[1]!);
  }
  return line;
}

/** Adds the edges of a ring with a polygon's interior on one side. */
function addRing(edges: EdgeSet, line: LatticeLine, polygon: number, interiorLeft: boolean): void {
  const { points } = edges;
  let from = points.idOf(line[0]!, line[1]!);
  for (let i = 2; i < line.length; i += 2) {
    const to = points.idOf(line[i]!, line[i + 1]!);
    edges.add(from, to, polygon, interiorLeft);
    from = to;
  }
}

interface Shape {
  readonly geometry: Polygon | MultiPolygon;
}

/** All borders of polygons on the lattice, each edge once, with the polygons (by index) on its sides. */
export function* edgesSteps(polygons: readonly Shape[]): Steps<EdgeSet> {
  let vertices = 0;
  for (const { geometry } of polygons) {
    for (const rings of partsOf(geometry)) for (const ring of rings) vertices += ring.length;
  }
  const edges = new EdgeSet(vertices);
  for (const [polygon, { geometry }] of polygons.entries()) {
    for (const rings of partsOf(geometry)) {
      rings.forEach((ring, r) => {
        const line = lineOfRing(ring);
        const counterClockwise = doubledArea(line, line[0]!, line[1]!) > 0;
        addRing(edges, line, polygon, counterClockwise === (r === 0));
      });
    }
    yield;
  }
  return edges;
}

export const edgesOf = (polygons: readonly Shape[]): EdgeSet => finish(edgesSteps(polygons));

/** How a count of polygons changes over an edge, from its right to its left, for the polygons that `counts` names. */
export function stepOver(edges: EdgeSet, edge: number, counts: (polygon: number) => boolean): number {
  let step = 0;
  edges.eachSide(edge, (polygon, left) => {
    if (counts(polygon)) step += left ? 1 : -1;
  });
  return step;
}

/**
 * The edges over which the number of covering polygons changes for at least one of the counts; all others are
 * shared by two neighbours and tell nothing. In a perfect coverage only the outer border is left.
 */
export function unmatchedEdges(edges: EdgeSet, counts: readonly ((polygon: number) => boolean)[]): EdgeSet {
  const unmatched = new EdgeSet(1024);
  const { points } = edges;
  for (let edge = 0; edge < edges.size; edge++) {
    if (!counts.some((count) => stepOver(edges, edge, count) !== 0)) continue;
    const [a, b] = [edges.from(edge), edges.to(edge)];
    const from = unmatched.points.idOf(points.x(a), points.y(a));
    const to = unmatched.points.idOf(points.x(b), points.y(b));
    edges.eachSide(edge, (polygon, left) => {
      if (counts.some((count) => count(polygon))) unmatched.add(from, to, polygon, left);
    });
  }
  return unmatched;
}
