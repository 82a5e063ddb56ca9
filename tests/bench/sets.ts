import { existsSync, readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Bounds, boundsOf } from '../../src/geo/bounds.ts';
import { coverageSet } from './coverage-set.ts';

/** Polygons to measure on, and their bounds. */
export interface PolygonSet {
  readonly name: string;
  readonly polygons: readonly Feature<Polygon | MultiPolygon>[];
  readonly bounds: Bounds;
}

const named = (name: string, polygons: readonly Feature<Polygon | MultiPolygon>[]): PolygonSet => ({
  name,
  polygons,
  bounds: boundsOf(...polygons.map(({ geometry }) => geometry))!,
});

/** The 95 grids of the size of the sample, in one generated level. */
export const set95 = (): PolygonSet =>
  named(
    '95 grids (generated)',
    coverageSet({ count: 95, bounds: [118.55, 24.79, 118.6, 24.83], stepsPerBorder: 10, seed: 95 }),
  );

/** 20,000 polygons with 1.6 million vertices. */
export const set20k = (): PolygonSet =>
  named(
    '20,000 polygons (generated)',
    coverageSet({ count: 20_000, bounds: [118, 24.4, 119, 25.4], stepsPerBorder: 13, seed: 20_000 }),
  );

/** One level of the embedded sample; null before the sample is there. */
export function setOfSample(level: number): PolygonSet | null {
  const path = 'data/xiyuan/grids.geojson';
  if (!existsSync(path)) return null;
  const grids = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<Polygon | MultiPolygon>;
  const polygons = grids.features
    .filter(({ properties }) => properties?.level === level)
    .sort((a, b) => (String(a.properties?.code) < String(b.properties?.code) ? -1 : 1));
  return named(`sample, level ${level}`, polygons);
}

/** States beyond the contiguous United States, by FIPS code. */
const FAR_STATES = new Set(['02', '15', '60', '66', '69', '72', '78']);

/** The 3,108 counties of the contiguous United States (us-atlas 10m). */
export function setOfCounties(): PolygonSet {
  const atlas = JSON.parse(readFileSync('node_modules/us-atlas/counties-10m.json', 'utf8')) as Topology<{
    counties: GeometryCollection;
  }>;
  const counties = feature(atlas, atlas.objects.counties).features as Feature<Polygon | MultiPolygon>[];
  return named(
    '3,108 counties (us-atlas)',
    counties.filter(({ id }) => !FAR_STATES.has(String(id).slice(0, 2))),
  );
}
