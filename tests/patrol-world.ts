import type { Polygon } from 'geojson';
import { createDataset, type Dataset, type DatasetParts } from '../src/model/dataset.ts';
import type { Grid, GridCode, PatrolRule } from '../src/model/grid.ts';
import type { DatasetManifest, Level } from '../src/model/manifest.ts';
import type { Building, Track } from '../src/model/records.ts';

/** The south-west corner of the test world, and the side of its level-2 squares in degrees (about 303 × 332 m). */
export const ORIGIN = [118.5, 24.8] as const;
export const SIDE = 0.003;

/** 2026-11-23 00:00 in Shanghai, a Monday. */
export const MONDAY_MS = Date.parse('2026-11-23T00:00:00+08:00');
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

export const MANIFEST: DatasetManifest = {
  schema: 'onegrid/1',
  id: 'test',
  title: '测试',
  version: '1',
  crs: 'WGS84',
  synthetic: true,
  audience: 'internal',
  timeZone: 'Asia/Shanghai',
  codeProfile: 'free',
  asOf: '2026-11-23',
  source: 'test',
  licence: 'MIT',
  attribution: '',
  levels: [],
  files: [],
};

/** A rectangle of the world in units of `SIDE`, counter-clockwise. */
export function box(west: number, south: number, east: number, north: number): Polygon {
  const at = (x: number, y: number): [number, number] => [ORIGIN[0] + x * SIDE, ORIGIN[1] + y * SIDE];
  return {
    type: 'Polygon',
    coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
  };
}

export function grid(code: string, level: Level, geometry: Polygon, rest: Partial<Grid> = {}): Grid {
  const [west, south] = geometry.coordinates[0]![0]!;
  return {
    code: code as GridCode,
    name: code,
    level,
    parentCode: null,
    kind: 'basic',
    geometry,
    labelPoint: [west! + SIDE / 3, south! + SIDE / 3],
    analysable: true,
    extra: {},
    ...rest,
  };
}

/** `size` × `size` level-2 squares (codes g00, g01, … by column and row) in one level-1 square, and one level-3 quarter. */
export function squares(size: number, patrolRules: readonly PatrolRule[] = []): Grid[] {
  const cells = Array.from({ length: size * size }, (_, i) => [Math.floor(i / size), i % size] as const);
  const parentCode = 'a' as GridCode;
  return [
    grid('a', 1, box(0, 0, size, size)),
    ...cells.map(([x, y]) => grid(`g${x}${y}`, 2, box(x, y, x + 1, y + 1), { patrolRules, parentCode })),
    grid('h', 3, box(0, 0, 0.5, 0.5), { parentCode: 'g00' as GridCode }),
  ];
}

/** One fix: milliseconds since `MONDAY_MS`, then the place in units of `SIDE`. */
export type Fix = readonly [ms: number, x: number, y: number];

export function track(id: string, fixes: readonly Fix[], rest: Partial<Track> = {}): Track {
  return {
    id,
    timesMs: Float64Array.from(fixes, ([ms]) => MONDAY_MS + ms),
    lngLat: Float64Array.from(fixes.flatMap(([, x, y]) => [ORIGIN[0] + x * SIDE, ORIGIN[1] + y * SIDE])),
    extra: {},
    ...rest,
  };
}

export function building(id: string, geometry: Building['geometry'], rest: Partial<Building> = {}): Building {
  return { id, geometry, households: 10, residents: 30, extra: {}, ...rest };
}

export function world(parts: Partial<DatasetParts>): Dataset {
  return createDataset({
    manifest: MANIFEST,
    grids: squares(3),
    stations: [],
    staff: [],
    tracks: [],
    buildings: [],
    walkways: [],
    places: [],
    basemap: [],
    events: [],
    ...parts,
  });
}
