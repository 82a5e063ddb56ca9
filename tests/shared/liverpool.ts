/** Liverpool's three nested levels (Open Government Licence; read from beside the checkout) as raw features with codes. */
import { readFileSync } from 'node:fs';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { containsPoint } from '../../src/geo/contains-point.ts';
import { labelPointOf } from '../../src/geo/label-point.ts';
import type { DatasetManifest } from '../../src/model/manifest.ts';

export const SHARED = new URL('../../../shared/data/', import.meta.url);

type Area = Feature<Polygon | MultiPolygon, Record<string, unknown>>;

const LEVELS = [
  ['msoa', 'MSOA11CD', 1],
  ['lsoa', 'LSOA11CD', 2],
  ['oa', 'OA11CD', 3],
] as const;

/** All three levels with code, name, level, and the parent that an inside point names. */
export function liverpoolFeatures(): Area[] {
  const all: Area[] = [];
  let above: Area[] = [];
  for (const [file, key, level] of LEVELS) {
    const text = readFileSync(new URL(`liverpool/${file}.geojson`, SHARED), 'utf8');
    const { features } = JSON.parse(text) as { features: Area[] };
    above = features.map((feature): Area => {
      const code = feature.properties[key];
      const inside = labelPointOf(feature.geometry)!;
      const parent = above.find(({ geometry }) => containsPoint(geometry, inside).inside);
      const parentCode = parent?.properties.code ?? null;
      return { ...feature, properties: { code, name: code, level, kind: 'basic', parentCode } };
    });
    all.push(...above);
  }
  return all;
}

export const LIVERPOOL_MANIFEST: DatasetManifest = {
  schema: 'onegrid/1',
  id: 'liverpool',
  title: 'Liverpool',
  version: '1',
  crs: 'WGS84',
  synthetic: false,
  audience: 'internal',
  timeZone: 'Europe/London',
  codeProfile: 'free',
  maxSpeedMps: 30,
  asOf: '2011-03-27',
  source: 'ONS',
  licence: 'OGL-3.0',
  attribution: 'Contains OS data',
  levels: [
    { level: 1, label: 'MSOA', facility: '', tiling: 'partition' },
    { level: 2, label: 'LSOA', facility: '', tiling: 'partition' },
    { level: 3, label: 'OA', facility: '', tiling: 'partition' },
  ],
  expected: { grids: { 1: 61, 2: 298, 3: 1584 } },
  files: [],
};

/** The roles that Liverpool has no data of. */
export const NOTHING_ELSE = {
  stations: [],
  staff: [],
  tracks: [],
  buildings: [],
  walkways: [],
  places: [],
  basemap: [],
  events: [],
} as const;
