import { boxOfLine } from './arc-index.ts';
import { facesCrossed } from './face-at.ts';
import { doubledArea, type LatticeLine, turn } from './lattice.ts';
import { type Refused, refused } from './outcome.ts';
import { type Arc, type ArcId, endOf, isClosed, junctionKey, type Partition, startOf } from './partition.ts';
import { meetingOf } from './segments.ts';

/** Why an operation on borders is refused. */
export type BorderRefusal =
  | 'crossesBorder'
  | 'crossesNode'
  | 'coincidesWithBorder'
  | 'notSimple'
  | 'sweepsOver'
  | 'twistsNode'
  /** A vertex that is a junction cannot be taken out. */
  | 'isNode'
  | 'wouldVanish';

/** New lines for arcs that keep their faces and their place at their junctions. */
export type Replacement = ReadonlyMap<ArcId, LatticeLine>;

type Refusal = Refused<BorderRefusal> | null;

/** Calls back with each segment of a line: ax, ay, bx, by. */
function someSegment(line: LatticeLine, test: (i: number) => Refusal): Refusal {
  for (let i = 0; i + 3 < line.length; i += 2) {
    const refusal = test(i);
    if (refusal) return refusal;
  }
  return null;
}

/** How two segments of arcs offend: they may only share an end, and that end must be `allowed`. */
function offence(
  a: LatticeLine,
  i: number,
  b: LatticeLine,
  j: number,
  allowed: (x: number, y: number) => boolean,
): Refusal {
  const meeting = meetingOf(a[i]!, a[i + 1]!, a[i + 2]!, a[i + 3]!, b[j]!, b[j + 1]!, b[j + 2]!, b[j + 3]!);
  if (meeting.kind === 'apart') return null;
  if (meeting.kind === 'met') {
    const [x, y] = [meeting.points[0]!, meeting.points[1]!];
    if (meeting.proper) return refused('crossesBorder', x, y);
    return refused(
      meeting.points.length > 2 || shared(a, i, b, j) ? 'coincidesWithBorder' : 'crossesNode',
      x,
      y,
    );
  }
  const [x, y] = shared(a, i, b, j)!;
  if (sameSegment(a, i, b, j)) return refused('coincidesWithBorder', x, y);
  return allowed(x, y) ? null : refused('crossesNode', x, y);
}

function shared(a: LatticeLine, i: number, b: LatticeLine, j: number): readonly [number, number] | null {
  for (const p of [i, i + 2]) {
    for (const q of [j, j + 2]) if (a[p] === b[q] && a[p + 1] === b[q + 1]) return [a[p]!, a[p + 1]!];
  }
  return null;
}

function sameSegment(a: LatticeLine, i: number, b: LatticeLine, j: number): boolean {
  const forward = a[i] === b[j] && a[i + 1] === b[j + 1] && a[i + 2] === b[j + 2] && a[i + 3] === b[j + 3];
  const backward = a[i] === b[j + 2] && a[i + 1] === b[j + 3] && a[i + 2] === b[j] && a[i + 3] === b[j + 1];
  return forward || backward;
}

/** A line must not meet itself but at its two ends, and must not turn back on itself. */
export function selfContact(line: LatticeLine): Refusal {
  const last = line.length - 4;
  const closed = line[0] === line.at(-2) && line[1] === line.at(-1);
  if (line.length < (closed ? 8 : 4)) return refused('wouldVanish', line[0]!, line[1]!);
  return someSegment(line, (i) => {
    if (line[i] === line[i + 2] && line[i + 1] === line[i + 3])
      return refused('notSimple', line[i]!, line[i + 1]!);
    for (let j = i + 2; j <= last; j += 2) {
      const neighbours = j === i + 2 || (closed && i === 0 && j === last);
      const joint = j === i + 2 ? i + 2 : 0;
      const fault = offence(
        line,
        i,
        line,
        j,
        (x, y) => neighbours && x === line[joint] && y === line[joint + 1],
      );
      if (fault) return refused('notSimple', ...fault.where);
    }
    return null;
  });
}

