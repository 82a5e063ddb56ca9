import type {
  ClassMethod,
  HeatForm,
  HeatHexes,
  HeatRaster,
  PatrolCoverage,
  PatrolSummary,
  PeriodRecord,
  StationCoverage,
  TimeWindow,
} from '../analysis/results.ts';
import type { Camera } from '../model/camera.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Finding } from '../model/finding.ts';
import type { GridCode } from '../model/grid.ts';
import type { Level } from '../model/manifest.ts';
import type { PlanInHand } from './plan-in-hand.ts';
import type { WallState } from './wall-state.ts';

export type Mode = 'start' | 'screen' | 'plan' | 'find';
export type Locale = 'zh-Hans' | 'zh-Hant' | 'en';
export type ThemeName = 'light' | 'dark' | 'wall';

/** Opening a dataset, as a person sees it. The last ready dataset stays on the page while another one loads. */
export type Loading =
  | { readonly status: 'idle' }
  | {
      readonly status: 'loading';
      readonly title: string;
      readonly step: 'read' | 'parse' | 'check' | 'index';
      /** 0…1, or null where the total is unknown. */
      readonly progress: number | null;
    }
  | {
      readonly status: 'failed';
      readonly title: string;
      /** `report`: the report says why; `host`: the address is not one that may be read; `broken`: our mistake. */
      readonly reason: 'report' | 'host' | 'broken';
    };

export type Selection =
  | { readonly kind: 'grid'; readonly code: GridCode }
  | { readonly kind: 'station'; readonly id: string }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'finding'; readonly index: number }
  | { readonly kind: 'point'; readonly position: readonly [number, number] };

export type LayerId =
  | 'basemap'
  | 'grids'
  | 'labels'
  | 'stations'
  | 'heat'
  | 'tracks'
  | 'buildings'
  | 'walkways'
  | 'events'
  | 'coverage'
  | 'findings';

/** What the fill of the grids shows: nothing, a statistic by its key, or a measure that analysis made. */
export interface Choropleth {
  readonly measure:
    | { readonly kind: 'none' }
    | { readonly kind: 'statistic'; readonly key: string }
    | { readonly kind: 'patrols' }
    | { readonly kind: 'stationCoverage' }
    | { readonly kind: 'patrolCoverage' };
  readonly method: ClassMethod;
  readonly classes: number;
  /** Upper bounds of all classes but the last; used by `manual`. */
  readonly breaks: readonly number[];
}

/** The classes of the measure in force for the grids of one level, made by session out of analysis. */
export interface Classified {
  /** Upper bounds of all classes but the last, ascending; a value on a bound belongs to the class below it. */
  readonly breaks: readonly number[];
  /** Smallest and largest published value; null where nothing is published. */
  readonly range: readonly [min: number, max: number] | null;
  /** Class from 0 by grid; null = 未公布. A grid that is absent is not measured at all (V06). */
  readonly classOf: ReadonlyMap<GridCode, number | null>;
}

export type MapTool = 'select' | 'measureDistance' | 'measureArea' | 'lookup';

export interface SavedView {
  readonly name: string;
  /** The hash part of the URL, without `#`. */
  readonly url: string;
}

/** Results of analysis for the dataset, window and settings in force; null until computed. */
export interface Analysis {
  readonly patrols: PatrolSummary | null;
  /** The same over all that was recorded: who was last where, whatever the window. */
  readonly record: PatrolSummary | null;
  readonly stationCoverage: StationCoverage | null;
  readonly patrolCoverage: PatrolCoverage | null;
  /** The period that a report is about; null while there is none. */
  readonly period: PeriodRecord | null;
  readonly running: readonly (
    | 'patrols'
    | 'record'
    | 'stationCoverage'
    | 'patrolCoverage'
    | 'period'
    | 'heat'
  )[];
}

export interface AppState {
  readonly mode: Mode;
  readonly locale: Locale;
  readonly theme: ThemeName;
  /** What the device asks for; the theme of a mode follows it until a person chooses another. */
  readonly prefersDark: boolean;
  /** 长辈版: larger text and targets. */
  readonly elder: boolean;
  readonly dataset: Dataset | null;
  /** The dataset in the URL: a path below the page, or an allowed URL; null = the embedded sample. */
  readonly datasetUrl: string | null;
  readonly report: readonly Finding[];
  readonly loading: Loading;
  /**
   * The clock of the data, milliseconds since the epoch: a replay, never the time of the machine. Patrols are
   * drawn as moving trails up to here; null = no clock, no trails.
   */
  readonly nowMs: number | null;
  readonly camera: Camera | null;
  /** `auto` follows the zoom. */
  readonly level: Level | 'auto';
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly layers: Readonly<Record<LayerId, boolean>>;
  readonly choropleth: Choropleth;
  /** By level, so that the map may change the filled level with the zoom; empty while no measure is shown. */
  readonly classified: ReadonlyMap<Level, Classified>;
  readonly heatForm: HeatForm;
  readonly heatRaster: HeatRaster | null;
  readonly heatHexes: HeatHexes | null;
  /** null = all of the dataset's tracks. */
  readonly window: TimeWindow | null;
  readonly tool: MapTool;
  /** Vertices of the measurement in hand, longitude latitude. */
  readonly measured: readonly (readonly [number, number])[];
  readonly analysis: Analysis;
  /** Settings of the coverage analyses, in metres. */
  readonly radiusM: number;
  readonly bufferM: number;
  readonly savedViews: readonly SavedView[];
  /** The server of the page is out of reach, and something is missing that it has. */
  readonly networkAway: boolean;
  /** What a planner is editing; null = nothing, the dataset is shown as it is in force. */
  readonly plan: PlanInHand | null;
  readonly wall: WallState;
}
