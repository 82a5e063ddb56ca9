import type { Bounds } from '../geo/bounds.ts';
import { createFrame } from '../geo/frame.ts';
import { heatBreaks, heatClass, largestOf } from './heat-classes.ts';
import type { HeatHexes } from './results.ts';

const SQRT3 = Math.sqrt(3);
/** More rows of hexagons than the earth has: two axial coordinates as one number. */
const ROWS = 2 ** 26;

/** Hectares of a hexagon with an edge in metres. */
export const hexHectares = (edgeM: number): number => (1.5 * SQRT3 * edgeM ** 2) / 10_000;

/**
 * The hexagon that holds a place, in axial coordinates, by rounding in three axes that add up to zero
 * (Red Blob Games, "Hexagonal grids": pixel to hex, hex round). Edges of length 1, pointed to the north.
 */
function hexAt(x: number, y: number): [q: number, r: number] {
  const q = (SQRT3 / 3) * x - y / 3;
  const r = (2 / 3) * y;
  const s = -q - r;
  const [rq, rr, rs] = [Math.round(q), Math.round(r), Math.round(s)];
  const [dq, dr, ds] = [Math.abs(rq - q), Math.abs(rr - r), Math.abs(rs - s)];
  if (dq > dr && dq > ds) return [-rr - rs, rr];
  return dr > ds ? [rq, -rq - rs] : [rq, rr];
}

/**
 * Fixes by hexagon. The lattice is anchored to the middle of the bounds, so that two windows of one dataset have
 * the same hexagons; fixes outside the bounds count too, those without a finite place do not.
 */
export function binHexes(lngLat: Float64Array, bounds: Bounds, edgeM: number): HeatHexes {
  const frame = createFrame((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2);
  const cells = new Map<number, { q: number; r: number; count: number }>();
  let fixes = 0;
  for (let i = 0; i + 1 < lngLat.length; i += 2) {
    const [east, north] = frame.toMetres(lngLat[i]!, lngLat[i + 1]!);
    if (!Number.isFinite(east + north)) continue;
    const [q, r] = hexAt(east / edgeM, north / edgeM);
    const key = q * ROWS + r;
    const cell = cells.get(key);
    if (cell) cell.count++;
    else cells.set(key, { q, r, count: 1 });
    fixes++;
  }
  const centres = [...cells.values()].flatMap(({ q, r }) =>
    frame.toDegrees(edgeM * SQRT3 * (q + r / 2), edgeM * 1.5 * r),
  );
  const counts = Uint32Array.from(cells.values(), (cell) => cell.count);
  const densities = Float64Array.from(counts, (count) => count / hexHectares(edgeM));
  const breaks = heatBreaks(largestOf(densities));
  return {
    edgeM,
    centres: Float64Array.from(centres),
    counts,
    classes: Int8Array.from(densities, (density) => heatClass(density, breaks)),
    breaks,
    fixes,
  };
}