const isEnd = (line: LatticeLine, x: number, y: number): boolean =>
  (line[0] === x && line[1] === y) || (line.at(-2) === x && line.at(-1) === y);

/** Two arcs may meet at junctions of both, and nowhere else. */
export function contact(a: LatticeLine, b: LatticeLine): Refusal {
  const [west, south, east, north] = boxOfLine(b);
  const allowed = (x: number, y: number): boolean => isEnd(a, x, y) && isEnd(b, x, y);
  return someSegment(a, (i) => {
    const [ax, ay, bx, by] = [a[i]!, a[i + 1]!, a[i + 2]!, a[i + 3]!];
    if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) return null;
    if (Math.max(ay, by) < south || Math.min(ay, by) > north) return null;
    return someSegment(b, (j) => (boxesApart(a, i, b, j) ? null : offence(a, i, b, j, allowed)));
  });
}

/** Whether two segments' boxes have no point in common: the cheap answer for nearly all pairs. */
function boxesApart(a: LatticeLine, i: number, b: LatticeLine, j: number): boolean {
  const apart = (p: number, q: number, r: number, s: number): boolean =>
    (p < r && p < s && q < r && q < s) || (p > r && p > s && q > r && q > s);
  return apart(a[i]!, a[i + 2]!, b[j]!, b[j + 2]!) || apart(a[i + 1]!, a[i + 3]!, b[j + 1]!, b[j + 3]!);
}

/**
 * Whether a border sweeps over ground that holds other borders: a point of each untouched arc must lie in the same
 * face before and after. (Walking east from it, one crosses the same faces.)
 */
function sweeps(partition: Partition, replacement: Replacement, near: ReadonlySet<ArcId>): Refusal {
  for (const id of near) {
    if (replacement.has(id)) continue;
    const { points } = partition.arcs.get(id)!;
    const [x, y] = [(points[0]! + points[2]!) / 2, (points[1]! + points[3]!) / 2];
    let crossed = 0;
    for (const [moved, line] of replacement) {
      const arc = partition.arcs.get(moved)!;
      const sides = arc.left ^ arc.right;
      crossed ^= facesCrossed(arc.points, sides, x, y) ^ facesCrossed(line, sides, x, y);
    }
    if (crossed !== 0) return refused('sweepsOver', Math.round(x), Math.round(y));
  }
  return null;
}

/** An end of an arc at a junction and the direction in which the arc leaves it. */
interface Spoke {
  readonly name: string;
  readonly dx: number;
  readonly dy: number;
}

function spokes(id: ArcId, line: LatticeLine, x: number, y: number): Spoke[] {
  const found: Spoke[] = [];
  const n = line.length;
  if (line[0] === x && line[1] === y) found.push({ name: `${id} start`, dx: line[2]! - x, dy: line[3]! - y });
  if (line[n - 2] === x && line[n - 1] === y) {
    found.push({ name: `${id} end`, dx: line[n - 4]! - x, dy: line[n - 3]! - y });
  }
  return found;
}

/** Names of spokes counter-clockwise, begun at the one that sorts first. */
function cyclicOrder(list: readonly Spoke[]): string {
  const half = (s: Spoke): number => (s.dy > 0 || (s.dy === 0 && s.dx > 0) ? 0 : 1);
  const order = [...list].sort((a, b) => half(a) - half(b) || -Math.sign(turn(0, 0, a.dx, a.dy, b.dx, b.dy)));
  const names = order.map((spoke) => spoke.name);
  const first = names.indexOf([...names].sort()[0]!);
  return [...names.slice(first), ...names.slice(0, first)].join('|');
}

