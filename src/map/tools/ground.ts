import type { Vertex } from './pointer.ts';

/** A point of a border that can be taken hold of. A `node` is where borders meet: all of them follow it. */
export interface Handle {
  readonly kind: 'vertex' | 'node';
  readonly border: number;
  /** Counts from 0 along the border. */
  readonly vertex: number;
  readonly at: Vertex;
}

/** The place on a border that is nearest to somewhere: behind vertex `after`. */
export interface BorderHit {
  readonly border: number;
  readonly after: number;
  readonly at: Vertex;
}

/** A place on a road, a bank or a building, and which. */
export interface Snapped {
  readonly at: Vertex;
  readonly to: 'road' | 'water' | 'building' | 'border';
}

/** What a tool may ask of the ground that it works on; the mode answers from the plan. */
export interface Ground {
  /** The border nearest to a place, not farther than some metres. */
  borderNear(at: Vertex, reachM: number): BorderHit | null;
  /** Handles of a border in its order; a closed border has its first place once. */
  handlesOf(border: number): readonly Handle[];
  /** Borders that meet at a place. */
  bordersAt(at: Vertex): readonly number[];
  /** The road, bank or building that a moved point should lie on; null = none is near. */
  snap(at: Vertex, reachM: number): Snapped | null;
}

const RAD = Math.PI / 180;
const M_PER_DEGREE = 111_200;

/** Metres between two near places, good enough to say what is nearest. */
export function nearM(a: Vertex, b: Vertex): number {
  const dx = (b[0] - a[0]) * Math.cos(((a[1] + b[1]) / 2) * RAD);
  return Math.hypot(dx, b[1] - a[1]) * M_PER_DEGREE;
}

/** A place moved by metres to the east and the north. */
export function movedBy([lng, lat]: Vertex, eastM: number, northM: number): Vertex {
  return [lng + eastM / (M_PER_DEGREE * Math.cos(lat * RAD)), lat + northM / M_PER_DEGREE];
}

/** The handle nearest to a place, not farther than some metres. */
export function handleNear(handles: readonly Handle[], at: Vertex, reachM: number): Handle | null {
  let best: Handle | null = null;
  let bestM = reachM;
  for (const handle of handles) {
    const metres = nearM(handle.at, at);
    if (metres > bestM) continue;
    best = handle;
    bestM = metres;
  }
  return best;
}
