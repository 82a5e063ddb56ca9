import type { GridCode, PatrolRule } from '../model/grid.ts';

/** Milliseconds since the epoch, half open: from ≤ t < to. */
export interface TimeWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/** 已巡 / 今日待巡 / 超时; `none` where the grid has no rule that can be judged. */
export type PatrolStatus = 'done' | 'due' | 'overdue' | 'none';

/** How one rule of a grid stands at `asOfMs`. */
export interface RuleStatus {
  readonly rule: PatrolRule;
  readonly status: PatrolStatus;
  /** Patrols (kind `patrol`) or buildings reached (kind `visit`) in the running period, of `rule.times`. */
  readonly count: number;
  /**
   * `due` and `done`: when the running period falls due. `overdue`: since when, which may be the deadline of
   * the period before. `none`: null.
   */
  readonly dueMs: number | null;
}

/** One deadline of one rule of a grid, and what became of it (`rule-record.ts`). */
export interface Obligation {
  readonly code: GridCode;
  readonly rule: PatrolRule;
  /** The day, week or month in which it could be met. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly dueMs: number;
  readonly outcome: 'met' | 'late' | 'missed' | 'open' | 'unrecorded';
  /** Until when it was past its deadline; null where it never was, or nobody knows. */
  readonly endMs: number | null;
}

/** What the patrols of one window amount to in one grid (一日一巡查). */
export interface GridPatrol {
  readonly code: GridCode;
  readonly visits: number;
  /** Milliseconds since the epoch; null = no visit in the window. */
  readonly firstMs: number | null;
  readonly lastMs: number | null;
  /** Seconds and metres inside the grid, over its visits. */
  readonly dwellS: number;
  readonly distanceM: number;
  readonly people: number;
  /** Fixes in the grid, of which `uncertainFixes` lie nearer to a border than their accuracy. */
  readonly fixes: number;
  readonly uncertainFixes: number;
  /** Buildings with people in the grid, and how many a household visit reached; null where none are known. */
  readonly buildings: number | null;
  readonly buildingsReached: number | null;
  /** The worst of `rules`. */
  readonly status: PatrolStatus;
  /** The earliest `dueMs` of the rules that have that status; null without a rule. */
  readonly dueMs: number | null;
  readonly rules: readonly RuleStatus[];
}

/** What was done to the raw fixes before they were counted, so that no figure hides it. */
export interface CleaningCounts {
  /** Fixes as recorded, and how many of them were kept. */
  readonly recorded: number;
  readonly kept: number;
  /** Fixes that came before an earlier one of the same person: put in their place. */
  readonly outOfOrder: number;
  /** Second fixes of one person at one instant: dropped. */
  readonly duplicates: number;
  /** Fixes that no walker could have reached in the time: dropped. */
  readonly tooFast: number;
  /** Fixes without a finite time or position: dropped. */
  readonly broken: number;
  /** Silences longer than `maxGapS`: the walk is split. */
  readonly gaps: number;
}

export interface PatrolSummary {
  readonly window: TimeWindow;
  readonly asOfMs: number;
  readonly grids: ReadonlyMap<GridCode, GridPatrol>;
  readonly cleaning: CleaningCounts;
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

/** What a day, week or month amounted to, up to the clock of the data. */
export interface PeriodRecord {
  /** The whole period, and the part of it that had passed. */
  readonly period: TimeWindow;
  readonly past: TimeWindow;
  readonly asOfMs: number;
  readonly patrols: PatrolSummary;
  readonly obligations: readonly Obligation[];
  readonly coverage: PatrolCoverage;
}

/** Density as one image on the ground, in classes: its colours cannot change with zoom. */
export interface HeatRaster {
  readonly width: number;
  readonly height: number;
  /** Row by row from the north-west: 0 = not drawn, else the class of the density, counted from 1. */
  readonly classes: Uint8Array;
  /** Lower bounds of the classes in fixes per hectare, ascending. */
  readonly breaks: readonly number[];
  /** Corners: west, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  /** Number of fixes that were binned. */
  readonly fixes: number;
}

/** Fixes by hexagon, pointed to the north; the counts add up to `fixes`. */
export interface HeatHexes {
  /** Edge length in metres. */
  readonly edgeM: number;
  /** Longitude, latitude of each hexagon's centre, interleaved; only cells that hold a fix. */
  readonly centres: Float64Array;
  readonly counts: Uint32Array;
  /** The class of each hexagon's density, from 0; -1 = not drawn. */
  readonly classes: Int8Array;
  /** Lower bounds of the classes in fixes per hectare, ascending. */
  readonly breaks: readonly number[];
  readonly fixes: number;
}

/** 密度 as one image, or 六边形 with fixed classes. */
export type HeatForm = 'density' | 'hexes';

/** The heat of a window in one form; both are null where the dataset has no ground. */
export interface Heat {
  readonly raster: HeatRaster | null;
  readonly hexes: HeatHexes | null;
}

/** How values are put into classes. */
export type ClassMethod = 'quantile' | 'equal' | 'ckmeans' | 'manual';
