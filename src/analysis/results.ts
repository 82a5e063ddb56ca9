import type { GridCode } from '../model/grid.ts';

/** 已巡 / 今日待巡 / 超时; `none` where the grid has no rule. */
export type PatrolStatus = 'done' | 'due' | 'overdue' | 'none';

/** What the patrols of one window amount to in one grid (一日一巡查). */
export interface GridPatrol {
  readonly code: GridCode;
  readonly visits: number;
  /** Milliseconds since the epoch; null = no visit in the window. */
  readonly firstMs: number | null;
  readonly lastMs: number | null;
  readonly dwellS: number;
  readonly distanceM: number;
  readonly people: number;
  /** Fixes in the grid, of which `uncertainFixes` lie nearer to a border than their accuracy. */
  readonly fixes: number;
  readonly uncertainFixes: number;
  readonly status: PatrolStatus;
  /** When the running period falls or fell due; null without a rule. */
  readonly dueMs: number | null;
}

export interface PatrolSummary {
  readonly window: { readonly fromMs: number; readonly toMs: number };
  readonly asOfMs: number;
  readonly grids: ReadonlyMap<GridCode, GridPatrol>;
}

/** Share of each grid within `radiusM` of a station: of its area, and of its residents where buildings say. */
export interface StationCoverage {
  readonly radiusM: number;
  readonly grids: ReadonlyMap<
    GridCode,
    { readonly areaShare: number; readonly residentShare: number | null; readonly residents: number | null }
  >;
}

/** Share of each grid's area within `bufferM` of a patrol in the window. */
export interface PatrolCoverage {
  readonly bufferM: number;
  readonly grids: ReadonlyMap<GridCode, { readonly areaShare: number }>;
}
