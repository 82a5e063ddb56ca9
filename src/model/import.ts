import type { Finding } from './finding.ts';
import type { Crs, FileRole, Level } from './manifest.ts';

/** What a layer of a strange file may be used as; `skip` leaves it out. */
export const IMPORT_ROLES = [
  'grids',
  'stations',
  'tracks',
  'buildings',
  'walkways',
  'places',
  'basemap',
  'skip',
] as const;
export type ImportRole = (typeof IMPORT_ROLES)[number];

/** A column whose figures become a statistic of the grids. */
export interface StatisticChoice {
  readonly column: string;
  /** Of the manifest's statistics; the column's own name where it is none of the known ones. */
  readonly key: string;
}

/** What a person says of one layer; what is absent is guessed. `null` means that no column is it. */
export interface LayerChoice {
  readonly role?: ImportRole;
  readonly level?: Level;
  readonly code?: string | null;
  readonly name?: string | null;
  readonly parent?: string | null;
  readonly statistics?: readonly StatisticChoice[];
  readonly crs?: Crs;
}

/** How a layer will be read: what was said of it, and guesses where nothing was. */
export interface LayerPlan {
  readonly role: ImportRole;
  /** Of grids; a column of levels, where there is one, goes first. */
  readonly level: Level | null;
  readonly levelColumn: string | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly parent: string | null;
  readonly statistics: readonly StatisticChoice[];
  /** Null where nobody said it: it must be chosen before the layer can be used. */
  readonly crs: Crs | null;
}

export interface ColumnSeen {
  readonly name: string;
  /** The first value that is not empty, as text. */
  readonly sample: string;
  /** Whether all of its values are figures or missing. */
  readonly isFigures: boolean;
}

/** One layer as it was found in a file. */
export interface LayerSeen {
  /** Names the layer in choices: its file and, where that has several, its own name. */
  readonly key: string;
  readonly file: string;
  readonly name: string;
  readonly features: number;
  readonly shapes: readonly ('point' | 'line' | 'area' | 'none')[];
  readonly columns: readonly ColumnSeen[];
  /** The system that the format settles (KML, a projected .prj), by its name there: then it is not asked for. */
  readonly settledCrs: string | null;
  /** True where coordinates are metres: a projected system is to be chosen. */
  readonly isProjected: boolean;
  readonly hasTimes: boolean;
  /** The layer before it that has the same codes, and how many of them; null where none has. */
  readonly repeats: { readonly file: string; readonly name: string; readonly count: number } | null;
  readonly plan: LayerPlan;
}

/** A table without places, whose rows are joined to grids by code or name. */
export interface LedgerSeen {
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly string[];
}

/** What was found in strange files, before anything of it is used. */
export interface ImportSurvey {
  /** What the dataset will be called. */
  readonly title: string;
  readonly layers: readonly LayerSeen[];
  readonly ledgers: readonly LedgerSeen[];
  /** What could not be read, and why. */
  readonly findings: readonly Finding[];
}

/** An outline of one part of the preview as an SVG path in a box of 1000 units. */
export interface PreviewShape {
  readonly role: FileRole;
  readonly level: Level | null;
  /** `now` as it will be used; `before` as the file's numbers lie; `offered` as the report's first offer moves it. */
  readonly state: 'now' | 'before' | 'offered';
  readonly path: string;
}

/** What the import would give: shown before it is used. */
export interface ImportPreview {
  readonly counts: readonly {
    readonly role: FileRole;
    readonly level: Level | null;
    readonly count: number;
  }[];
  /** Grids whose parent was found by an inside point. */
  readonly parentsInferred: number;
  /** Grids whose figures were summed from buildings. */
  readonly summedFromBuildings: number;
  /** Rows of ledgers that fit a grid. */
  readonly joined: number;
  /** Rows of ledgers that fit no grid. */
  readonly unmatched: readonly string[];
  readonly findings: readonly Finding[];
  readonly shapes: readonly PreviewShape[];
  /** Metres across the picture; null where there is nothing to show. */
  readonly widthM: number | null;
}
