import { turn } from './lattice.ts';

/** How two segments on the lattice meet. */
export type Meeting =
  | { readonly kind: 'apart' }
  /** They share an end point and nothing else. */
  | { readonly kind: 'joined' }
  /** They have these points in common where at least one of them is not yet divided; rounded to the lattice. */
  | { readonly kind: 'met'; readonly points: readonly number[]; readonly proper: boolean };

const APART: Meeting = { kind: 'apart' };
const JOINED: Meeting = { kind: 'joined' };

const between = (p: number, a: number, b: number): boolean => (a <= b ? a <= p && p <= b : b <= p && p <= a);

const within = (px: number, py: number, ax: number, ay: number, bx: number, by: number): boolean =>
  between(px, ax, bx) && between(py, ay, by);

/** The lattice point nearest to the place where segments ab and cd cross. */
function crossingPoint(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): readonly [number, number] {
  const denominator = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / denominator;
  return [Math.round(ax + t * (bx - ax)), Math.round(ay + t * (by - ay))];
}

/** The lattice point nearest to a proper crossing of segments ab and cd, or null where they do not cross. */
export function crossingOf(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): readonly [number, number] | null {
  if (turn(ax, ay, bx, by, cx, cy) * turn(ax, ay, bx, by, dx, dy) >= 0) return null;
  if (turn(cx, cy, dx, dy, ax, ay) * turn(cx, cy, dx, dy, bx, by) >= 0) return null;
  return crossingPoint(ax, ay, bx, by, cx, cy, dx, dy);
}

/** Where segments ab and cd meet. Exact but for the rounding of a proper crossing to the nearest lattice point. */
export function meetingOf(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): Meeting {
  const c = Math.sign(turn(ax, ay, bx, by, cx, cy));
  const d = Math.sign(turn(ax, ay, bx, by, dx, dy));
  if (c === d && c !== 0) return APART;
  const a = Math.sign(turn(cx, cy, dx, dy, ax, ay));
  const b = Math.sign(turn(cx, cy, dx, dy, bx, by));
  if (a === b && a !== 0) return APART;
  if (a * b < 0 && c * d < 0) {
    return { kind: 'met', points: crossingPoint(ax, ay, bx, by, cx, cy, dx, dy), proper: true };
  }
  const sharesEnd =
    (ax === cx && ay === cy) ||
    (ax === dx && ay === dy) ||
    (bx === cx && by === cy) ||
    (bx === dx && by === dy);
  const points: number[] = [];
  const touch = (px: number, py: number, sign: number, toAB: boolean): void => {
    if (sign !== 0) return;
    const [ex, ey, fx, fy] = toAB ? [ax, ay, bx, by] : [cx, cy, dx, dy];
    if (!within(px, py, ex, ey, fx, fy)) return;
    if ((px === ex && py === ey) || (px === fx && py === fy)) return;
    points.push(px, py);
  };
  touch(cx, cy, c, true);
  touch(dx, dy, d, true);
  touch(ax, ay, a, false);
  touch(bx, by, b, false);
  if (points.length > 0) return { kind: 'met', points, proper: false };
  return sharesEnd ? JOINED : APART;
}

/**
 * Whether segment ab passes through the pixel of a lattice point that is not one of its ends: the unit square
 * around it, from which rounding may have moved it (Hobby's snap rounding). Of its border only the left and the
 * lower side belong to it: a corner is in one pixel alone, or two diagonals would bend to each other for ever.
 */
export function passesPixel(ax: number, ay: number, bx: number, by: number, px: number, py: number): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  if ((px === ax && py === ay) || (px === bx && py === by)) return false;
  const along = (px - ax) * dx + (py - ay) * dy;
  if (along <= 0 || along >= dx * dx + dy * dy) return false;
  const side = dx * (py - ay) - dy * (px - ax);
  const reach = Math.abs(dx) + Math.abs(dy);
  if (2 * Math.abs(side) !== reach) return 2 * Math.abs(side) < reach;
  const touchesLowerLeft = side > 0 ? dx > 0 && dy < 0 : dx < 0 && dy > 0;
  return touchesLowerLeft;
}

/** Whether a lattice point, an end included, lies within a step of segment ab. */
export function passesNear(ax: number, ay: number, bx: number, by: number, px: number, py: number): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const along = (px - ax) * dx + (py - ay) * dy;
  if (along < 0 || along > dx * dx + dy * dy) return false;
  return Math.abs(dx * (py - ay) - dy * (px - ax)) <= Math.abs(dx) + Math.abs(dy);
}
