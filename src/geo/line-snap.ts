import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { createFrame } from './frame.ts';

/** A line that things may be snapped to, with whatever names it. */
export interface SnapLine<Kind> {
  readonly path: readonly Position[];
  readonly kind: Kind;
}

export interface LineSnapped<Kind> {
  readonly at: readonly [lng: number, lat: number];
  readonly kind: Kind;
  readonly distanceM: number;
}

/** The place on any line that is nearest to another, not farther than `reachM`; null where there is none. */
export type LineSnap<Kind> = (lng: number, lat: number, reachM: number) => LineSnapped<Kind> | null;

/** A vertex is taken before the line beside it, if it is within this share of the reach. */
const CORNER_SHARE = 0.6;

/**
 * Indexes lines (WGS 84) for snapping. A vertex of a line is preferred to the line itself, because borders turn
 * where streets meet. Metres are those of the tangent frame at the place.
 */
export function createLineSnap<Kind>(lines: readonly SnapLine<Kind>[]): LineSnap<Kind> {
  const count = lines.reduce((sum, { path }) => sum + Math.max(0, path.length - 1), 0);
  if (count === 0) return () => null;
  const index = new Flatbush(count);
  const ends = new Float64Array(4 * count);
  const owner = new Int32Array(count);
  let at = 0;
  for (const [line, { path }] of lines.entries()) {
    for (let i = 1; i < path.length; i++) {
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [path[i - 1]!, path[i]!];
      ends.set([ax, ay, bx, by], 4 * at);
      owner[at] = line;
      index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
      at += 1;
    }
  }
  index.finish();

  return (lng, lat, reachM) => {
    const frame = createFrame(lng, lat);
    const dx = reachM / frame.metresPerDegreeLng;
    const dy = reachM / frame.metresPerDegreeLat;
    let edge: LineSnapped<Kind> | null = null;
    let corner: LineSnapped<Kind> | null = null;
    for (const segment of index.search(lng - dx, lat - dy, lng + dx, lat + dy)) {
      const { kind } = lines[owner[segment]!]!;
      const [ax, ay] = frame.toMetres(ends[4 * segment]!, ends[4 * segment + 1]!);
      const [bx, by] = frame.toMetres(ends[4 * segment + 2]!, ends[4 * segment + 3]!);
      for (const [x, y] of [[ax, ay] as const, [bx, by] as const]) {
        const distanceM = Math.hypot(x, y);
        if (distanceM <= CORNER_SHARE * reachM && distanceM < (corner?.distanceM ?? Infinity))
          corner = { at: frame.toDegrees(x, y), kind, distanceM };
      }
      const [ex, ey] = [bx - ax, by - ay];
      const t = Math.min(1, Math.max(0, -(ax * ex + ay * ey) / (ex * ex + ey * ey || 1)));
      const [x, y] = [ax + t * ex, ay + t * ey];
      const distanceM = Math.hypot(x, y);
      if (distanceM <= reachM && distanceM < (edge?.distanceM ?? Infinity))
        edge = { at: frame.toDegrees(x, y), kind, distanceM };
    }
    return corner ?? edge;
  };
}
