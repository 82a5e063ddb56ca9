import type { GridCode } from '../model/grid.ts';
import type { GridValues } from './grid-values.ts';

export interface Ranked {
  readonly code: GridCode;
  readonly value: number;
  /** From 1; equal values share a rank, and the next one is skipped (1, 2, 2, 4). */
  readonly rank: number;
}

export interface Ranking {
  readonly ranked: readonly Ranked[];
  /** Grids without a value stand in no place. */
  readonly unranked: readonly GridCode[];
}

/** Orders grids by a figure, the largest first (`smallestFirst` for the other way); ties by code. */
export function rankGrids(values: GridValues, smallestFirst = false): Ranking {
  const known: { code: GridCode; value: number }[] = [];
  const unranked: GridCode[] = [];
  for (const [code, value] of values) {
    if (value === null || !Number.isFinite(value)) unranked.push(code);
    else known.push({ code, value });
  }
  const sign = smallestFirst ? 1 : -1;
  known.sort((a, b) => sign * (a.value - b.value) || (a.code < b.code ? -1 : 1));
  const ranked: Ranked[] = [];
  for (const [i, { code, value }] of known.entries()) {
    const before = ranked[i - 1];
    ranked.push({ code, value, rank: before?.value === value ? before.rank : i + 1 });
  }
  return { ranked, unranked: unranked.sort() };
}
