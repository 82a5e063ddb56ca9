import { addCoveredArcs } from './covered-arcs.ts';
import { addCoveredEdges } from './covered-edges.ts';
import { gridDiscs } from './disc-cells.ts';
import type { EdgeFinder } from './edge-finder.ts';

/** Finite centres that reach into the box, each place once. */
function centresInReach(
  centres: Float64Array,
  radius: number,
  [west, south, east, north]: readonly [number, number, number, number],
): Float64Array {
  const seen = new Map<number, number[]>();
  const kept: number[] = [];
  for (let i = 0; i + 1 < centres.length; i += 2) {
    const x = centres[i]!;
    const y = centres[i + 1]!;
    const isNear = x + radius > west && x - radius < east && y + radius > south && y - radius < north;
    if (!isNear) continue;
    const column = seen.get(x);
    if (column?.includes(y)) continue;
    if (column) column.push(y);
    else seen.set(x, [y]);
    kept.push(x, y);
  }
  return Float64Array.from(kept);
}

/**
 * Square metres of each polygon within `radius` of any centre, exact but for rounding: Green's theorem along the
 * border of polygon ∩ union of discs, which is made of stretches of edges inside the discs and of exposed arcs
 * inside the polygon. Coordinates are metres of the finder's frame.
 */
export function discAreas(finder: EdgeFinder, centres: Float64Array, radius: number): Float64Array {
  const { edges } = finder;
  const areas = new Float64Array(edges.areaM2.length);
  const near = centresInReach(centres, radius, edges.box);
  if (near.length === 0) return areas;
  addCoveredEdges(edges, near, radius, gridDiscs(near, radius, edges.box), areas);
  addCoveredArcs(finder, near, radius, areas);
  return areas;
}
