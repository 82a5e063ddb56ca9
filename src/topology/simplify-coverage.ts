import type { MultiPolygon, Polygon } from 'geojson';
import { chainsOf } from './arrangement/chains.ts';
import { node } from './arrangement/noding.ts';
import { edgesOf } from './arrangement/polygon-edges.ts';
import { type LatticeLine, reversed } from './lattice.ts';
import { polygonsOfBorder } from './outline.ts';
import { simplifyLines } from './simplify-lines.ts';

/**
 * Polygons with simpler borders, in the order given. Every shared border is simplified once, for both sides, and
 * junctions stay, so that neighbours remain neighbours and no border meets another: triangles smaller than
 * `toleranceM` squared fall away (see `simplifyLines`). `borders` leaves the outer border as it is.
 */
export function simplifyCoverage(
  polygons: readonly (Polygon | MultiPolygon)[],
  toleranceM: number,
  borders: 'all' | 'inner' = 'all',
): MultiPolygon[] {
  const { edges } = node(edgesOf(polygons.map((geometry) => ({ geometry }))));
  const { points } = edges;
  const chains = chainsOf(edges);
  const isMovable = (k: number): boolean => borders === 'all' || chains[k]!.bordering.length > 1;
  const order = chains.map((_, k) => k).sort((a, b) => Number(isMovable(b)) - Number(isMovable(a)));
  const lines = order.map((k) =>
    Int32Array.from(chains[k]!.points.flatMap((id) => [points.x(id), points.y(id)])),
  );
  const simple = simplifyLines(lines, toleranceM, order.filter(isMovable).length);
  const outlines: LatticeLine[][] = polygons.map(() => []);
  order.forEach((k, i) => {
    for (const { polygon, left } of chains[k]!.bordering)
      outlines[polygon]!.push(left ? simple[i]! : reversed(simple[i]!));
  });
  return outlines.map(polygonsOfBorder);
}
