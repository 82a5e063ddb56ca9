import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import type { EdgeBands } from './edge-bands.ts';
import { distanceM } from './measure.ts';

/** A line this near to a border, in degrees, runs along it: a tenth of the step that coordinates are written in. */
const ALONG_DEG = 1e-8;

/** Metres of the lines inside an area. What runs along its border counts half: the other half is the neighbour's. */
export type MetresInside = (area: EdgeBands) => number;

/** Where a segment meets the edges of an area, as shares of its length: 0 and 1 included, in no order. */
function cutsOf(segments: Float64Array, at: number, { edges, forEachBetween }: EdgeBands): number[] {
  const [ax, ay, bx, by] = [segments[at]!, segments[at + 1]!, segments[at + 2]!, segments[at + 3]!];
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const cuts = [0, 1];
  const [south, north] = ay < by ? [ay, by] : [by, ay];
  forEachBetween(south - ALONG_DEG, north + ALONG_DEG, (edge) => {
    const [px, py, qx, qy] = [
      edges[4 * edge]! - ax,
      edges[4 * edge + 1]! - ay,
      edges[4 * edge + 2]! - ax,
      edges[4 * edge + 3]! - ay,
    ];
    const [p, q] = [dx * py - dy * px, dx * qy - dy * qx];
    if (p > 0 !== q > 0) cuts.push(((px * q - qx * p) * dx + (py * q - qy * p) * dy) / ((q - p) * length2));
    // An edge that ends on the segment begins or ends a stretch along the border.
    const tolerance = ALONG_DEG * Math.sqrt(length2);
    if (Math.abs(p) <= tolerance) cuts.push((px * dx + py * dy) / length2);
    if (Math.abs(q) <= tolerance) cuts.push((qx * dx + qy * dy) / length2);
  });
  return cuts.filter((t) => t >= 0 && t <= 1);
}

function isOnBorder({ edges, forEachBetween }: EdgeBands, x: number, y: number): boolean {
  let near = false;
  forEachBetween(y - ALONG_DEG, y + ALONG_DEG, (edge) => {
    const [px, py] = [edges[4 * edge]!, edges[4 * edge + 1]!];
    const [dx, dy] = [edges[4 * edge + 2]! - px, edges[4 * edge + 3]! - py];
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - px) * dx + (y - py) * dy) / length2));
    if (Math.hypot(px + t * dx - x, py + t * dy - y) <= ALONG_DEG) near = true;
  });
  return near;
}

/** Prepares lines to be measured inside areas that change: only segments in an area's box are looked at. */
export function createMetresInside(lines: readonly (readonly Position[])[]): MetresInside {
  const ends: number[] = [];
  const metres: number[] = [];
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      if (a[0] === b[0] && a[1] === b[1]) continue;
      ends.push(a[0]!, a[1]!, b[0]!, b[1]!);
      metres.push(distanceM(a, b));
    }
  }
  if (metres.length === 0) return () => 0;
  const segments = Float64Array.from(ends);
  const index = new Flatbush(metres.length);
  for (let i = 0; i < segments.length; i += 4) {
    const [ax, ay, bx, by] = [segments[i]!, segments[i + 1]!, segments[i + 2]!, segments[i + 3]!];
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return (area) => {
    if (!area.bounds) return 0;
    let sum = 0;
    for (const i of index.search(...area.bounds).sort((a, b) => a - b)) {
      const at = 4 * i;
      const cuts = cutsOf(segments, at, area).sort((a, b) => a - b);
      for (let k = 1; k < cuts.length; k++) {
        const [from, to] = [cuts[k - 1]!, cuts[k]!];
        if (from === to) continue;
        const t = (from + to) / 2;
        const x = segments[at]! + t * (segments[at + 2]! - segments[at]!);
        const y = segments[at + 1]! + t * (segments[at + 3]! - segments[at + 1]!);
        const share = isOnBorder(area, x, y) ? 0.5 : area.contains(x, y) ? 1 : 0;
        sum += share * (to - from) * metres[i]!;
      }
    }
    return sum;
  };
}
