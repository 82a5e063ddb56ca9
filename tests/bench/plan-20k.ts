/** A plan over 20,000 generated grids, with 400 parents by place. */
import type { Feature, Polygon } from 'geojson';
import { createDataset, type Dataset } from '../../src/model/dataset.ts';
import type { Grid, GridCode } from '../../src/model/grid.ts';
import type { DatasetManifest } from '../../src/model/manifest.ts';
import { coverageSet } from './coverage-set.ts';

export const COUNT = 20_000;
const BOUNDS = [118, 24.4, 119, 25.4] as const;
/** Parents are squares of a grid of this many columns and rows, by the first vertex of a polygon: 50 children each. */
const PARENTS = 20;

/** As many polygons, over the same ground. */
export const polygonsOf = (count: number): Feature<Polygon>[] =>
  coverageSet({ count, bounds: BOUNDS, stepsPerBorder: 13, seed: 20_000 });

export const polygons20k = (): Feature<Polygon>[] => polygonsOf(COUNT);

export const codeOf = (index: number): GridCode => `g${String(index).padStart(5, '0')}` as GridCode;

/** Indices of the polygons of each parent. */
export function families(polygons: readonly Feature<Polygon>[]): number[][] {
  const members = new Map<number, number[]>();
  polygons.forEach(({ geometry }, i) => {
    const [x, y] = geometry.coordinates[0]![0]!;
    const [column, row] = [x! - BOUNDS[0], y! - BOUNDS[1]].map((d) =>
      Math.min(PARENTS - 1, Math.floor(d * PARENTS)),
    );
    const parent = column! * PARENTS + row!;
    members.set(parent, [...(members.get(parent) ?? []), i]);
  });
  return [...members.values()];
}

const MANIFEST: DatasetManifest = {
  schema: 'onegrid/1',
  id: 'bench',
  title: 'bench',
  version: '1',
  crs: 'WGS84',
  synthetic: true,
  audience: 'internal',
  timeZone: 'Asia/Shanghai',
  codeProfile: 'free',
  maxSpeedMps: 30,
  asOf: '2026-01-01',
  source: 'seeded',
  licence: 'CC0-1.0',
  attribution: 'none',
  levels: [{ level: 2, label: 'level 2', facility: 'none', tiling: 'partition' }],
  files: [],
};

/** Polygons as level-2 grids of a dataset with a building of four households in the corner of each. */
export function datasetOf(polygons: readonly Feature<Polygon>[]): Dataset {
  const grids = polygons.map(({ geometry }, i): Grid => {
    const [lng, lat] = geometry.coordinates[0]![0]!;
    return {
      code: codeOf(i),
      name: codeOf(i),
      level: 2,
      parentCode: null,
      kind: 'basic',
      geometry,
      labelPoint: [lng!, lat!],
      analysable: true,
      extra: {},
    };
  });
  const buildings = polygons.map(({ geometry }, i) => ({
    id: `b${i}`,
    households: 4,
    residents: 12,
    geometry: { type: 'Point' as const, coordinates: geometry.coordinates[0]![0]! },
    extra: {},
  }));
  const none = { stations: [], staff: [], tracks: [], walkways: [], places: [], basemap: [], events: [] };
  return createDataset({ manifest: MANIFEST, grids, buildings, ...none });
}
