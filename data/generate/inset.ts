import { centroid, distance, type Point, signedArea } from './frame.ts';

function crossing(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = rx * sy - ry * sx;
  const scale = distance(a, b) * distance(c, d);
  if (Math.abs(cross) < 0.02 * scale) return null;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross;
  return [a[0] + rx * t, a[1] + ry * t];
}

/**
 * A counter-clockwise ring drawn in by `clear[i]` metres along the edge from its i-th point. Blocks are nearly
 * convex, so mitred corners do; where they do not, the ring is shrunk towards its middle instead.
 */
export function inset(ring: readonly Point[], clear: readonly number[]): Point[] {
  const moved = ring.map((a, i): [Point, Point] => {
    const b = ring[(i + 1) % ring.length]!;
    const length = distance(a, b);
    const [nx, ny] = [(-(b[1] - a[1]) / length) * clear[i]!, ((b[0] - a[0]) / length) * clear[i]!];
    return [
      [a[0] + nx, a[1] + ny],
      [b[0] + nx, b[1] + ny],
    ];
  });
  const corners = moved.map(([a, b], i): Point => {
    const [c, d] = moved.at(i - 1)!;
    return crossing(c, d, a, b) ?? a;
  });
  const turned = corners.some((p, i) => {
    const q = corners[(i + 1) % corners.length]!;
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
    return (q[0] - p[0]) * (b[0] - a[0]) + (q[1] - p[1]) * (b[1] - a[1]) <= 0;
  });
  const area = signedArea(corners);
  if (!turned && area > 0 && area <= signedArea(ring)) return corners;
  const middle = centroid(ring);
  return ring.map(
    (p): Point => [middle[0] + (p[0] - middle[0]) * 0.84, middle[1] + (p[1] - middle[1]) * 0.84],
  );
}
