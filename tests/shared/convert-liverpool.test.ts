import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { beforeAll, describe, expect, test } from 'vitest';
import { createLocators } from '../../src/analysis/grid-locators.ts';
import { gridsAt } from '../../src/analysis/grids-at.ts';
import { patrolVisits } from '../../src/analysis/patrol-visits.ts';
import { readTable } from '../../src/io/formats/read-csv.ts';
import { openLoose } from '../../src/io/open/open-loose.ts';
import { openDataset } from '../../src/io/open-dataset.ts';
import { blobFiles } from '../../src/io/source/blob-files.ts';
import { datasetFiles } from '../../src/io/write/dataset-files.ts';
import { zipBytes } from '../../src/io/write/zip.ts';
import { createDataset, type Dataset } from '../../src/model/dataset.ts';
import { SHARED } from './liverpool.ts';

const read = (name: string) => readFileSync(new URL(`liverpool/${name}`, SHARED));
const FIXES = 'liverpool_bus_route14_outbound.csv';
const NAMES = ['msoa.geojson', 'lsoa.geojson', 'oa.geojson', FIXES];
const fixes = readTable(read(FIXES)).rows.map(
  ({ longitude, latitude }) => [Number(longitude), Number(latitude)] as const,
);

let dataset: Dataset;

/** Converted from the four files, written as a zip, and opened again. */
beforeAll(async () => {
  const files = blobFiles(
    'liverpool',
    NAMES.map((path) => ({ path, blob: new Blob([read(path)]) })),
  );
  const choices = {
    levels: new Map([
      ['msoa.geojson', 1],
      ['lsoa.geojson', 2],
      ['oa.geojson', 3],
    ] as const),
    roles: new Map([[FIXES, 'tracks']] as const),
    crs: 'WGS84',
    timeZone: 'Europe/London',
    maxSpeedMps: 30,
  } as const;
  const converted = await openLoose(files, NAMES, choices, {});
  if (!converted.ok) throw new Error('not converted');
  const blob = new Blob([zipBytes(datasetFiles(converted.parts)).slice()]);
  const opened = await openDataset({ kind: 'files', title: 'x', files: [{ path: 'x.zip', blob }] });
  if (!opened.ok) throw new Error('not opened');
  expect(opened.findings.filter(({ severity }) => severity !== 'fixed')).toEqual([]);
  dataset = createDataset(opened.parts);
}, 120_000);

describe('Liverpool, converted', () => {
  test('has all its polygons and walks', () => {
    expect(([1, 2, 3] as const).map((level) => dataset.gridsOfLevel(level).length)).toEqual([61, 298, 1584]);
    expect(new Set(dataset.parts.tracks.map(({ id }) => id.split('#')[0])).size).toBe(16);
  });

  test('every child lies in its parent: the census codes of both say so', () => {
    for (const { code, level, labelPoint } of dataset.parts.grids) {
      if (level === 1) continue;
      const parent = dataset.grids.get(dataset.ancestorsOf(code)[0]!)!;
      expect(parent.level).toBe(level - 1);
      expect(booleanPointInPolygon([...labelPoint], parent.geometry)).toBe(true);
    }
  });

  test('all 1,533 fixes are found at three levels as a plain Turf loop finds them', () => {
    const locators = createLocators(dataset);
    expect(fixes).toHaveLength(1533);
    for (const level of [1, 2, 3] as const) {
      const grids = dataset.gridsOfLevel(level);
      for (const [lng, lat] of fixes) {
        const plain = grids.find(({ geometry }) => booleanPointInPolygon([lng, lat], geometry))?.code ?? null;
        expect(gridsAt(locators, lng, lat).find((at) => at.level === level)?.code ?? null).toBe(plain);
      }
    }
  }, 180_000);

  test('the patrol table names the areas that the bus stopped at a fix in, and no others', () => {
    const settings = {
      minStayS: 0,
      minDistanceM: 0,
      maxSpeedMps: 30,
      asOfMs: Date.parse('2026-01-27T00:00:00Z'),
    };
    const summary = patrolVisits(dataset, settings);
    const kept = dataset.parts.tracks.flatMap(({ lngLat }) =>
      Array.from({ length: lngLat.length / 2 }, (_, i) => [lngLat[2 * i]!, lngLat[2 * i + 1]!]),
    );
    const holding = dataset
      .gridsOfLevel(2)
      .filter(({ geometry }) => kept.some((fix) => booleanPointInPolygon(fix, geometry)));
    expect(holding.length).toBeGreaterThan(5);
    for (const { code } of holding) expect(summary.grids.get(code)?.fixes).toBeGreaterThan(0);
    const withFixes = dataset.gridsOfLevel(2).filter(({ code }) => (summary.grids.get(code)?.fixes ?? 0) > 0);
    expect(withFixes.map(({ code }) => code)).toEqual(holding.map(({ code }) => code));
  });
});
