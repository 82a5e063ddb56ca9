import { distanceM } from '../../geo/measure.ts';
import type { Fix } from './fix-order.ts';

/** A silence longer than this splits a track (V16). */
export const GAP_MS = 300_000;

export interface Walks {
  /** Stretches without a gap over 300 s, each of two fixes or more. */
  readonly walks: readonly (readonly Fix[])[];
  /** Fixes dropped because nobody could have been there at that speed. */
  readonly tooFast: readonly Fix[];
  /** Fixes dropped because no other is within 300 s. */
  readonly lone: readonly Fix[];
}

/**
 * V16: keeps the longest series of fixes that can be walked at the given speed from each to the next (a gap over
 * 300 s lets anything follow), so that one wild fix falls out and not the good ones after it; then splits at gaps.
 * Fixes come in strictly increasing order of time.
 */
export function walksOf(fixes: readonly Fix[], maxSpeedMps: number): Walks {
  const kept = longestWalkable(fixes, maxSpeedMps);
  const tooFast = fixes.filter((_, i) => !kept.has(i));
  const walks: Fix[][] = [];
  for (const fix of fixes.filter((_, i) => kept.has(i))) {
    const walk = walks.at(-1);
    if (walk && fix.ms - walk.at(-1)!.ms <= GAP_MS) walk.push(fix);
    else walks.push([fix]);
  }
  return {
    walks: walks.filter((walk) => walk.length > 1),
    tooFast,
    lone: walks.filter((walk) => walk.length === 1).flat(),
  };
}

/** Indices of a longest chain; among equals the one that ends first. */
function longestWalkable(fixes: readonly Fix[], maxSpeedMps: number): ReadonlySet<number> {
  const length = new Int32Array(fixes.length);
  const before = new Int32Array(fixes.length).fill(-1);
  let far = 0;
  let bestFar = -1;
  let longest = 0;
  for (let i = 0; i < fixes.length; i++) {
    const fix = fixes[i]!;
    for (; fix.ms - fixes[far]!.ms > GAP_MS; far++) {
      if (bestFar < 0 || length[far]! > length[bestFar]!) bestFar = far;
    }
    let best = bestFar;
    for (let j = i - 1; j >= far; j--) {
      const most = best < 0 ? 0 : length[best]!;
      if (most === longest) break;
      if (length[j]! <= most) continue;
      const seconds = (fix.ms - fixes[j]!.ms) / 1000;
      if (distanceM(fixes[j]!.position, fix.position) <= maxSpeedMps * seconds) best = j;
    }
    before[i] = best;
    length[i] = best < 0 ? 1 : length[best]! + 1;
    longest = Math.max(longest, length[i]!);
  }
  const chain = new Set<number>();
  for (let i = length.indexOf(longest); i >= 0; i = before[i]!) chain.add(i);
  return chain;
}
