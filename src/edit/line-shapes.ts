import { createFrame } from '../geo/frame.ts';
import { toDegrees } from '../topology/lattice.ts';

/** Squared distance of p from segment ab. */
function distance2(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length2));
  return (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2;
}

function inMetres(line: Int32Array): Float64Array {
  const frame = createFrame(toDegrees(line[0]!), toDegrees(line[1]!));
  return frame.allToMetres(Float64Array.from(line, toDegrees));
}

/** Marks what Douglas and Peucker (1973) keep between two vertices. */
function keepBetween(
  metres: Float64Array,
  from: number,
  to: number,
  tolerance2: number,
  kept: Uint8Array,
): void {
  const open: (readonly [number, number])[] = [[from, to]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [a, b] = span;
    let [far, worst] = [-1, tolerance2];
    for (let i = a + 1; i < b; i++) {
      const d = distance2(
        metres[2 * i]!,
        metres[2 * i + 1]!,
        metres[2 * a]!,
        metres[2 * a + 1]!,
        metres[2 * b]!,
        metres[2 * b + 1]!,
      );
      if (d > worst) [far, worst] = [i, d];
    }
    if (far < 0) continue;
    kept[far] = 1;
    open.push([a, far], [far, b]);
  }
}

/** The vertex of a closed line that is farthest from its first. */
function farthest(metres: Float64Array): number {
  let [far, worst] = [0, -1];
  for (let i = 1; i < metres.length / 2; i++) {
    const d = (metres[2 * i]! - metres[0]!) ** 2 + (metres[2 * i + 1]! - metres[1]!) ** 2;
    if (d > worst) [far, worst] = [i, d];
  }
  return far;
}

/** A line with fewer vertices, all of them its own, nowhere farther than a tolerance from it (Douglas–Peucker). */
export function simplifiedLine(line: Int32Array, toleranceM: number): Int32Array {
  const last = line.length / 2 - 1;
  const metres = inMetres(line);
  const kept = new Uint8Array(last + 1);
  kept[0] = kept[last] = 1;
  const isClosed = line[0] === line[2 * last] && line[1] === line[2 * last + 1];
  const turn = isClosed ? farthest(metres) : 0;
  if (turn > 0) kept[turn] = 1;
  if (turn > 0) keepBetween(metres, 0, turn, toleranceM ** 2, kept);
  keepBetween(metres, turn, last, toleranceM ** 2, kept);
  return line.filter((_, i) => kept[i >> 1] === 1);
}

/** A line with its corners cut off once, each at a quarter of its sides (Chaikin 1974); the ends stay. */
export function smoothedLine(line: Int32Array): Int32Array {
  const out = [line[0]!, line[1]!];
  const last = line.length / 2 - 1;
  for (let i = 0; i < last; i++) {
    const [ax, ay, bx, by] = [line[2 * i]!, line[2 * i + 1]!, line[2 * i + 2]!, line[2 * i + 3]!];
    if (i > 0) out.push(Math.round(0.75 * ax + 0.25 * bx), Math.round(0.75 * ay + 0.25 * by));
    if (i < last - 1) out.push(Math.round(0.25 * ax + 0.75 * bx), Math.round(0.25 * ay + 0.75 * by));
  }
  out.push(line[2 * last]!, line[2 * last + 1]!);
  return Int32Array.from(out);
}
