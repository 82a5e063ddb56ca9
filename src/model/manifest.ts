/** The three administrative depths of a grid (一级 / 二级 / 三级网格). */
export type Level = 1 | 2 | 3;
export const LEVELS: readonly Level[] = [1, 2, 3];

/** Coordinate reference systems a dataset may be written in; everything is WGS 84 once loaded. */
export type Crs = 'WGS84' | 'CGCS2000' | 'GCJ02' | 'BD09' | `EPSG:${number}`;

/**
 * How the grids of one level cover their parents: `partition` tiles them, `sparse` labels parts of them
 * without overlap, `inset` may overlap or leave gaps.
 */
export type Tiling = 'partition' | 'inset' | 'sparse';

/** How grid codes are built; see the domain paper. `free` checks nothing but uniqueness. */
export type CodeProfile = 'stats12' | 'db11' | 'cjt349' | 'free';

export type FileRole =
  | 'grids'
  | 'stations'
  | 'staff'
  | 'tracks'
  | 'events'
  | 'buildings'
  | 'walkways'
  | 'basemap'
  | 'places';

export interface LevelDefinition {
  readonly level: Level;
  readonly label: string;
  /** The word for a service facility at this level (党群服务中心 / 站 / 点). */
  readonly facility: string;
  readonly tiling: Tiling;
}

/** One open statistic of grids: what its key means. */
export interface StatisticDefinition {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly sensitive?: boolean;
  /** false = an area, a share or a mean, which need not be whole and whose sums mean nothing, whatever its unit. */
  readonly whole?: boolean;
}

export interface Tolerance {
  /** Vertices closer than this, in degrees, are one vertex. */
  readonly snapDeg: number;
  readonly gapM2: number;
  readonly overlapM2: number;
  /** Smallest share of a child's area that must lie inside its parent. */
  readonly nestShare: number;
}

export const DEFAULT_TOLERANCE: Tolerance = { snapDeg: 1e-7, gapM2: 50, overlapM2: 50, nestShare: 0.99 };

export interface DatasetFile {
  readonly role: FileRole;
  readonly path: string;
  readonly sha256?: string;
}

/** `manifest.json` of a dataset, version 1 of the data contract. */
export interface DatasetManifest {
  readonly schema: 'onegrid/1';
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly areaCode?: string;
  readonly crs: Crs;
  /** True is shown on every page as 示例数据. */
  readonly synthetic: boolean;
  readonly audience: 'public' | 'internal';
  /** IANA zone in which days begin and `dueBy` is read. */
  readonly timeZone: string;
  readonly codeProfile: CodeProfile;
  /** Fixes that imply a faster move are dropped (V16); 3 m/s on foot where absent. */
  readonly maxSpeedMps?: number;
  readonly asOf: string;
  readonly source: string;
  readonly licence: string;
  readonly attribution: string;
  /** 审图号 */
  readonly mapApprovalNo?: string;
  readonly levels: readonly LevelDefinition[];
  readonly expected?: {
    readonly grids?: Partial<Readonly<Record<Level, number>>>;
    readonly stations?: number;
  };
  readonly tolerance?: Partial<Tolerance>;
  readonly statistics?: readonly StatisticDefinition[];
  /** How long internal tracks may be kept, in days. */
  readonly retentionDays?: number;
  readonly files: readonly DatasetFile[];
}

export const DEFAULT_MAX_SPEED_MPS = 3;
