import { orient2d } from 'robust-predicates';

/**
 * The lattice on which borders live: one step is 1e-7 degree (about 11 mm). Coordinates are integers that fit an
 * Int32, so that two borders are the same when their numbers are, with no tolerance.
 */
export const STEPS_PER_DEGREE = 1e7;

/** A line on the lattice: x (longitude), y (latitude), interleaved, in steps. */
export type LatticeLine = Int32Array;

export const toSteps = (degrees: number): number => Math.round(degrees * STEPS_PER_DEGREE);
export const toDegrees = (steps: number): number => steps / STEPS_PER_DEGREE;

/** Positive when a, b, c turn left (y north), zero when they are exactly on one line. Exact. */
export function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  // robust-predicates counts with y downwards.
  return -orient2d(ax, ay, bx, by, cx, cy);
}

/** A line's positions in degrees. */
export function positionsOf(line: LatticeLine): [number, number][] {
  const positions: [number, number][] = new Array(line.length / 2);
  for (let i = 0; i < positions.length; i++)
    positions[i] = [line[2 * i]! / STEPS_PER_DEGREE, line[2 * i + 1]! / STEPS_PER_DEGREE];
  return positions;
}

export function reversed(line: LatticeLine): LatticeLine {
  const out = new Int32Array(line.length);
  const last = line.length - 2;
  for (let i = 0; i <= last; i += 2) {
    out[i] = line[last - i]!;
    out[i + 1] = line[last - i + 1]!;
  }
  return out;
}

/**
 * Twice the signed area under a line towards an origin, in square steps: summed over the lines of a closed ring
 * it is twice the ring's area, positive counter-clockwise. Exact while the ring stays within 3 degrees of the
 * origin (the products then stay below 2^53).
 */
export function doubledArea(line: LatticeLine, originX: number, originY: number): number {
  let sum = 0;
  for (let i = 2; i < line.length; i += 2) {
    const ax = line[i - 2]! - originX;
    const ay = line[i - 1]! - originY;
    const bx = line[i]! - originX;
    const by = line[i + 1]! - originY;
    sum += ax * by - bx * ay;
  }
  return sum;
}
