import { areaM2, lengthM } from '../geo/measure.ts';
import { acrossBorders, doubledAreaOfAll } from '../topology/contiguity.ts';
import { STEPS_PER_DEGREE, toDegrees } from '../topology/lattice.ts';
import { outlineOf } from '../topology/outline.ts';
import type { FaceId, Partition } from '../topology/partition.ts';

/** Metres of a degree of latitude on a sphere as large as the earth. */
const DEGREE_M = 111_195;

/** Twice the area by the border, as on a sphere: within 1 % of `widthM`, and without drawing an outline. */
function roughWidthM(partition: Partition, faces: ReadonlySet<FaceId>): number {
  let [border, shrink] = [0, 1];
  for (const face of faces) {
    for (const [other, { points }] of acrossBorders(partition, face)) {
      if (faces.has(other)) continue;
      shrink = Math.cos((toDegrees(points[1]!) * Math.PI) / 180);
      for (let i = 2; i < points.length; i += 2)
        border += Math.hypot((points[i]! - points[i - 2]!) * shrink, points[i + 1]! - points[i - 1]!);
    }
  }
  if (border === 0) return 0;
  return ((doubledAreaOfAll(partition, faces) * shrink) / border) * (DEGREE_M / STEPS_PER_DEGREE);
}

/** Twice the area by the border, in metres: the width of a long thin piece of ground. */
function widthM(partition: Partition, faces: ReadonlySet<FaceId>): number {
  const outline = outlineOf(partition, faces);
  const border = outline.coordinates.flat().reduce((sum, ring) => sum + lengthM(ring), 0);
  return border === 0 ? 0 : (2 * areaM2(outline)) / border;
}

/** Whether ground is narrower than so many metres. */
export const isNarrower = (partition: Partition, faces: ReadonlySet<FaceId>, metres: number): boolean =>
  roughWidthM(partition, faces) < 1.1 * metres && widthM(partition, faces) < metres;
