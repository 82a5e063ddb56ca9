import type { Point } from 'geojson';
import { beforeAll, expect, test } from 'vitest';
import { checkDataset, checkFeatures } from '../../src/check/index.ts';
import { containsPoint } from '../../src/geo/contains-point.ts';
import { areaM2, distanceM } from '../../src/geo/measure.ts';
import type { DatasetParts } from '../../src/model/dataset.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Grid } from '../../src/model/grid.ts';
import { isValid } from '../geos.ts';
import { plant } from '../planted-faults.ts';
import { LIVERPOOL_MANIFEST, liverpoolFeatures, NOTHING_ELSE } from './liverpool.ts';

async function throughTheDoor(
  features: readonly unknown[],
): Promise<{ grids: readonly Grid[]; findings: readonly Finding[] }> {
  const collection = { type: 'FeatureCollection', features };
  const read = await checkFeatures('grids', collection, 'grids.geojson', LIVERPOOL_MANIFEST);
  if (read.cancelled) throw new Error('Nobody cancelled.');
  return { grids: read.kept, findings: read.findings };
}

async function wholeOf(grids: readonly Grid[]): Promise<readonly Finding[]> {
  const parts: DatasetParts = { manifest: LIVERPOOL_MANIFEST, grids, ...NOTHING_ELSE };
  const checked = await checkDataset(parts);
  if (checked.cancelled) throw new Error('Nobody cancelled.');
  return checked.findings;
}

let good: readonly Grid[] = [];

beforeAll(async () => {
  good = (await throughTheDoor(liverpoolFeatures())).grids;
});

test('the door mends exactly the areas that GEOS calls invalid, and leaves all valid', async () => {
  const features = liverpoolFeatures();
  const { grids, findings } = await throughTheDoor(features);
  const invalid = features
    .filter(({ geometry }) => !isValid(geometry))
    .map(({ properties }) => properties.code);
  const mended = findings.filter(({ rule }) => rule === 'V04').flatMap(({ codes }) => codes);
  expect(mended.sort()).toEqual(invalid.sort());
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['V04', 'V05']));
  expect(grids.filter(({ geometry }) => !isValid(geometry))).toEqual([]);
});

test('the three levels are what their publisher says, and nothing is found', async () => {
  expect(good).toHaveLength(61 + 298 + 1584);
  expect(await wholeOf(good)).toEqual([]);
});

test('the whole check of 1,943 polygons takes less than two seconds', async () => {
  const start = performance.now();
  await wholeOf(good);
  expect(performance.now() - start).toBeLessThan(2000);
});

test.each([1, 2, 3, 4, 5])('all planted faults are found, and none else (seed %i)', async (seed) => {
  const areas = good.filter(({ level }) => level === 3);
  const planted = plant(areas, { removed: 3, gaps: 25, overlaps: 25, tJunctions: 40, jitters: 60 }, seed);
  const above = good.filter(({ level }) => level < 3);
  const raw = [...above, ...planted.grids].map(({ geometry, code, name, level, parentCode }) => ({
    type: 'Feature',
    geometry,
    properties: { code, name, level, parentCode, kind: 'basic' },
  }));
  const { grids } = await throughTheDoor(raw);
  const findings = await wholeOf(grids);
  const of = (reason: string): Finding[] => findings.filter((finding) => finding.reason === reason);

  expect(of('grid-count').map(({ params }) => params.got)).toEqual([1581]);
  expect(
    of('overlap')
      .map(({ codes }) => codes.join())
      .sort(),
  ).toEqual(planted.overlaps.map(({ codes }) => codes.join()).sort());
  for (const { codes, areaM2: expected } of planted.overlaps) {
    const found = of('overlap').find((finding) => finding.codes.join() === codes.join());
    expect(Math.abs((found?.params.areaM2 as number) - expected)).toBeLessThan(2);
  }

  const areaOfGaps = (list: readonly { areaM2: number }[]): number[] =>
    list.map((gap) => gap.areaM2).sort((a, b) => a - b);
  const gaps = of('gap');
  expect(gaps).toHaveLength(planted.gaps.length);
  const found = areaOfGaps(gaps.map(({ params }) => ({ areaM2: params.areaM2 as number })));
  areaOfGaps(planted.gaps).forEach((expected, i) => {
    expect(Math.abs(found[i]! - expected)).toBeLessThan(2);
  });
  for (const { geometry } of gaps) {
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
      throw new Error('A gap is an area.');
    expect(areaM2(geometry)).toBeGreaterThan(50);
    const [at] = geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!;
    const touching = areas.filter((area) => containsPoint(area.geometry, at!).inside).map(({ code }) => code);
    expect(planted.gaps.some(({ code }) => touching.includes(code as Grid['code']))).toBe(true);
  }

  const junctions = of('t-junction').map(({ geometry }) => (geometry as Point).coordinates.join());
  expect(junctions.sort()).toEqual(planted.tJunctions.map(({ at }) => at.join()).sort());

  const [near, ...others] = of('near-miss');
  expect(others).toEqual([]);
  expect(near?.params.count).toBe(planted.jitters.length);
  if (near?.geometry?.type !== 'MultiPoint') throw new Error('Near misses are points.');
  for (const { at } of planted.jitters) {
    expect(Math.min(...near.geometry.coordinates.map((place) => distanceM(place, at)))).toBeLessThan(0.2);
  }

  const said = new Set(['grid-count', 'overlap', 'gap', 't-junction', 'near-miss']);
  expect(findings.filter(({ reason }) => !said.has(reason))).toEqual([]);
});
