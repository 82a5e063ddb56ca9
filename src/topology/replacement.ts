import { type BorderRefusal, boxOfSegments, changedSegments, contact, selfContact } from './contacts.ts';
import { facesCrossed } from './face-at.ts';
import { doubledArea, type LatticeLine, turn } from './lattice.ts';
import { type Refused, refused } from './outcome.ts';
import { type Arc, type ArcId, endOf, isClosed, junctionKey, type Partition, startOf } from './partition.ts';

/** New lines for arcs that keep their faces and their place at their junctions. */
export type Replacement = ReadonlyMap<ArcId, LatticeLine>;

type Refusal = Refused<BorderRefusal> | null;

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

/** A junction must not be put on another one. */
function crossesNode(partition: Partition, replacement: Replacement): Refusal {
  for (const [id, line] of replacement) {
    const arc = partition.arcs.get(id)!;
    for (const [[x, y], [nx, ny]] of [
      [startOf(arc), [line[0]!, line[1]!]],
      [endOf(arc), [line.at(-2)!, line.at(-1)!]],
    ] as const) {
      const isMoved = x !== nx || y !== ny;
      if (isMoved && partition.arcsAt(nx, ny).size > 0) return refused('crossesNode', nx, ny);
    }
  }
  return null;
}

/**
 * Whether arcs can take new lines. Only what changes is looked at, and what is near to it: the arcs stay simple,
 * touch other borders at junctions alone, keep their order there, and sweep over nothing. Ends may move, if all
 * arcs of the junction are replaced.
 */
export function refusalOf(partition: Partition, replacement: Replacement): Refusal {
  const node = crossesNode(partition, replacement);
  if (node) return node;
  const near = new Set<ArcId>();
  for (const [id, line] of replacement) {
    const arc = partition.arcs.get(id)!;
    const changed = changedSegments(line, arc.points);
    const fault = selfContact(line, changed);
    if (fault) return fault;
    if (flips(arc, line)) return refused('wouldVanish', line[0]!, line[1]!);
    const was = boxOfSegments(arc.points, changedSegments(arc.points, line));
    const is = boxOfSegments(line, changed);
    const [west, south] = [Math.min(was[0], is[0]), Math.min(was[1], is[1])];
    const around = partition.arcsNear(west, south, Math.max(was[2], is[2]), Math.max(was[3], is[3]));
    for (const other of around) near.add(other);
  }
  for (const [id, line] of replacement) {
    const changed = changedSegments(line, partition.arcs.get(id)!.points);
    for (const other of near) {
      const points = replacement.get(other) ?? partition.arcs.get(other)!.points;
      const fault = other === id ? null : contact(line, points, changed);
      if (fault) return fault;
    }
  }
  return (
    twists(partition, replacement) ??
    sweeps(partition, replacement, near) ??
    leavesHost(partition, replacement, near)
  );
}
