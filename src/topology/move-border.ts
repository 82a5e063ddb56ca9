import type { BorderRefusal } from './contacts.ts';
import type { LatticeLine } from './lattice.ts';
import { type Edit, refused } from './outcome.ts';
import { type ArcId, endOf, isClosed, type Partition, startOf } from './partition.ts';
import { type Replacement, refusalOf } from './replacement.ts';

export type BorderEdit = Edit<BorderRefusal>;

const isEnd = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): boolean =>
  ax === bx && ay === by;

/** The change that gives arcs new lines, or why they cannot have them. */
export function edited(partition: Partition, replacement: Replacement): BorderEdit {
  const refusal = refusalOf(partition, replacement);
  if (refusal) return refusal;
  const arcs = [...replacement].map(([id, points]) => {
    const before = partition.arcs.get(id)!;
    return { before, after: { ...before, points } };
  });
  return { ok: true, change: { arcs, faces: [] } };
}

function withPoint(points: LatticeLine, vertex: number, to: readonly [number, number]): LatticeLine {
  const line = points.slice();
  line[2 * vertex] = to[0];
  line[2 * vertex + 1] = to[1];
  return line;
}

/** Moves one vertex of an arc, in steps; at a junction all arcs follow. Vertices count from 0 along the arc. */
export function moveVertex(
  partition: Partition,
  arcId: ArcId,
  vertex: number,
  to: readonly [number, number],
): BorderEdit {
  const arc = partition.arcs.get(arcId)!;
  const at = [arc.points[2 * vertex]!, arc.points[2 * vertex + 1]!] as const;
  if (isEnd(at, startOf(arc)) || isEnd(at, endOf(arc))) return moveNode(partition, at, to);
  return edited(partition, new Map([[arcId, withPoint(arc.points, vertex, to)]]));
}

/** Moves a junction with the ends of all arcs that meet there. */
export function moveNode(
  partition: Partition,
  from: readonly [number, number],
  to: readonly [number, number],
): BorderEdit {
  const replacement = new Map<ArcId, LatticeLine>();
  for (const id of partition.arcsAt(...from)) {
    const arc = partition.arcs.get(id)!;
    let line = arc.points;
    if (isEnd(startOf(arc), from)) line = withPoint(line, 0, to);
    if (isEnd(endOf(arc), from)) line = withPoint(line, line.length / 2 - 1, to);
    replacement.set(id, line);
  }
  return edited(partition, replacement);
}

/** Shifts a border by (dx, dy) steps; its junctions stay where they are. A closed border moves as a whole. */
export function moveArc(partition: Partition, arcId: ArcId, dx: number, dy: number): BorderEdit {
  const arc = partition.arcs.get(arcId)!;
  const moved = arc.points.map((value, i) => value + (i % 2 === 0 ? dx : dy));
  if (!isClosed(arc) || partition.arcsAt(...startOf(arc)).size > 1) {
    moved.set(startOf(arc), 0);
    moved.set(endOf(arc), moved.length - 2);
  }
  return edited(partition, new Map([[arcId, moved]]));
}

/** Gives a border a new line between the same junctions. */
export function replaceArc(partition: Partition, arcId: ArcId, points: LatticeLine): BorderEdit {
  const arc = partition.arcs.get(arcId)!;
  const line = points.slice();
  line.set(startOf(arc), 0);
  line.set(endOf(arc), line.length - 2);
  return edited(partition, new Map([[arcId, line]]));
}

/** Adds a vertex after vertex `after` of an arc. */
export function insertVertex(
  partition: Partition,
  arcId: ArcId,
  after: number,
  at: readonly [number, number],
): BorderEdit {
  const { points } = partition.arcs.get(arcId)!;
  const cut = 2 * after + 2;
  const line = Int32Array.from([...points.subarray(0, cut), ...at, ...points.subarray(cut)]);
  return edited(partition, new Map([[arcId, line]]));
}

/** Takes a vertex out of an arc. A junction cannot be taken out; the first vertex of an enclave's border can. */
export function removeVertex(partition: Partition, arcId: ArcId, vertex: number): BorderEdit {
  const arc = partition.arcs.get(arcId)!;
  const last = arc.points.length / 2 - 1;
  const line = arc.points.filter((_, i) => i >> 1 !== vertex);
  if (vertex === 0 || vertex === last) {
    const at = [arc.points[2 * vertex]!, arc.points[2 * vertex + 1]!] as const;
    if (!isClosed(arc) || partition.arcsAt(...at).size > 1) return refused('isNode', ...at);
    if (vertex === 0) line.copyWithin(line.length - 2, 0, 2);
    else line.copyWithin(0, line.length - 2);
  }
  return edited(partition, new Map([[arcId, line]]));
}
