import type { MultiPolygon, Polygon } from 'geojson';
import type { Level } from './manifest.ts';

/** A grid's code: always a string, up to 20 digits, never parsed as a number. */
export type GridCode = string & { readonly brand: 'GridCode' };

/** Stands for the grid of a station that nobody named and that none holds. */
export const NO_GRID = '?' as GridCode;

export type GridKind = 'basic' | 'exclusive' | 'micro';

/** 巡查 rules of one grid, for example once a day before 18:00. */
export interface PatrolRule {
  readonly kind: 'patrol' | 'visit';
  readonly byRoles?: readonly string[];
  readonly times: number;
  readonly per: 'day' | 'week' | 'month';
  /** Local time of day `HH:MM` in the dataset's zone; end of the period where absent. */
  readonly dueBy?: string;
}

export interface GridStatistics {
  readonly asOf?: string;
  readonly source?: string;
  /** `null` means 未公布: it is left out of sums, never read as zero. */
  readonly values: Readonly<Record<string, number | null>>;
}

/** Properties of one grid feature, as the data contract writes them. */
export interface GridProperties {
  readonly code: GridCode;
  readonly name: string;
  readonly level: Level;
  /** 第N网格 inside its community; unrelated to `level`. */
  readonly ordinal?: number;
  readonly parentCode: GridCode | null;
  readonly communityCode?: string;
  readonly kind: GridKind;
  /** "网格+…" */
  readonly mode?: string;
  readonly brands?: readonly string[];
  readonly coBuild?: { readonly count: number; readonly units?: readonly string[] };
  readonly stats?: GridStatistics;
  readonly patrolRules?: readonly PatrolRule[];
  readonly leaderId?: string;
  readonly validFrom?: string;
  readonly validTo?: string | null;
  readonly predecessorCodes?: readonly GridCode[];
  /** Local date (YYYY-MM-DD) of the last patrol: all that a public dataset says of patrols. */
  readonly lastPatrolOn?: string;
}

export interface Grid extends GridProperties {
  /** WGS 84 longitude, latitude; rings wound as RFC 7946 says, on the 1e-7 degree lattice. */
  readonly geometry: Polygon | MultiPolygon;
  /** A point well inside the polygon (pole of inaccessibility), where its label stands. */
  readonly labelPoint: readonly [number, number];
  /** False for a grid set aside from analysis (V06): drawn hatched, counted nowhere. */
  readonly analysable: boolean;
  /** Unknown properties, kept and written back (V18). */
  readonly extra: Readonly<Record<string, unknown>>;
}
