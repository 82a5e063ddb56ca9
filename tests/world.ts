/** The builder of test worlds: a small valid dataset as raw documents, to be read through the door, and changed before. */
import type { Feature, FeatureCollection, Geometry, Polygon, Position } from 'geojson';
import type { FileRole } from '../src/model/manifest.ts';
import { block, lattice, middle } from './world-ground.ts';

type RawFeature = Feature<Geometry | null, Record<string, unknown>>;
type RawFiles = Readonly<Record<FileRole, readonly RawFeature[]>>;

export interface World {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly files: RawFiles;
}

export const ROLES: readonly FileRole[] = [
  'grids',
  'stations',
  'staff',
  'tracks',
  'events',
  'buildings',
  'walkways',
  'places',
  'basemap',
];
export const COMMUNITY = ['350582003001', '350582003002'] as const;

const feature = (geometry: Geometry | null, properties: Record<string, unknown>): RawFeature => ({
  type: 'Feature',
  properties,
  geometry,
});

interface Cell {
  readonly code: string;
  readonly parentCode: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
}

/** Eight level-2 grids: a block of two by two for each of the two communities. */
const CELLS: readonly Cell[] = [0, 1].flatMap((community) =>
  [0, 1, 2, 3].map((i) => ({
    code: `${COMMUNITY[community]}0${i + 1}`,
    parentCode: COMMUNITY[community]!,
    name: `第${'甲乙'[community]}社区第${'一二三四'[i]}网格`,
    column: 2 * community + (i % 2),
    row: Math.floor(i / 2),
  })),
);

const values = (households: number) => ({
  households,
  residents: 3 * households,
  residents60plus: households,
});

function grids(): RawFeature[] {
  const communities = COMMUNITY.map((code, i) =>
    feature(block(2 * i, 0, 2, 2), {
      code,
      name: `${'甲乙'[i]}社区`,
      level: 1,
      parentCode: null,
      kind: 'basic',
      stats: { values: values(400) },
    }),
  );
  const cells = CELLS.map(({ code, parentCode, name, column, row }) =>
    feature(block(column, row, 1, 1), {
      code,
      name,
      level: 2,
      parentCode,
      kind: 'basic',
      stats: { values: values(100) },
    }),
  );
  const [corner, ...ring] = block(0, 0, 1, 1).coordinates[0]!;
  const half: Polygon = { type: 'Polygon', coordinates: [[corner!, ...ring.slice(0, 4), corner!]] };
  const part = {
    code: `${CELLS[0]!.code}01`,
    name: '微网格',
    level: 3,
    parentCode: CELLS[0]!.code,
    kind: 'micro',
  };
  return [...communities, ...cells, feature(half, part)];
}

/** A walk around the middle of a cell at about one metre a second, a fix every ten seconds. */
function walk({ column, row, code }: Cell): RawFeature {
  const [lng, lat] = middle(column, row);
  const fixes = Array.from({ length: 12 }, (_, i): Position => {
    const angle = (i / 12) * 2 * Math.PI;
    return [lattice(lng! + 0.00015 * Math.cos(angle)), lattice(lat! + 0.00015 * Math.sin(angle))];
  });
  const start = Date.parse('2026-11-23T08:00:00+08:00');
  const datetimes = fixes.map((_, i) => new Date(start + i * 10_000).toISOString());
  return feature(
    { type: 'LineString', coordinates: fixes },
    { id: `walk-${code}`, staffId: `member-${code}`, purpose: 'patrol', datetimes },
  );
}

function house({ column, row, code }: Cell): RawFeature {
  const [lng, lat] = middle(column, row) as [number, number];
  const [w, s, e, n] = [lng + 0.0002, lat + 0.0002, lng + 0.0004, lat + 0.0004].map(lattice) as [
    number,
    number,
    number,
    number,
  ];
  const ring: Position[] = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  return feature(
    { type: 'Polygon', coordinates: [ring] },
    { id: `house-${code}`, households: 20, residents: 50, residents60plus: 9 },
  );
}

const line: Geometry = { type: 'LineString', coordinates: [middle(0, 0), middle(1, 0)] };

/** A small dataset in which every rule is kept: 2 + 8 + 1 grids in Jinjiang, with one of everything else in each. */
export function world(): World {
  const stations = CELLS.map(({ code, name, column, row }) =>
    feature(
      { type: 'Point', coordinates: middle(column, row) },
      {
        id: `station-${code}`,
        name: `${name}服务站`,
        gridCode: code,
        facilityClass: 'station',
        positionSource: 'synthetic',
      },
    ),
  );
  const staff = CELLS.map(({ code }) =>
    feature(null, { id: `member-${code}`, role: 'gridMember', gridCodes: [code], contactPublic: true }),
  );
  return {
    manifest: {
      schema: 'onegrid/1',
      id: 'world',
      title: '测试世界',
      version: '1',
      crs: 'WGS84',
      synthetic: true,
      audience: 'internal',
      timeZone: 'Asia/Shanghai',
      codeProfile: 'stats12',
      asOf: '2026-11-23',
      source: '测试',
      licence: 'CC0-1.0',
      attribution: '测试',
      levels: [
        { level: 1, label: '一级网格', facility: '党群服务中心', tiling: 'partition' },
        { level: 2, label: '二级网格', facility: '党群服务站', tiling: 'partition' },
        { level: 3, label: '三级网格', facility: '党群服务点', tiling: 'sparse' },
      ],
      expected: { grids: { 1: 2, 2: 8, 3: 1 }, stations: 8 },
      files: ROLES.map((role) => ({ role, path: `${role}.geojson` })),
    },
    files: {
      grids: grids(),
      stations,
      staff,
      tracks: CELLS.map(walk),
      buildings: CELLS.map(house),
      events: [
        feature(
          { type: 'Point', coordinates: middle(0, 0) },
          { id: 'event-1', type: 'hazard', status: 'reported', reportedAt: '2026-11-23T09:00:00+08:00' },
        ),
      ],
      walkways: [feature(line, { kind: 'path' })],
      places: [feature({ type: 'Point', coordinates: middle(1, 1) }, { name: '老榕树', kind: 'landmark' })],
      basemap: [feature(line, { kind: 'road' })],
    },
  };
}

/** The world with other members in its manifest; `undefined` takes one away. */
export const withManifest = (old: World, members: Readonly<Record<string, unknown>>): World => ({
  ...old,
  manifest: JSON.parse(JSON.stringify({ ...old.manifest, ...members })) as Record<string, unknown>,
});

/** The world with the features of one file changed. */
export const withFile = (
  old: World,
  role: FileRole,
  change: (features: readonly RawFeature[]) => readonly RawFeature[],
): World => ({ ...old, files: { ...old.files, [role]: change(old.files[role]) } });

/** The world with one feature changed: other properties (`undefined` takes one away), another geometry. */
export const withFeature = (
  old: World,
  role: FileRole,
  index: number,
  properties: Readonly<Record<string, unknown>>,
  geometry?: Geometry | null,
): World =>
  withFile(old, role, (features) =>
    features.map((one, i) =>
      i === index
        ? {
            ...one,
            properties: { ...one.properties, ...properties },
            geometry: geometry === undefined ? one.geometry : geometry,
          }
        : one,
    ),
  );

/** The text of one file. */
export const textOf = ({ files }: World, role: FileRole): string => {
  const collection: FeatureCollection<Geometry | null> = {
    type: 'FeatureCollection',
    features: [...files[role]],
  };
  return JSON.stringify(collection, null, 1);
};
