import { faceAt } from '../topology/face-at.ts';
import { toDegrees, toSteps } from '../topology/lattice.ts';
import type { Arc, ArcId, FaceId, Partition } from '../topology/partition.ts';
import type { Position } from './edited.ts';

/**
 * A border by two vertices that follow each other on it, in either direction; or by one place, for the nearest
 * border within `NEAR_DEG`. Ids of arcs depend on what was undone; places do not, so that a script can be replayed.
 */
export type BorderRef = readonly [Position, Position] | Position;

/** About 5 m. */
const NEAR_DEG = 5e-5;

export const stepsAt = (at: Position): readonly [number, number] => [toSteps(at[0]), toSteps(at[1])];
export const degreesAt = (x: number, y: number): Position => [toDegrees(x), toDegrees(y)];

const isPair = (ref: BorderRef): ref is readonly [Position, Position] => typeof ref[0] !== 'number';

/** The vertex of a border that is exactly at a place, and its number along the arc. */
export function vertexAt(
  partition: Partition,
  at: Position,
): { readonly arc: Arc; readonly vertex: number } | null {
  const [x, y] = stepsAt(at);
  for (const id of partition.arcsNear(x, y, x, y)) {
    const arc = partition.arcs.get(id)!;
    for (let i = 0; i < arc.points.length; i += 2) {
      if (arc.points[i] === x && arc.points[i + 1] === y) return { arc, vertex: i / 2 };
    }
  }
  return null;
}

/** The border that a reference names, or null. */
export function borderAt(partition: Partition, ref: BorderRef): Arc | null {
  if (!isPair(ref)) return nearestBorder(partition, ref, NEAR_DEG)?.arc ?? null;
  const [[ax, ay], [bx, by]] = [stepsAt(ref[0]), stepsAt(ref[1])];
  for (const id of partition.arcsNear(ax, ay, ax, ay)) {
    const { points } = partition.arcs.get(id)!;
    for (let i = 0; i + 3 < points.length; i += 2) {
      const forward =
        points[i] === ax && points[i + 1] === ay && points[i + 2] === bx && points[i + 3] === by;
      const backward =
        points[i] === bx && points[i + 1] === by && points[i + 2] === ax && points[i + 3] === ay;
      if (forward || backward) return partition.arcs.get(id)!;
    }
  }
  return null;
}

/** The reference of a border: its first two vertices. */
export const borderRef = ({ points }: Arc): readonly [Position, Position] => [
  degreesAt(points[0]!, points[1]!),
  degreesAt(points[2]!, points[3]!),
];

/** The place on a border that is nearest to another place: on its segment `segment`, `along` of it (0…1). */
export interface OnBorder {
  readonly arc: Arc;
  readonly segment: number;
  readonly along: number;
  /** Degrees, as if a degree were as long both ways. */
  readonly distanceDeg: number;
}

/** The nearest place of one border. */
export function nearestOn(arc: Arc, at: Position): OnBorder {
  const [x, y] = [at[0] * 1e7, at[1] * 1e7];
  let best: OnBorder = { arc, segment: 0, along: 0, distanceDeg: Infinity };
  for (let i = 0; i + 3 < arc.points.length; i += 2) {
    const [ax, ay] = [arc.points[i]!, arc.points[i + 1]!];
    const [dx, dy] = [arc.points[i + 2]! - ax, arc.points[i + 3]! - ay];
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    const distanceDeg = Math.hypot(ax + along * dx - x, ay + along * dy - y) / 1e7;
    if (distanceDeg < best.distanceDeg) best = { arc, segment: i / 2, along, distanceDeg };
  }
  return best;
}

/** The nearest border within a reach; of equally near ones that with the lowest number. */
export function nearestBorder(partition: Partition, at: Position, reachDeg: number): OnBorder | null {
  const [x, y] = stepsAt(at);
  const reach = Math.ceil(reachDeg * 1e7);
  let best: OnBorder | null = null;
  const ids: ArcId[] = [...partition.arcsNear(x - reach, y - reach, x + reach, y + reach)].sort(
    (a, b) => a - b,
  );
  for (const id of ids) {
    const found = nearestOn(partition.arcs.get(id)!, at);
    if (found.distanceDeg <= reachDeg && found.distanceDeg < (best?.distanceDeg ?? Infinity)) best = found;
  }
  return best;
}

/** The face that holds a place; 0 is the outside. */
export const faceHolding = (partition: Partition, [lng, lat]: Position): FaceId =>
  faceAt(partition, lng * 1e7, lat * 1e7);
