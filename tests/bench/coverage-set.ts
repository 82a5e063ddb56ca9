import { Delaunay } from 'd3-delaunay';
import type { Feature, Polygon, Position } from 'geojson';
import type { Bounds } from '../../src/geo/bounds.ts';
import { snapped } from '../../src/geo/snap.ts';
import { randomPoints, seeded } from './random.ts';

/** How large a generated coverage is. */
export interface CoverageOptions {
  readonly count: number;
  readonly bounds: Bounds;
  /** Segments that each shared border is bent into. */
  readonly stepsPerBorder: number;
  readonly seed: number;
}

const WIGGLE = 0.07;
const keyOf = (p: Position): string => `${p[0]},${p[1]}`;

function relaxedSites(count: number, bounds: Bounds, seed: number): Float64Array {
  let sites: Float64Array<ArrayBuffer> = randomPoints(count, bounds, seed, 0);
  for (let pass = 0; pass < 3; pass++) {
    const cells = new Delaunay(sites).voronoi([...bounds]);
    const moved = new Float64Array(sites.length);
    for (let i = 0; i < count; i++) {
      const corners = cells.cellPolygon(i).slice(0, -1);
      moved[2 * i] = corners.reduce((sum, [x]) => sum + x, 0) / corners.length;
      moved[2 * i + 1] = corners.reduce((sum, [, y]) => sum + y, 0) / corners.length;
    }
    sites = moved;
  }
  return sites;
}

/** Bends one border, straight between two corners, the same way whoever asks. */
function borderBender({ bounds: [w, s, e, n], stepsPerBorder, seed }: CoverageOptions) {
  const borders = new Map<string, Position[]>();
  const isOuter = (a: Position, b: Position): boolean =>
    (a[0] === b[0] && (a[0] === w || a[0] === e)) || (a[1] === b[1] && (a[1] === s || a[1] === n));
  const bend = (a: Position, b: Position): Position[] => {
    if (isOuter(a, b)) return [a, b];
    const random = seeded(seed + borders.size);
    const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!];
    const [p, q] = [random() * 6.28, random() * 6.28];
    const line = Array.from({ length: stepsPerBorder + 1 }, (_, k): Position => {
      const t = k / stepsPerBorder;
      const off = WIGGLE * Math.sin(t * Math.PI) * (Math.sin(5 * t + p) + 0.4 * Math.sin(13 * t + q));
      return [snapped(a[0]! + t * dx - off * dy), snapped(a[1]! + t * dy + off * dx)];
    });
    return line.filter((at, k) => k === 0 || keyOf(at) !== keyOf(line[k - 1]!));
  };
  return (a: Position, b: Position): Position[] => {
    const forwards = a[0]! < b[0]! || (a[0] === b[0] && a[1]! < b[1]!);
    const [from, to] = forwards ? [a, b] : [b, a];
    const key = `${keyOf(from)} ${keyOf(to)}`;
    const known = borders.get(key) ?? bend(from, to);
    borders.set(key, known);
    return forwards ? known : [...known].reverse();
  };
}

/**
 * A seeded coverage of `count` polygons that share bent borders exactly, on the 1e-7 lattice: Voronoi cells of
 * relaxed sites, with every border bent once for both sides.
 */
export function coverageSet(options: CoverageOptions): Feature<Polygon>[] {
  const cells = new Delaunay(relaxedSites(options.count, options.bounds, options.seed)).voronoi([
    ...options.bounds,
  ]);
  const bent = borderBender(options);
  return Array.from({ length: options.count }, (_, id): Feature<Polygon> => {
    const corners = cells
      .cellPolygon(id)
      .map(([x, y]): Position => [snapped(x), snapped(y)])
      .filter((at, k, all) => k === 0 || keyOf(at) !== keyOf(all[k - 1]!));
    const ring = corners.slice(0, -1).flatMap((a, k) => bent(a, corners[k + 1]!).slice(0, -1));
    return {
      type: 'Feature',
      properties: { id },
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
    };
  });
}
