import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createLocators } from '../../src/analysis/grid-locators.ts';
import { gridsAt } from '../../src/analysis/grids-at.ts';
import { readTable } from '../../src/io/formats/read-csv.ts';
import type { ImportChoices } from '../../src/io/import/choices.ts';
import { importLayers } from '../../src/io/import/import-layers.ts';
import { readLoose } from '../../src/io/open/read-loose.ts';
import { blobFiles, type NamedBlob } from '../../src/io/source/blob-files.ts';
import { zipFiles } from '../../src/io/source/zip-files.ts';
import { type ExportFormat, exportFile } from '../../src/io/write/export-files.ts';
import { createDataset, type DatasetParts } from '../../src/model/dataset.ts';
import type { Level } from '../../src/model/manifest.ts';
import { SHARED } from './liverpool.ts';

const folder = new URL('liverpool/', SHARED);
const LAYERS = [
  ['msoa', 1],
  ['lsoa', 2],
  ['oa', 3],
] as const satisfies readonly (readonly [string, Level])[];
const fixes = readTable(readFileSync(new URL('liverpool_bus_route14_outbound.csv', folder))).rows.map(
  ({ longitude, latitude }) => [Number(longitude), Number(latitude)] as const,
);
const blobOf = (path: string, bytes: Uint8Array): NamedBlob => ({ path, blob: new Blob([bytes.slice()]) });

/** Files read and let through the door; the check of the whole, which changes no border, is left out. */
async function imported(blobs: readonly NamedBlob[], choices: ImportChoices): Promise<DatasetParts> {
  const files = blobFiles('liverpool', blobs);
  const read = await readLoose(files, files.paths!, {});
  expect(read.findings).toEqual([]);
  const made = await importLayers(read.layers, { crs: 'WGS84', maxSpeedMps: 30, ...choices });
  if (made.cancelled) throw new Error('Nobody cancelled.');
  return made.parts;
}

/** One file a level, named after the level. */
const ofLevels = (ending: string): ImportChoices => ({
  levels: new Map(LAYERS.map(([name, level]) => [`${name}.${ending}`, level])),
  codeField: 'MSOA11CD,LSOA11CD,OA11CD',
});

/** Codes at three levels for each fix of a bus: 1,533 × 3 answers. */
function lookups(parts: DatasetParts): string[] {
  const locators = createLocators(createDataset(parts));
  return fixes.map(([lng, lat]) => {
    const found = gridsAt(locators, lng, lat);
    return LAYERS.map(([, level]) => found.find((at) => at.level === level)?.code ?? '-').join(' ');
  });
}

let source: DatasetParts;
let wanted: string[];
beforeAll(async () => {
  const blobs = LAYERS.map(([name]) =>
    blobOf(`${name}.geojson`, readFileSync(new URL(`${name}.geojson`, folder))),
  );
  source = await imported(blobs, ofLevels('geojson'));
  wanted = lookups(source);
  expect(wanted).toHaveLength(1533);
  expect(source.grids).toHaveLength(61 + 298 + 1584);
});

/** The lookups that differ, with their fix: what a person needs to see why. */
const differing = (parts: DatasetParts): string[] =>
  lookups(parts).flatMap((codes, i) => (codes === wanted[i] ? [] : [`${fixes[i]}: ${wanted[i]} → ${codes}`]));

const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0;

describe.skipIf(!hasGdal)('written by GDAL', () => {
  test.each([
    ['ESRI Shapefile', 'shp', ['-t_srs', 'EPSG:4326']],
    ['ESRI Shapefile', 'shp', ['-t_srs', 'EPSG:32630']],
    ['ESRI Shapefile', 'shp', ['-t_srs', 'EPSG:3857']],
    ['FlatGeobuf', 'fgb', []],
    ['KML', 'kml', []],
    ['CSV', 'csv', ['-lco', 'GEOMETRY=AS_WKT']],
  ])('%s (.%s) %j answers the same 1,533 × 3 lookups', async (driver, ending, options) => {
    const out = mkdtempSync(join(tmpdir(), 'onegrid-'));
    for (const [name] of LAYERS) {
      const from = fileURLToPath(new URL(`${name}.geojson`, folder));
      const made = spawnSync('ogr2ogr', ['-f', driver, ...options, join(out, `${name}.${ending}`), from]);
      expect(String(made.stderr)).not.toContain('ERROR');
    }
    const blobs = readdirSync(out).map((name) => blobOf(name, readFileSync(join(out, name))));
    rmSync(out, { recursive: true });
    expect(differing(await imported(blobs, ofLevels(ending)))).toEqual([]);
  });
});

describe('written by us', () => {
  test.each<[ExportFormat, 'utf-8' | 'gb18030']>([
    ['geojson', 'utf-8'],
    ['topojson', 'utf-8'],
    ['shapefile', 'utf-8'],
    ['shapefile', 'gb18030'],
    ['csv', 'utf-8'],
    ['csv', 'gb18030'],
    ['dataset', 'utf-8'],
  ])('%s in %s answers the same 1,533 × 3 lookups', async (format, encoding) => {
    const { fileName, bytes } = exportFile(source, { format, encoding });
    const zip = fileName.endsWith('.zip') ? zipFiles(fileName, bytes) : null;
    const blobs: NamedBlob[] = [];
    for (const path of zip?.ok ? (zip.files.paths ?? []) : []) {
      const read = zip?.ok ? await zip.files.read(path) : null;
      if (read?.ok && !path.endsWith('manifest.json')) blobs.push(blobOf(basename(path), read.bytes));
    }
    const parts = await imported(blobs.length > 0 ? blobs : [blobOf(fileName, bytes)], {});
    expect(parts.grids).toHaveLength(source.grids.length);
    expect(differing(parts)).toEqual([]);
  });
});
