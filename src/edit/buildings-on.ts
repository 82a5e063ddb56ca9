import type { Bounds } from '../geo/bounds.ts';
import { toDegrees } from '../topology/lattice.ts';
import type { FaceId, Partition } from '../topology/partition.ts';
import type { BuildingSites, Site } from './building-sites.ts';
import { faceHolding } from './places.ts';

/** West, south, east, north of faces, in degrees. */
export function boundsOfFaces(partition: Partition, faces: Iterable<FaceId>): Bounds {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const face of faces) {
    for (const id of partition.arcsOfFace(face)) {
      const { points } = partition.arcs.get(id)!;
      for (let i = 0; i < points.length; i += 2) {
        box[0] = Math.min(box[0], points[i]!);
        box[1] = Math.min(box[1], points[i + 1]!);
        box[2] = Math.max(box[2], points[i]!);
        box[3] = Math.max(box[3], points[i + 1]!);
      }
    }
  }
  return [toDegrees(box[0]), toDegrees(box[1]), toDegrees(box[2]), toDegrees(box[3])];
}

/** The buildings whose middle is on faces, and which are near a box in degrees. */
export function buildingsOn(
  partition: Partition,
  sites: BuildingSites,
  faces: ReadonlySet<FaceId>,
  near: Bounds = boundsOfFaces(partition, faces),
): readonly Site[] {
  return sites.near(near).filter(({ middle }) => faces.has(faceHolding(partition, middle)));
}
