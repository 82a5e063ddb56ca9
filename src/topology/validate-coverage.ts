import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { EdgeSet } from './arrangement/edge-set.ts';
import { node } from './arrangement/noding.ts';
import { edgesOf } from './arrangement/polygon-edges.ts';
import { arrange, spread } from './arrangement/regions.ts';
import { toDegrees } from './lattice.ts';
import { nearlyParallel } from './nearly-parallel.ts';

/** An edge that no neighbour shares, with the polygon inside it. */
interface FreeEdge {
  readonly polygon: number;
  /** Ends in steps; the polygon is on the left. */
  readonly line: readonly [ax: number, ay: number, bx: number, by: number];
}

/** The edges of polygons that are not matched by exactly one neighbour on their other side. */
function freeEdgesOf(edges: EdgeSet): FreeEdge[] {
  const { points } = edges;
  const free: FreeEdge[] = [];
  for (let edge = 0; edge < edges.size; edge++) {
    if (edges.isShared(edge)) continue;
    const [a, b] = [edges.from(edge), edges.to(edge)];
    for (const { polygon, left } of edges.bordering(edge)) {
      const [from, to] = left ? [a, b] : [b, a];
      free.push({ polygon, line: [points.x(from), points.y(from), points.x(to), points.y(to)] });
    }
  }
  return free;
}

/** Free edges, by index, that lie in or along another polygon, cross its border, or are touched by its vertices. */
function offending(free: readonly FreeEdge[]): Set<number> {
  const bad = new Set<number>();
  const edges = new EdgeSet(free.length * 2);
  free.forEach(({ line: [ax, ay, bx, by] }, k) => {
    edges.add(edges.points.idOf(ax, ay), edges.points.idOf(bx, by), k, true);
  });
  const noded = node(edges);
  for (const { polygons: touching } of noded.contacts) {
    if (new Set(touching.map((k) => free[k]!.polygon)).size > 1) for (const k of touching) bad.add(k);
  }
  const arrangement = arrange(noded.edges);
  const counts = spread<number>(
    arrangement,
    0,
    (count, entered, leaving) => count + entered.length - leaving.length,
  );
  arrangement.chains.forEach((chain, c) => {
    const sides = [counts[arrangement.left[c]!]!, counts[arrangement.right[c]!]!];
    // A free border has its polygon on one side, and nothing on the other.
    if (Math.min(...sides) === 0 && Math.max(...sides) === 1) return;
    for (const edge of chain.edges) for (const { polygon: k } of noded.edges.bordering(edge)) bad.add(k);
  });
  return bad;
}

/**
 * What keeps polygons from being a valid coverage: for each polygon the edges that overlap another, that touch a
 * neighbour without being the same on both sides, or that run along another within `gapWidth` metres; null where a
 * polygon has none. The meaning is that of the JTS CoverageValidator, on the 1e-7 degree lattice. A hole that touches
 * its shell in a point is no fault.
 */
export function validateCoverage(
  polygons: readonly (Polygon | MultiPolygon)[],
  { gapWidth = 0 }: { readonly gapWidth?: number } = {},
): (MultiLineString | null)[] {
  const free = freeEdgesOf(edgesOf(polygons.map((geometry) => ({ geometry }))));
  const bad = offending(free);
  if (gapWidth > 0) for (const k of nearlyParallel(free, gapWidth)) bad.add(k);
  const lines: number[][][][] = polygons.map(() => []);
  for (const k of [...bad].sort((a, b) => a - b)) {
    const [ax, ay, bx, by] = free[k]!.line;
    lines[free[k]!.polygon]!.push([
      [toDegrees(ax), toDegrees(ay)],
      [toDegrees(bx), toDegrees(by)],
    ]);
  }
  return lines.map((coordinates) =>
    coordinates.length > 0 ? { type: 'MultiLineString', coordinates } : null,
  );
}
