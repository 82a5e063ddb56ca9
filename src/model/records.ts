import type { Geometry, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { GridCode } from './grid.ts';
import type { Level } from './manifest.ts';

/** Unknown properties of a feature, kept and written back (V18). */
type Extra = Readonly<Record<string, unknown>>;

export type FacilityClass = 'center' | 'station' | 'point';

export interface Activity {
  readonly title: string;
  /** OSM opening_hours or an RFC 3339 interval. */
  readonly when?: string;
  readonly for?: string;
}

export interface Station {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly gridCode: GridCode;
  readonly facilityClass: FacilityClass;
  readonly mode?: string;
  /** Facility ids; `null` = not published, `[]` = none. */
  readonly facilities?: readonly string[] | null;
  readonly services?: readonly string[] | null;
  readonly signboards?: readonly string[];
  /** OSM opening_hours; absent = 未公布. */
  readonly hours?: string;
  readonly activities?: readonly Activity[];
  readonly address?: string;
  readonly locationText?: string;
  readonly positionSource: 'surveyed' | 'geocoded' | 'described' | 'synthetic';
  readonly phone?: string;
  readonly institutions?: readonly string[];
  readonly audioUrl?: string;
  readonly geometry: Point;
  readonly extra: Extra;
}

export type StaffRole =
  | 'gridLeader'
  | 'gridMember'
  | 'gridDoctor'
  | 'gridNurse'
  | 'gridPolice'
  | 'gridPatroller'
  | 'gridCounsellor'
  | 'propertySteward'
  | 'volunteer';

export interface Staff {
  readonly id: string;
  readonly name?: string;
  /** Unknown roles are kept and shown as they are. */
  readonly role: StaffRole | (string & {});
  readonly level?: Level;
  readonly gridCodes: readonly GridCode[];
  readonly phone?: string;
  readonly contactPublic: boolean;
  /** Where a published name or role was published, as a sentence to show beside it. */
  readonly source?: string;
  readonly extra: Extra;
}

/**
 * One recorded walk. `timesMs` holds one instant per vertex of `geometry`, in milliseconds since the epoch,
 * strictly increasing; on disk they are RFC 3339 strings (`datetimes`).
 */
export interface Track {
  readonly id: string;
  /** A pseudonym. */
  readonly staffId?: string;
  readonly role?: string;
  readonly purpose?: 'patrol' | 'visit' | 'emergency';
  readonly timesMs: Float64Array;
  /** Longitude, latitude of each vertex, interleaved. */
  readonly lngLat: Float64Array;
  /** 95 % radius of each fix in metres, where recorded. */
  readonly accuracyM?: Float32Array;
  /** Height of each fix as the file has it, NaN where it has none; kept and written back, used for nothing. */
  readonly heightM?: Float64Array;
  readonly extra: Extra;
}

export interface Building {
  readonly id: string;
  readonly households?: number | null;
  readonly residents?: number | null;
  readonly residents60plus?: number | null;
  readonly use?: string;
  readonly geometry: Polygon | MultiPolygon | Point;
  readonly extra: Extra;
}

export interface Walkway {
  readonly kind: 'path' | 'street' | 'alley' | 'crossing';
  readonly steps?: boolean;
  readonly oneway?: boolean;
  readonly geometry: LineString;
  readonly extra: Extra;
}

export interface Place {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind: 'estate' | 'landmark' | 'street' | 'stop' | 'other';
  readonly geometry: Geometry;
  readonly extra: Extra;
}

export interface BasemapFeature {
  readonly kind: 'road' | 'water' | 'green' | 'built';
  readonly class?: string;
  readonly name?: string;
  readonly geometry: Geometry;
  readonly extra: Extra;
}

export const EVENT_STATUSES = [
  'reported',
  'accepted',
  'dispatched',
  'handling',
  'answered',
  'closed',
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** An event of governance (采集 → 受理 → 派遣 → 处置 → 反馈 → 核查); never a DOM event. */
export interface GridEvent {
  readonly id: string;
  readonly type: string;
  /** Unknown statuses are kept and shown as they are. */
  readonly status: EventStatus | (string & {});
  readonly source?: 'patrol' | 'resident' | 'station' | 'hotline';
  readonly reportedAt: string;
  readonly dueAt?: string;
  readonly closedAt?: string | null;
  readonly gridCode?: GridCode;
  readonly outcome?: string;
  readonly geometry: Point | null;
  readonly extra: Extra;
}
