import { linesIn } from './fixes-in.ts';
import type { GridCoverage } from './grid-coverage.ts';
import type { PreparedPatrols } from './prepared-patrols.ts';
import type { PatrolCoverage, TimeWindow } from './results.ts';

/** Share of each grid's area within `bufferM` of where somebody walked in a window; null = the whole record. */
export function patrolCoverage(
  { codes, coverage }: GridCoverage,
  prepared: PreparedPatrols,
  window: TimeWindow | null,
  bufferM: number,
): PatrolCoverage {
  const shares = coverage.tracks(linesIn(prepared, window), bufferM);
  return { bufferM, grids: new Map(codes.map((code, i) => [code, { areaShare: shares[i]! }])) };
}
