import type { MultiPolygon, Position } from 'geojson';
import { PointTable } from './arrangement/point-table.ts';
import { doubledArea, type LatticeLine, positionsOf, reversed, turn } from './lattice.ts';
import type { ArcId, FaceId, Partition } from './partition.ts';

/** The border lines of a set of faces, each with the set on its left, in the order of the arcs' numbers. */
export function borderOf(partition: Partition, faces: ReadonlySet<FaceId>): LatticeLine[] {
  const border: ArcId[] = [];
  for (const face of faces) {
    for (const id of partition.arcsOfFace(face)) {
      const { left, right } = partition.arcs.get(id)!;
      // An arc of the border has one side among the faces, so that it is met once.
      if (faces.has(left) !== faces.has(right)) border.push(id);
    }
  }
  return border
    .sort((a, b) => a - b)
    .map((id) => partition.arcs.get(id)!)
    .map((arc) => (faces.has(arc.left) ? arc.points : reversed(arc.points)));
}

/**
 * The simple closed rings that directed lines make up: interior on their left, so that holes run clockwise. Where
 * several lines leave a junction, the one next to the interior is taken.
 */
export function ringsOfBorder(lines: readonly LatticeLine[]): LatticeLine[] {
  const junctions = new PointTable(lines.length);
  const leaving: number[][] = [];
  const starts = lines.map((line, k) => {
    const id = junctions.idOf(line[0]!, line[1]!);
    const list = leaving[id];
    if (list) list.push(k);
    else leaving[id] = [k];
    return id;
  });
  const used = new Uint8Array(lines.length);
  const follow = (first: number): number[] => {
    const ring: number[] = [];
    for (let k: number | undefined = first; k !== undefined && used[k] === 0; ) {
      used[k] = 1;
      ring.push(k);
      const line: LatticeLine = lines[k]!;
      const end = junctions.idOf(line[line.length - 2]!, line[line.length - 1]!);
      const open: number[] = leaving[end]!.filter((other) => used[other] === 0);
      k = open.length > 1 ? nextClockwise(line, open, lines) : open[0];
    }
    return ring;
  };
  return lines
    .flatMap((_, k) => (used[k] === 0 ? simpleParts(follow(k), starts) : []))
    .map((part) => ringOf(part.map((k) => lines[k]!)))
    .filter((ring) => ring.length >= 8);
}

/** Of the lines that leave the end of `line`, the first clockwise from the way back. */
function nextClockwise(line: LatticeLine, open: readonly number[], lines: readonly LatticeLine[]): number {
  const [x, y] = [line.at(-2)!, line.at(-1)!];
  const back = Math.atan2(line.at(-3)! - y, line.at(-4)! - x);
  const clockwise = (k: number): number => {
    const angle = back - Math.atan2(lines[k]![3]! - y, lines[k]![2]! - x);
    return angle > 0 ? angle : angle + 2 * Math.PI;
  };
  return open.reduce((best, other) => (clockwise(other) < clockwise(best) ? other : best));
}

/** Cuts a ring of lines where it touches itself, so that every part is simple: lines meet at their ends alone. */
function simpleParts(ring: readonly number[], starts: readonly number[]): number[][] {
  const parts: number[][] = [];
  const path: number[] = [];
  const placeOf = new Map<number, number>();
  for (const k of ring) {
    const known = placeOf.get(starts[k]!);
    if (known !== undefined) {
      const part = path.splice(known);
      for (const other of part) placeOf.delete(starts[other]!);
      parts.push(part);
    }
    placeOf.set(starts[k]!, path.length);
    path.push(k);
  }
  parts.push(path);
  return parts;
}

/** One closed ring of lines that follow each other. */
function ringOf(lines: readonly LatticeLine[]): LatticeLine {
  const ring = new Int32Array(lines.reduce((n, line) => n + line.length - 2, 2));
  let at = 0;
  for (const line of lines) {
    // The last point is the first one of the next line, or of the ring.
    ring.set(line, at);
    at += line.length - 2;
  }
  return ring;
}

/** Whether a point is inside a closed ring; on its border either answer may come. */
function insideRing(ring: LatticeLine, x: number, y: number): boolean {
  let inside = false;
  for (let i = 2; i < ring.length; i += 2) {
    const [ax, ay, bx, by] = [ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!];
    if (ay > y === by > y) continue;
    const side = turn(ax, ay, bx, by, x, y);
    if (by > ay ? side > 0 : side < 0) inside = !inside;
  }
  return inside;
}

/** The polygon or polygons that a border encloses, in degrees, wound as RFC 7946 says. */
export function polygonsOfBorder(lines: readonly LatticeLine[]): MultiPolygon {
  const rings = ringsOfBorder(lines).map((ring) => ({ ring, area: doubledArea(ring, ring[0]!, ring[1]!) }));
  const shells = rings.filter(({ area }) => area > 0).sort((a, b) => a.area - b.area);
  const polygons = shells.map(({ ring }) => ({ ring, rings: [positionsOf(ring)] }));
  for (const hole of rings.filter(({ area }) => area < 0)) {
    const { ring } = hole;
    // The middle of an edge lies on no other ring.
    const [x, y] = [(ring[0]! + ring[2]!) / 2, (ring[1]! + ring[3]!) / 2];
    polygons.find((polygon) => insideRing(polygon.ring, x, y))?.rings.push(positionsOf(ring));
  }
  return { type: 'MultiPolygon', coordinates: polygons.map(({ rings: r }): Position[][] => r) };
}

/** The outline of a set of faces, for example of all faces of one grid. */
export function outlineOf(partition: Partition, faces: ReadonlySet<FaceId>): MultiPolygon {
  return polygonsOfBorder(borderOf(partition, faces));
}

/** All faces that carry a code at a level (1, 2, 3). */
export function facesLabelled(partition: Partition, level: 1 | 2 | 3, code: string): Set<FaceId> {
  return new Set(partition.facesLabelled(level, code));
}

/** Twice the area of a face in square steps, exact; the outside has the negative of all others' sum. */
export function doubledAreaOf(partition: Partition, face: FaceId, originX: number, originY: number): number {
  let sum = 0;
  for (const id of partition.arcsOfFace(face)) {
    const arc = partition.arcs.get(id)!;
    if (arc.left === arc.right) continue;
    const area = doubledArea(arc.points, originX, originY);
    sum += arc.left === face ? area : -area;
  }
  return sum;
}
