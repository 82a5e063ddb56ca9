import type { Geometry, Position } from 'geojson';
import { type Bounds, boundsMeet, boundsOf } from '../../geo/bounds.ts';
import type { Dataset } from '../../model/dataset.ts';
import { type LatticeLine, toSteps } from '../../topology/lattice.ts';

/** Walkways that count as roads where the base map has none. */
const ROADS = new Set(['street', 'alley']);

function linesOf(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

/** The runs of a line whose segments come into a box, on the lattice. */
function* runsIn(line: readonly Position[], [west, south, east, north]: Bounds): Generator<LatticeLine> {
  let run: number[] = [];
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!] as [[number, number], [number, number]];
    const isIn =
      Math.max(ax, bx) >= west &&
      Math.min(ax, bx) <= east &&
      Math.max(ay, by) >= south &&
      Math.min(ay, by) <= north;
    if (!isIn) {
      if (run.length > 0) yield Int32Array.from(run);
      run = [];
      continue;
    }
    if (run.length === 0) run.push(toSteps(ax), toSteps(ay));
    run.push(toSteps(bx), toSteps(by));
  }
  if (run.length > 0) yield Int32Array.from(run);
}

/**
 * The lines in a box that borders of grids are to follow: roads and banks of waters of the base map; where that has
 * no roads, the streets and alleys that are walked.
 */
export function naturalLines({ basemap, walkways }: Dataset['parts'], box: Bounds): LatticeLine[] {
  const drawn = basemap.filter(({ kind }) => kind === 'road');
  const roads = drawn.length > 0 ? drawn : walkways.filter(({ kind }) => ROADS.has(kind));
  const waters = basemap.filter(({ kind }) => kind === 'water');
  return [...roads, ...waters].flatMap(({ geometry }) => {
    const own = boundsOf(geometry);
    if (!own || !boundsMeet(own, box)) return [];
    return linesOf(geometry).flatMap((line) => [...runsIn(line, box)]);
  });
}
