import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { intersect } from '@turf/intersect';
import type { Feature, Polygon, Position } from 'geojson';
import { beforeAll, expect, test } from 'vitest';
import { areaM2 } from '../../src/geo/measure.ts';
import { isValidCoverage } from '../../tests/geos.ts';
import { readCommitted } from './committed.ts';

type GridFeature = Feature<Polygon, { code: string; name: string; level: number; parentCode: string | null }>;
let grids: readonly GridFeature[];
beforeAll(() => {
  grids = readCommitted<GridFeature>('grids.geojson');
});

const ofLevel = (level: number): readonly GridFeature[] =>
  grids.filter((grid) => grid.properties.level === level);
const childrenOf = (code: string): readonly GridFeature[] =>
  grids.filter((grid) => grid.properties.parentCode === code);

/** Directed edges of outer rings that have no twin in the other direction: the outline of the whole. */
function outline(features: readonly GridFeature[]): Set<string> {
  const edges = new Set<string>();
  for (const { geometry } of features) {
    const ring = geometry.coordinates[0]!;
    for (let i = 1; i < ring.length; i++) {
      const key = `${ring[i - 1]!.join()} ${ring[i]!.join()}`;
      expect(edges.has(key), `edge used twice ${key}`).toBe(false);
      edges.add(key);
    }
  }
  const twin = (edge: string): string => edge.split(' ').reverse().join(' ');
  return new Set([...edges].filter((edge) => !edges.has(twin(edge))));
}

const area = (features: readonly GridFeature[]): number =>
  features.reduce((sum, { geometry }) => sum + areaM2(geometry), 0);

test('there are 15, 55 and 25 grids, under the codes of the contract', () => {
  expect([1, 2, 3].map((level) => ofLevel(level).length)).toEqual([15, 55, 25]);
  expect(new Set(grids.map(({ properties }) => properties.code)).size).toBe(95);
  for (const { properties } of grids) {
    expect(properties.code).toMatch(/^350582003(0(0[1-9]|1[01])|60[1-4])(\d\d){0,2}$/);
    expect(properties.code.length).toBe(10 + 2 * properties.level);
    expect(properties.parentCode).toBe(properties.level === 1 ? null : properties.code.slice(0, -2));
  }
  const named = grids.find(({ properties }) => properties.code === '35058200300701');
  expect(named?.properties.name).toBe('王厝社区第一网格');
});

test('each grid is one ring without holes or pinches, on the 1e-7 lattice', () => {
  for (const { geometry, properties } of grids) {
    expect(geometry.coordinates.length, properties.name).toBe(1);
    const ring = geometry.coordinates[0]!;
    const open = ring.slice(1).map((p) => p.join());
    expect(ring[0]).toEqual(ring.at(-1));
    expect(new Set(open).size, `${properties.name} touches itself`).toBe(open.length);
    for (const p of ring) for (const c of p) expect(Math.round(c * 1e7) / 1e7).toBe(c);
  }
});

test('GEOS finds each level a valid coverage: no overlap, shared borders the same on both sides', () => {
  for (const level of [1, 2, 3]) {
    expect(isValidCoverage(ofLevel(level).map(({ geometry }) => geometry)), `level ${level}`).toBe(true);
  }
});

test('levels 1 and 2 have one and the same outline, and level 2 tiles each level-1 grid edge by edge', () => {
  expect(outline(ofLevel(2))).toEqual(outline(ofLevel(1)));
  for (const parent of ofLevel(1)) {
    expect(outline(childrenOf(parent.properties.code)), parent.properties.name).toEqual(outline([parent]));
  }
  expect(area(ofLevel(2)) / area(ofLevel(1))).toBeCloseTo(1, 12);
});

test('the subdistrict is one piece: its outline is a single ring', () => {
  const next = new Map([...outline(ofLevel(1))].map((edge) => edge.split(' ') as [string, string]));
  const start = next.keys().next().value!;
  let steps = 0;
  for (let at = next.get(start)!; at !== start; at = next.get(at)!) steps++;
  expect(steps + 1).toBe(next.size);
});

test('level 3 is sparse: inside its parent, tiling some parents and one only in part', () => {
  const parents = new Set(ofLevel(3).map(({ properties }) => properties.parentCode!));
  expect(parents.size).toBeLessThan(55);
  const shares = [...parents].map((code) => {
    const parent = grids.find(({ properties }) => properties.code === code)!;
    const children = childrenOf(code);
    for (const child of children) {
      const common = intersect({ type: 'FeatureCollection', features: [child, parent] });
      expect(common).not.toBeNull();
      expect(areaM2(common!.geometry) / areaM2(child.geometry)).toBeGreaterThan(1 - 1e-7);
    }
    return area(children) / area([parent]);
  });
  expect(shares.filter((share) => share > 1 - 1e-9).length).toBe(9);
  expect(shares.filter((share) => share < 0.9).length).toBe(1);
});

test('it lies where the subdistrict is', () => {
  const positions: Position[] = grids.flatMap(({ geometry }) => geometry.coordinates[0]!);
  for (const [lng, lat] of positions) {
    expect(lng! > 118.55 && lng! < 118.6 && lat! > 24.79 && lat! < 24.84).toBe(true);
  }
  expect(area(ofLevel(1)) / 1e6).toBeGreaterThan(10);
});

test('every station stands in its grid', () => {
  const stations =
    readCommitted<Feature<{ type: 'Point'; coordinates: Position }, { gridCode: string }>>(
      'stations.geojson',
    );
  for (const { geometry, properties } of stations) {
    const grid = grids.find((each) => each.properties.code === properties.gridCode)!;
    expect(booleanPointInPolygon(geometry, grid, { ignoreBoundary: true })).toBe(true);
  }
});
