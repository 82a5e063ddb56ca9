import { type LatticeLine, turn } from './lattice.ts';
import type { FaceId, Partition } from './partition.ts';

/**
 * What a ray to the east of a point crosses on a line: `sides` (the XOR of the faces on both sides) once for every
 * crossing. A point on the line itself counts as on either side.
 */
export function facesCrossed(line: LatticeLine, sides: number, x: number, y: number): number {
  let crossed = 0;
  for (let i = 2; i < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!];
    if (ay > y === by > y) continue;
    const side = turn(ax, ay, bx, by, x, y);
    if (by > ay ? side > 0 : side < 0) crossed ^= sides;
  }
  return crossed;
}

/**
 * The face that a point lies in, in steps (fractions allowed): beginning in the outside, 0, far in the east, the
 * face changes from one side of each border to the other, and XOR forgets all but the last.
 */
export function faceAt(partition: Partition, x: number, y: number): FaceId {
  const { reach } = partition;
  if (!reach || x > reach[2]) return 0;
  let face = 0;
  for (const id of partition.arcsNear(x, y, reach[2], y)) {
    const arc = partition.arcs.get(id)!;
    face ^= facesCrossed(arc.points, arc.left ^ arc.right, x, y);
  }
  return face;
}
