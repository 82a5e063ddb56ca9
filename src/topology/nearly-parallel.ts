import { createFrame } from '../geo/frame.ts';
import { gridOfBoxes } from './arrangement/cell-grid.ts';
import { STEPS_PER_DEGREE, toDegrees } from './lattice.ts';

interface Edge {
  readonly polygon: number;
  readonly line: readonly [ax: number, ay: number, bx: number, by: number];
}

type Metres = readonly [ax: number, ay: number, bx: number, by: number];
type Point = readonly [number, number];

/** The part of segment b that lies beside segment a, at right angles to it; null where there is none. */
function beside(a: Metres, b: Metres): readonly [Point, Point] | null {
  const [dx, dy] = [a[2] - a[0], a[3] - a[1]];
  const square = dx * dx + dy * dy;
  const at = (x: number, y: number): number => ((x - a[0]) * dx + (y - a[1]) * dy) / square;
  const [s, t] = [at(b[0], b[1]), at(b[2], b[3])];
  const [low, high] = [Math.max(0, Math.min(s, t)), Math.min(1, Math.max(s, t))];
  if (low >= high) return null;
  const point = (k: number): Point => [a[0] + k * dx, a[1] + k * dy];
  return s < t ? [point(low), point(high)] : [point(high), point(low)];
}

const distance = (p: Point, q: Point): number => Math.hypot(p[0] - q[0], p[1] - q[1]);

/** Whether segments run along each other within a width, over more than that width. */
function isNearlyParallel(a: Metres, b: Metres, width: number): boolean {
  const [onA, onB] = [beside(a, b), beside(b, a)];
  if (!onA || !onB || distance(...onA) <= width || distance(...onB) <= width) return false;
  const [p, q] = distance(onA[0], onB[0]) <= distance(onA[0], onB[1]) ? onB : [onB[1], onB[0]];
  return distance(onA[0], p) <= width && distance(onA[1], q) <= width;
}

/** The edges, by index, that run along an edge of another polygon within a width in metres. */
export function nearlyParallel(edges: readonly Edge[], widthM: number): Set<number> {
  const found = new Set<number>();
  if (edges.length === 0) return found;
  const frame = createFrame(toDegrees(edges[0]!.line[0]), toDegrees(edges[0]!.line[1]));
  const [mx, my] = [frame.metresPerDegreeLng / STEPS_PER_DEGREE, frame.metresPerDegreeLat / STEPS_PER_DEGREE];
  const metres = edges.map(({ line: [ax, ay, bx, by] }): Metres => [ax * mx, ay * my, bx * mx, by * my]);
  const boxes = new Float64Array(4 * edges.length);
  metres.forEach(([ax, ay, bx, by], k) => {
    boxes[4 * k] = Math.min(ax, bx) - widthM;
    boxes[4 * k + 1] = Math.min(ay, by) - widthM;
    boxes[4 * k + 2] = Math.max(ax, bx) + widthM;
    boxes[4 * k + 3] = Math.max(ay, by) + widthM;
  });
  const grid = gridOfBoxes(boxes);
  for (let cell = 0; cell < grid.cells; cell++) {
    const members = grid.items.subarray(grid.starts[cell]!, grid.starts[cell + 1]!);
    members.forEach((i, n) => {
      for (const j of members.subarray(n + 1)) {
        if (edges[i]!.polygon === edges[j]!.polygon || (found.has(i) && found.has(j))) continue;
        if (!isNearlyParallel(metres[i]!, metres[j]!, widthM)) continue;
        found.add(i);
        found.add(j);
      }
    });
  }
  return found;
}
