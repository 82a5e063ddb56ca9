import type { Position } from 'geojson';

/** One fix of a walk: where, when, and how sure. */
export interface Fix {
  readonly position: Position;
  readonly ms: number;
  readonly accuracyM: number | null;
}

export interface OrderedFixes {
  readonly fixes: readonly Fix[];
  /** Fixes that came before one already seen. */
  readonly late: number;
  /** Fixes dropped because an earlier one has the same instant. */
  readonly repeated: number;
}

/** V15: fixes in strictly increasing order of time. A place always keeps its own time. */
export function inOrderOfTime(fixes: readonly Fix[]): OrderedFixes {
  let late = 0;
  let newest = -Infinity;
  for (const { ms } of fixes) {
    if (ms < newest) late++;
    newest = Math.max(newest, ms);
  }
  const sorted = late === 0 ? fixes : [...fixes].sort((a, b) => a.ms - b.ms);
  const distinct = sorted.filter((fix, i) => i === 0 || fix.ms > sorted[i - 1]!.ms);
  return { fixes: distinct, late, repeated: sorted.length - distinct.length };
}
