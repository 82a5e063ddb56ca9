import { createFrame } from '../geo/frame.ts';
import { ArcIndex } from './arc-index.ts';
import { type LatticeLine, STEPS_PER_DEGREE, toDegrees } from './lattice.ts';

/** Lines with an index: a `Partition` is one, and so are the lines of roads or a river (`linesToSnapTo`). */
export interface SnapLines {
  readonly arcs: ReadonlyMap<number, { readonly points: LatticeLine }>;
  arcsNear(west: number, south: number, east: number, north: number): ReadonlySet<number>;
}

/** What a pointer is near to. */
export interface SnapTarget {
  /** An end of a line (a junction of the partition), another vertex, or a place on a segment. */
  readonly kind: 'node' | 'vertex' | 'border';
  /** Steps on the lattice. */
  readonly at: readonly [x: number, y: number];
  readonly line: number;
  /** The vertex, or the vertex before the place; vertices count from 0 along the line. */
  readonly vertex: number;
  readonly distanceM: number;
}

/** Indexes lines for snapping, numbered from 0 in the order given. */
export function linesToSnapTo(lines: readonly LatticeLine[]): SnapLines {
  const numbered = lines.map((points, id) => ({ id, points }));
  const index = new ArcIndex(numbered);
  for (const line of numbered) index.add(line);
  return {
    arcs: new Map(numbered.map((line) => [line.id, line])),
    arcsNear: (west, south, east, north) => index.near(west, south, east, north),
  };
}

const RANK = { node: 0, vertex: 1, border: 2 } as const;

/**
 * The nearest junction within reach of a place; where there is none the nearest vertex, else the nearest place on a
 * line (rounded to the lattice), else null. `ignored` leaves out lines, such as the border in the hand.
 */
export function snapTo(
  lines: SnapLines,
  x: number,
  y: number,
  reachM: number,
  ignored?: ReadonlySet<number>,
): SnapTarget | null {
  const frame = createFrame(toDegrees(x), toDegrees(y));
  const [mx, my] = [frame.metresPerDegreeLng / STEPS_PER_DEGREE, frame.metresPerDegreeLat / STEPS_PER_DEGREE];
  const [rx, ry] = [reachM / mx, reachM / my];
  let best: SnapTarget | null = null;
  const offer = (kind: SnapTarget['kind'], px: number, py: number, line: number, vertex: number): void => {
    const distanceM = Math.hypot((px - x) * mx, (py - y) * my);
    if (distanceM > reachM) return;
    const order = best ? RANK[kind] - RANK[best.kind] || distanceM - best.distanceM : -1;
    if (order < 0) best = { kind, at: [px, py], line, vertex, distanceM };
  };
  for (const id of lines.arcsNear(x - rx, y - ry, x + rx, y + ry)) {
    if (ignored?.has(id)) continue;
    const { points } = lines.arcs.get(id)!;
    const last = points.length - 2;
    for (let i = 0; i <= last; i += 2) {
      const [ax, ay] = [points[i]!, points[i + 1]!];
      offer(i === 0 || i === last ? 'node' : 'vertex', ax, ay, id, i / 2);
      if (i === last) continue;
      const [dx, dy] = [(points[i + 2]! - ax) * mx, (points[i + 3]! - ay) * my];
      const along = ((x - ax) * mx * dx + (y - ay) * my * dy) / (dx * dx + dy * dy);
      if (!(along > 0 && along < 1)) continue;
      offer('border', Math.round(ax + (along * dx) / mx), Math.round(ay + (along * dy) / my), id, i / 2);
    }
  }
  return best;
}
