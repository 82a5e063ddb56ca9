import { orient2d } from 'robust-predicates';
import type { LngLat } from './measure.ts';

/** `cross`: edges pass through each other inside both; `touch`: they meet in an end of one; `overlap`: they share a stretch. */
export interface Meeting {
  readonly kind: 'cross' | 'touch' | 'overlap';
  /** The one point, or the middle of the shared stretch. Exact where it is an end of an edge. */
  readonly at: LngLat;
}

/** Whether two positions are the same point. */
export const samePlace = (p: LngLat, q: LngLat): boolean => p[0] === q[0] && p[1] === q[1];

/** 1 where `p` lies left of the line from `a` to `b`, -1 right, 0 on it; exact. */
export const sideOf = (a: LngLat, b: LngLat, p: LngLat): number =>
  // robust-predicates counts y downwards.
  -Math.sign(orient2d(a[0]!, a[1]!, b[0]!, b[1]!, p[0]!, p[1]!));

/** Whether a point known to be on the line through `a` and `b` is between them, ends included. */
const between = (a: LngLat, b: LngLat, p: LngLat): boolean =>
  (p[0]! - a[0]!) * (p[0]! - b[0]!) <= 0 && (p[1]! - a[1]!) * (p[1]! - b[1]!) <= 0;

function crossing(a: LngLat, b: LngLat, c: LngLat, d: LngLat): LngLat {
  const [x, y] = [b[0]! - a[0]!, b[1]! - a[1]!];
  const [u, v] = [d[0]! - c[0]!, d[1]! - c[1]!];
  const at = ((c[0]! - a[0]!) * v - (c[1]! - a[1]!) * u) / (x * v - y * u);
  return [a[0]! + at * x, a[1]! + at * y];
}

function collinearMeeting(a: LngLat, b: LngLat, c: LngLat, d: LngLat): Meeting | null {
  const shared = [a, b].filter((p) => between(c, d, p));
  shared.push(...[c, d].filter((p) => between(a, b, p) && !shared.some((q) => samePlace(p, q))));
  const [first, second] = shared;
  if (!first) return null;
  if (!second) return { kind: 'touch', at: first };
  return { kind: 'overlap', at: [(first[0]! + second[0]!) / 2, (first[1]! + second[1]!) / 2] };
}

/** How edge `a`–`b` meets edge `c`–`d`, decided exactly; null where they do not. */
export function edgeMeeting(a: LngLat, b: LngLat, c: LngLat, d: LngLat): Meeting | null {
  const [sideC, sideD] = [sideOf(a, b, c), sideOf(a, b, d)];
  if (sideC === 0 && sideD === 0) return collinearMeeting(a, b, c, d);
  const [sideA, sideB] = [sideOf(c, d, a), sideOf(c, d, b)];
  if (sideC * sideD > 0 || sideA * sideB > 0) return null;
  if (sideC * sideD < 0 && sideA * sideB < 0) return { kind: 'cross', at: crossing(a, b, c, d) };
  return { kind: 'touch', at: sideC === 0 ? c : sideD === 0 ? d : sideA === 0 ? a : b };
}

/**
 * Whether the path `before` → `at` → `after` passes from one side of the path `from` → `at` → `to` to the other;
 * false where they only touch, or run along each other.
 */
export function passesThrough(
  at: LngLat,
  [before, after]: readonly [LngLat, LngLat],
  [from, to]: readonly [LngLat, LngLat],
): boolean {
  const turn = sideOf(from, at, to);
  const sector = (p: LngLat): number => {
    const [s, t] = [sideOf(from, at, p), sideOf(at, to, p)];
    return turn >= 0 ? Math.min(s, t) : Math.max(s, t);
  };
  return sector(before) * sector(after) < 0;
}
