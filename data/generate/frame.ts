import type { Position } from 'geojson';

/** A place on the drawing board: metres east and north of its south-west corner. */
export type Point = readonly [x: number, y: number];

/** Size of the drawing board in metres. */
export const WIDTH = 5200;
export const HEIGHT = 4600;

const CENTRE = { lng: 118.575, lat: 24.815 };
/** Metres in one degree on the WGS 84 ellipsoid at 24.815° N (radii of curvature), written out so that no engine computes them anew. */
const METRES_PER_DEGREE = { lng: 101100.722714, lat: 110770.139056 };

/** Longitude and latitude (WGS 84) on the 1e-7° lattice. */
export function lngLat([x, y]: Point): Position {
  return [
    Math.round((CENTRE.lng + (x - WIDTH / 2) / METRES_PER_DEGREE.lng) * 1e7) / 1e7,
    Math.round((CENTRE.lat + (y - HEIGHT / 2) / METRES_PER_DEGREE.lat) * 1e7) / 1e7,
  ];
}

/** A sine wave rounded to 1e-9: engines differ in the last bit of Math.sin. */
export const wave = (turns: number): number => Math.round(Math.sin(turns * 2 * Math.PI) * 1e9) / 1e9;

export function distance(a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return Math.sqrt(dx * dx + dy * dy);
}

/** The point at `share` (0…1) of the way from a to b. */
export const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square;
  return distance(p, between(a, b, Math.min(1, Math.max(0, share))));
}

/** Metres from a point to the nearest place of a line. */
export function distanceToLine(p: Point, line: readonly Point[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) best = Math.min(best, distanceToSegment(p, line[i - 1]!, line[i]!));
  return best;
}

/** Twice-halved shoelace: positive where the ring (last point not repeated) runs counter-clockwise. */
export function signedArea(ring: readonly Point[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}

export function centroid(ring: readonly Point[]): Point {
  let [x, y, weight] = [0, 0, 0];
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
    const cross = a[0] * b[1] - b[0] * a[1];
    x += (a[0] + b[0]) * cross;
    y += (a[1] + b[1]) * cross;
    weight += cross * 3;
  }
  return [x / weight, y / weight];
}

export function contains(ring: readonly Point[], p: Point): boolean {
  let within = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i]!, ring[j]!];
    const crosses = a[1] > p[1] !== b[1] > p[1];
    if (crosses && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) within = !within;
  }
  return within;
}

export function lengthOf(line: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1]!, line[i]!);
  return sum;
}

/** The point `metres` along a line, its end where the line is shorter. */
export function along(line: readonly Point[], metres: number): Point {
  let left = metres;
  for (let i = 1; i < line.length; i++) {
    const step = distance(line[i - 1]!, line[i]!);
    if (left <= step && step > 0) return between(line[i - 1]!, line[i]!, left / step);
    left -= step;
  }
  return line.at(-1)!;
}

/** The part of a line between two distances from its start, in metres; at least two points. */
export function slice(line: readonly Point[], from: number, to: number): Point[] {
  const inner: Point[] = [];
  let walked = 0;
  for (let i = 1; i < line.length - 1; i++) {
    walked += distance(line[i - 1]!, line[i]!);
    if (walked > from + 0.5 && walked < to - 0.5) inner.push(line[i]!);
  }
  return [along(line, from), ...inner, along(line, to)];
}

/** Whether two segments cross in their inner parts. */
export function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
