import type { Finding } from '../../model/finding.ts';
import type { Grid } from '../../model/grid.ts';
import type { Crs, DatasetManifest, FileRole } from '../../model/manifest.ts';
import type {
  BasemapFeature,
  Building,
  GridEvent,
  Place,
  Staff,
  Station,
  Track,
  Walkway,
} from '../../model/records.ts';
import { CANCELLED, type Cancelled, createPace, type PaceOptions } from '../pace.ts';
import { createReport, type Report } from '../report.ts';
import { createTallies, type DoorContext, sayTallies } from './context.ts';
import { datumOf } from './datum.ts';
import { featuresOf, isWrongRole, type RawFeature, readFeature } from './features.ts';
import { checkStrings } from './markup.ts';
import { parseJson, withoutMark } from './parse-json.ts';
import type { ToWgs84 } from './positions.ts';
import { readBasemapFeature } from './roles/basemap.ts';
import { readBuilding } from './roles/building.ts';
import { readEvent } from './roles/event.ts';
import { readGrid } from './roles/grid.ts';
import { readPlace } from './roles/place.ts';
import { readStaff } from './roles/staff.ts';
import { readStation } from './roles/station.ts';
import { readTrack } from './roles/track.ts';
import { readWalkway } from './roles/walkway.ts';
import { sayStructure } from './structure.ts';

/** What a file of each role holds. */
export interface RoleParts {
  readonly grids: Grid;
  readonly stations: Station;
  readonly staff: Staff;
  readonly tracks: Track;
  readonly events: GridEvent;
  readonly buildings: Building;
  readonly walkways: Walkway;
  readonly places: Place;
  readonly basemap: BasemapFeature;
}

const READERS: {
  readonly [R in FileRole]: (raw: RawFeature, context: DoorContext) => readonly RoleParts[R][];
} = {
  grids: readGrid,
  stations: readStation,
  staff: readStaff,
  tracks: readTrack,
  events: readEvent,
  buildings: readBuilding,
  walkways: readWalkway,
  places: readPlace,
  basemap: readBasemapFeature,
};

export interface DoorOptions extends PaceOptions {
  /** The datum of this one file, where a person accepted a conversion offered by V03; else the manifest's. */
  readonly crs?: Crs;
  /** The file is latitude first: a person accepted the swap offered by V02. */
  readonly swapAxes?: boolean;
  /** Easting and northing → WGS 84, for a datum `EPSG:…` that is not degrees; the caller has proj4. */
  readonly toWgs84?: ToWgs84;
  /** Columns that are the source of known properties: not listed as unknown (V18). */
  readonly used?: ReadonlySet<string>;
}

/** Where a part of a dataset came from. */
export interface Origin {
  readonly file: string;
  /** Index in the file's `features`. */
  readonly feature: number;
  /** The system that its coordinates were read in. */
  readonly crs: Crs;
}

export interface CheckedFeatures<R extends FileRole> {
  readonly cancelled: false;
  /** What may be used, mended where there was one right answer. Empty where the file was refused. */
  readonly kept: readonly RoleParts[R][];
  /** Features of the file, kept or not. */
  readonly features: number;
  /** Where each kept part came from; `checkDataset` names it in its findings. */
  readonly origins: ReadonlyMap<object, Origin>;
  readonly findings: readonly Finding[];
}

function answer<R extends FileRole>(
  report: Report,
  kept: readonly RoleParts[R][] = [],
  features = 0,
  origins: ReadonlyMap<object, Origin> = new Map(),
): CheckedFeatures<R> {
  return { cancelled: false, kept, features, origins, findings: report.findings() };
}

/**
 * The door: reads one file's text, or an already parsed FeatureCollection, as features of a role. Rules V01, V02,
 * V04–V07, V15, V16, V18–V20; findings carry line and column where a text was given. Never throws for bad input.
 */
export async function checkFeatures<R extends FileRole>(
  role: R,
  source: unknown,
  file: string,
  manifest: DatasetManifest,
  options: DoorOptions = {},
): Promise<CheckedFeatures<R> | Cancelled> {
  const text = typeof source === 'string' ? withoutMark(source) : null;
  const report = createReport(file, text);
  const parsed = text === null ? { value: source } : parseJson(text, report);
  if (!parsed) return answer(report);
  const features = featuresOf(parsed.value, report);
  if (!features || isWrongRole(features, role, report)) return answer(report);
  const crs = options.crs ?? manifest.crs;
  const positions = datumOf(crs, options, report);
  if (!positions) return answer(report, [], features.length);
  const context: DoorContext = {
    role,
    manifest,
    report,
    positions,
    seen: new Set(),
    tallies: createTallies(),
    ...(options.used ? { used: options.used } : {}),
  };
  const read = READERS[role];
  const pace = createPace(options);
  const kept: RoleParts[R][] = [];
  const origins = new Map<object, Origin>();
  for (let i = 0; i < features.length; i++) {
    if (pace.isDue() && !(await pace.goOn(i / features.length))) return CANCELLED;
    const raw = readFeature(features[i], i, role, report);
    if (!raw || !checkStrings(raw, report)) continue;
    for (const part of read(raw, context)) {
      kept.push(part);
      origins.set(part, { file, feature: i, crs });
    }
  }
  sayTallies(context, features.length);
  if (text !== null) sayStructure(text, report);
  if (!(await pace.goOn(1))) return CANCELLED;
  return answer(report, kept, features.length, origins);
}
