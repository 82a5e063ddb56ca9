import type { MultiPolygon, Position } from 'geojson';
import { doubledArea, type LatticeLine, positionsOf, reversed, turn } from './lattice.ts';
import { type ArcId, type FaceId, junctionKey, type Partition } from './partition.ts';

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

/** Joins directed lines into closed rings; where several leave a junction, the one next to the interior is taken. */
function closedRings(lines: readonly LatticeLine[]): number[][] {
  const leaving = new Map<string, LatticeLine[]>();
  for (const line of lines) {
    const key = junctionKey(line[0]!, line[1]!);
    const list = leaving.get(key);
    if (list) list.push(line);
    else leaving.set(key, [line]);
  }
  const used = new Set<LatticeLine>();
  const follow = (first: LatticeLine): number[] => {
    const ring: number[] = [];
    for (let line: LatticeLine | undefined = first; line && !used.has(line); ) {
      used.add(line);
      for (let i = 0; i < line.length - 2; i++) ring.push(line[i]!);
      const at: LatticeLine = line;
      const open = leaving.get(junctionKey(at.at(-2)!, at.at(-1)!))!.filter((other) => !used.has(other));
      line = open.length > 1 ? nextClockwise(at, open) : open[0];
    }
    return ring;
  };
  return lines.filter((line) => !used.has(line)).map((line) => (used.has(line) ? [] : follow(line)));
}

/** Of the lines that leave the end of `line`, the first clockwise from the way back. */
function nextClockwise(line: LatticeLine, open: readonly LatticeLine[]): LatticeLine {
  const [x, y] = [line.at(-2)!, line.at(-1)!];
  const back = Math.atan2(line.at(-3)! - y, line.at(-4)! - x);
  const clockwise = (other: LatticeLine): number => {
    const angle = back - Math.atan2(other[3]! - y, other[2]! - x);
    return angle > 0 ? angle : angle + 2 * Math.PI;
  };
  return open.reduce((best, other) => (clockwise(other) < clockwise(best) ? other : best));
}

/** Cuts a ring where it touches itself, so that every part is simple. */
function simpleParts(ring: readonly number[]): number[][] {
  const parts: number[][] = [];
  const path: number[] = [];
  const placeOf = new Map<string, number>();
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i]!, ring[i + 1]!];
    const known = placeOf.get(junctionKey(x, y));
    if (known !== undefined) {
      const part = path.splice(known);
      for (let k = 0; k < part.length; k += 2) placeOf.delete(junctionKey(part[k]!, part[k + 1]!));
      parts.push(part);
    }
    placeOf.set(junctionKey(x, y), path.length);
    path.push(x, y);
  }
  if (path.length > 0) parts.push(path);
  return parts.filter((part) => part.length >= 6);
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

/** Simple closed rings of a border: interior on their left, so that holes run clockwise. */
export function ringsOfBorder(lines: readonly LatticeLine[]): LatticeLine[] {
  return closedRings(lines)
    .flatMap(simpleParts)
    .map((part) => Int32Array.from([...part, part[0]!, part[1]!]));
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
