import { finish, type Steps } from '../../geo/steps.ts';
import { doubledArea, type LatticeLine, turn } from '../lattice.ts';
import { PointTable } from './point-table.ts';

/** An arc of the arrangement before it has faces. */
export interface Line {
  readonly points: LatticeLine;
}

/** Which face lies on each side of each line. Face 0 is the outside. */
export interface Faces {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Faces are 0 … count - 1. */
  readonly count: number;
}

/** A half-line: line k forwards is 2k, backwards 2k + 1; the face of a half-line is the one on its left. */
interface Spoke {
  readonly half: number;
  readonly dx: number;
  readonly dy: number;
}

const upper = (s: Spoke): boolean => s.dy > 0 || (s.dy === 0 && s.dx > 0);

/** Counter-clockwise order of directions from due east. */
function byAngle(a: Spoke, b: Spoke): number {
  if (upper(a) !== upper(b)) return upper(a) ? -1 : 1;
  return -Math.sign(turn(0, 0, a.dx, a.dy, b.dx, b.dy));
}

/** So many lines, or what follows from them, are a step. */
const STEP = 512;

/** The half-lines that leave each junction, counter-clockwise. */
function* spokesOf(lines: readonly Line[]): Steps<Spoke[][]> {
  const junctions = new PointTable(lines.length);
  const spokes: Spoke[][] = [];
  const put = (x: number, y: number, spoke: Spoke): void => {
    const id = junctions.idOf(x, y);
    const list = spokes[id];
    if (list) list.push(spoke);
    else spokes[id] = [spoke];
  };
  for (const [k, { points }] of lines.entries()) {
    if (k % STEP === 0) yield;
    const n = points.length;
    const [x0, y0, xn, yn] = [points[0]!, points[1]!, points[n - 2]!, points[n - 1]!];
    put(x0, y0, { half: 2 * k, dx: points[2]! - x0, dy: points[3]! - y0 });
    put(xn, yn, { half: 2 * k + 1, dx: points[n - 4]! - xn, dy: points[n - 3]! - yn });
  }
  for (const [i, list] of spokes.entries()) {
    if (i % STEP === 0) yield;
    list.sort(byAngle);
  }
  return spokes;
}

/** For each half-line the one that follows it around the face on its left. */
function* successors(lines: readonly Line[]): Steps<Int32Array> {
  const next = new Int32Array(2 * lines.length);
  const spokes = yield* spokesOf(lines);
  for (const list of spokes) {
    list.forEach((spoke, i) => {
      const clockwise = list[(i + list.length - 1) % list.length]!;
      next[spoke.half ^ 1] = clockwise.half;
    });
  }
  return next;
}

interface Cycle {
  readonly halves: readonly number[];
  /** Twice the enclosed area; negative for the outer contour of a connected group of lines. */
  readonly area: number;
}

function* cyclesOf(lines: readonly Line[]): Steps<{ cycles: Cycle[]; cycleOf: Int32Array }> {
  const next = yield* successors(lines);
  yield;
  const cycleOf = new Int32Array(next.length).fill(-1);
  const [originX, originY] = [lines[0]!.points[0]!, lines[0]!.points[1]!];
  const areas = lines.map((line) => doubledArea(line.points, originX, originY));
  yield;
  const cycles: Cycle[] = [];
  for (let start = 0; start < next.length; start++) {
    if (cycleOf[start]! >= 0) continue;
    const halves: number[] = [];
    let area = 0;
    for (let half = start; cycleOf[half]! < 0; half = next[half]!) {
      cycleOf[half] = cycles.length;
      halves.push(half);
      area += half & 1 ? -areas[half >> 1]! : areas[half >> 1]!;
    }
    cycles.push({ halves, area });
  }
  return { cycles, cycleOf };
}

type Box = readonly [number, number, number, number];

function boxOf(lines: readonly Line[], cycle: Cycle): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const half of cycle.halves) {
    const { points } = lines[half >> 1]!;
    for (let i = 0; i < points.length; i += 2) {
      west = Math.min(west, points[i]!);
      east = Math.max(east, points[i]!);
      south = Math.min(south, points[i + 1]!);
      north = Math.max(north, points[i + 1]!);
    }
  }
  return [west, south, east, north];
}

/** Whether a point that lies on none of the lines is inside a cycle: parity of the crossings east of it. */
function encloses(lines: readonly Line[], cycle: Cycle, x: number, y: number): boolean {
  let inside = false;
  for (const half of cycle.halves) {
    const { points } = lines[half >> 1]!;
    for (let i = 2; i < points.length; i += 2) {
      const [ax, ay, bx, by] = [points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!];
      if (ay > y === by > y) continue;
      const side = turn(ax, ay, bx, by, x, y);
      if (by > ay ? side > 0 : side < 0) inside = !inside;
    }
  }
  return inside;
}

/** Faces on both sides of every line of a noded arrangement. */
export function* facesSteps(lines: readonly Line[]): Steps<Faces> {
  const [left, right] = [new Int32Array(lines.length), new Int32Array(lines.length)];
  if (lines.length === 0) return { left, right, count: 1 };
  const { cycles, cycleOf } = yield* cyclesOf(lines);
  yield;
  const faceOfCycle = new Int32Array(cycles.length);
  let count = 1;
  cycles.forEach((cycle, c) => {
    if (cycle.area > 0) faceOfCycle[c] = count++;
  });
  yield* placeContours(lines, cycles, faceOfCycle);
  for (let k = 0; k < lines.length; k++) {
    left[k] = faceOfCycle[cycleOf[2 * k]!]!;
    right[k] = faceOfCycle[cycleOf[2 * k + 1]!]!;
  }
  return { left, right, count };
}

export const facesOf = (lines: readonly Line[]): Faces => finish(facesSteps(lines));

/** Gives each outer contour the smallest face of another group that encloses it, or the outside. */
function* placeContours(
  lines: readonly Line[],
  cycles: readonly Cycle[],
  faceOfCycle: Int32Array,
): Steps<void> {
  const contours = cycles.flatMap((cycle, c) => (cycle.area > 0 ? [] : [c]));
  if (contours.length < 2) return;
  const rings = cycles.flatMap((cycle, c) =>
    cycle.area > 0 ? [{ c, cycle, box: boxOf(lines, cycle) }] : [],
  );
  for (const c of contours) {
    yield;
    const contour = cycles[c]!;
    const own = new Set(contour.halves.map((half) => half >> 1));
    const [x, y] = lines[contour.halves[0]! >> 1]!.points;
    let best: (typeof rings)[number] | null = null;
    for (const ring of rings) {
      const [west, south, east, north] = ring.box;
      if (x! < west || x! > east || y! < south || y! > north) continue;
      if (ring.cycle.area <= -contour.area || (best && best.cycle.area <= ring.cycle.area)) continue;
      if (ring.cycle.halves.some((half) => own.has(half >> 1))) continue;
      if (encloses(lines, ring.cycle, x!, y!)) best = ring;
    }
    if (best) faceOfCycle[c] = faceOfCycle[best.c]!;
  }
}