/** The arcs around a junction must keep their order. */
function twists(partition: Partition, replacement: Replacement): Refusal {
  const junctions = new Map<string, readonly [readonly [number, number], readonly [number, number]]>();
  for (const [id, line] of replacement) {
    const arc = partition.arcs.get(id)!;
    junctions.set(junctionKey(...startOf(arc)), [startOf(arc), [line[0]!, line[1]!]]);
    junctions.set(junctionKey(...endOf(arc)), [endOf(arc), [line.at(-2)!, line.at(-1)!]]);
  }
  for (const [[x, y], [nx, ny]] of junctions.values()) {
    const around = [...partition.arcsAt(x, y)];
    const before = around.flatMap((id) => spokes(id, partition.arcs.get(id)!.points, x, y));
    const after = around.flatMap((id) =>
      spokes(id, replacement.get(id) ?? partition.arcs.get(id)!.points, nx, ny),
    );
    if (cyclicOrder(before) !== cyclicOrder(after)) return refused('twistsNode', nx, ny);
  }
  return null;
}

/** A closed arc must keep the way it runs. */
function flips(arc: Arc, line: LatticeLine): boolean {
  if (!isClosed(arc)) return false;
  const area = (points: LatticeLine): number => doubledArea(points, points[0]!, points[1]!);
  return Math.sign(area(arc.points)) !== Math.sign(area(line));
}

/** The XOR of the faces on both sides of an arc, once for each time that the way from p to q crosses it. */
function facesBetween(arc: Arc, px: number, py: number, qx: number, qy: number): number {
  const { points } = arc;
  let crossed = 0;
  for (let i = 2; i < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!];
    if (turn(px, py, qx, qy, ax, ay) > 0 === turn(px, py, qx, qy, bx, by) > 0) continue;
    if (turn(ax, ay, bx, by, px, py) > 0 === turn(ax, ay, bx, by, qx, qy) > 0) continue;
    crossed ^= arc.left ^ arc.right;
  }
  return crossed;
}

/** An enclave may move within its host, and not jump over the host's border into another face. */
function leavesHost(partition: Partition, replacement: Replacement, near: ReadonlySet<ArcId>): Refusal {
  for (const [id, line] of replacement) {
    const arc = partition.arcs.get(id)!;
    const [x, y] = startOf(arc);
    if (!isClosed(arc) || partition.arcsAt(x, y).size > 1) continue;
    let crossed = 0;
    for (const other of near) {
      if (!replacement.has(other))
        crossed ^= facesBetween(partition.arcs.get(other)!, x, y, line[0]!, line[1]!);
    }
    if (crossed !== 0) return refused('crossesBorder', line[0]!, line[1]!);
  }
  return null;
}

/**
 * Whether arcs can take new lines. Checked near the arcs only: they stay simple, touch other borders at junctions
 * alone, keep their order there, and sweep over nothing. Ends may move, if all arcs of the junction are replaced.
 */
export function refusalOf(partition: Partition, replacement: Replacement): Refusal {
  const near = new Set<ArcId>();
  for (const [id, line] of replacement) {
    const arc = partition.arcs.get(id)!;
    const fault = selfContact(line);
    if (fault) return fault;
    if (flips(arc, line)) return refused('wouldVanish', line[0]!, line[1]!);
    const [was, is] = [boxOfLine(arc.points), boxOfLine(line)];
    const box = [
      Math.min(was[0], is[0]),
      Math.min(was[1], is[1]),
      Math.max(was[2], is[2]),
      Math.max(was[3], is[3]),
    ];
    for (const other of partition.arcsNear(box[0]!, box[1]!, box[2]!, box[3]!)) near.add(other);
  }
  const lines = [...replacement.values()];
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length; j++) {
      const fault = contact(lines[i]!, lines[j]!);
      if (fault) return fault;
    }
    for (const id of near) {
      const fault = replacement.has(id) ? null : contact(lines[i]!, partition.arcs.get(id)!.points);
      if (fault) return fault;
    }
  }
  return (
    twists(partition, replacement) ??
    sweeps(partition, replacement, near) ??
    leavesHost(partition, replacement, near)
  );
}
