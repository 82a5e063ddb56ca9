/** Fixes of many walks in one row, each at a place: what stays are read from. */
export interface PlacedFixes {
  readonly timesMs: Float64Array;
  /** Metres walked up to each fix. */
  readonly alongM: Float64Array;
  /** 1 where a new piece of a walk starts; a stay never reaches over it. */
  readonly starts: Uint8Array;
}

/** Which place (a grid, a building) each fix is at. */
export interface Places {
  /** Index of the place of each fix, -1 = none. */
  readonly placeOf: Int32Array;
  /** 1 for a fix nearer to a border than its accuracy. */
  readonly uncertain: Uint8Array;
}

export interface StayRule {
  readonly minStayS: number;
  readonly minDistanceM: number;
}

/** Index of the first fix at or after an instant, among the ascending times from ≤ i < to. */
export function firstAtOrAfter(timesMs: Float64Array, ms: number, from: number, to: number): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (timesMs[middle]! < ms) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Calls `onStay` for each stay among the fixes `from ≤ i < to` of one walk, in order of time. A stay runs from
 * the first to the last certain fix at one place, unbroken by a certain fix elsewhere or by a new piece.
 * Uncertain fixes neither begin, end nor lengthen it. Stays shorter than the rule in time or in metres walked
 * are passed over.
 */
export function forEachStay(
  fixes: PlacedFixes,
  { placeOf, uncertain }: Places,
  from: number,
  to: number,
  rule: StayRule,
  onStay: (place: number, firstFix: number, lastFix: number) => void,
): void {
  const { timesMs, alongM, starts } = fixes;
  const minStayMs = rule.minStayS * 1000;
  let place = -1;
  let first = from;
  let last = from;
  const close = (): void => {
    if (place < 0) return;
    if (timesMs[last]! - timesMs[first]! < minStayMs) return;
    if (alongM[last]! - alongM[first]! >= rule.minDistanceM) onStay(place, first, last);
  };
  for (let i = from; i < to; i++) {
    const startsPiece = starts[i] === 1;
    if (uncertain[i] === 1 && !startsPiece) continue;
    const here = uncertain[i] === 1 ? -1 : placeOf[i]!;
    if (here !== place || startsPiece) {
      close();
      place = here;
      first = i;
    }
    last = i;
  }
  close();
}
