import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heightAt, raised } from '../../../tests/raised.ts';
import { sample } from '../../../tests/sample.ts';
import { positionsOf } from '../../map/scene/positions.ts';
import type { DatasetParts } from '../../model/dataset.ts';
import { partitionFromPolygons } from '../../topology/from-polygons.ts';
import { outlineOf } from '../../topology/outline.ts';
import { readLoose } from '../open/read-loose.ts';
import { openDataset } from '../open-dataset.ts';
import { blobFiles } from '../source/blob-files.ts';
import { zipFiles } from '../source/zip-files.ts';
import { type ExportWish, exportFile } from './export-files.ts';
import { featuresOf } from './features.ts';
import { shpOf } from './shapefile/write-shp.ts';

let flat: DatasetParts;
let high: DatasetParts;
beforeAll(async () => {
  const { parts } = await sample();
  const { tracks, buildings, walkways } = parts;
  flat = {
    ...parts,
    tracks: tracks.slice(0, 40),
    buildings: buildings.slice(0, 300),
    walkways: walkways.slice(0, 300),
  };
  high = raised(flat);
}, 60_000);

const lackHeight = (features: readonly Feature<Geometry | null>[]): number =>
  features
    .flatMap(({ geometry }) => (geometry ? [...positionsOf(geometry)] : []))
    .filter((position) => position.length !== 3 || position[2] !== heightAt(position)).length;

/** Dropped from a copy of whatever was read, so that it can be compared with what has none. */
const withoutHeights = (text: string): string =>
  text.replaceAll(/\[(-?[\d.e-]+),(-?[\d.e-]+),-?[\d.e-]+\]/g, '[$1,$2]');

async function opened(parts: DatasetParts) {
  const { bytes } = exportFile(parts, { format: 'dataset' });
  const result = await openDataset({
    kind: 'files',
    title: 'x',
    files: [{ path: 'x.zip', blob: new Blob([bytes.slice()]) }],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result;
}

describe('a dataset with a height at each position', () => {
  test('comes back with all of them, as the same bytes', async () => {
    const { parts } = await opened(high);
    for (const role of ['grids', 'stations', 'tracks', 'buildings', 'walkways', 'places'] as const) {
      expect(featuresOf(parts, role).length).toBe(featuresOf(flat, role).length);
      expect(lackHeight(featuresOf(parts, role))).toBe(0);
    }
    expect(exportFile(parts, { format: 'dataset' }).bytes).toEqual(
      exportFile(high, { format: 'dataset' }).bytes,
    );
  });

  test('says so once a file, and is otherwise read as the one without', async () => {
    const [with_, without] = [await opened(high), await opened(flat)];
    const isHeight = ({ reason }: { readonly reason: string }): boolean => reason === 'heights-kept';
    expect(with_.findings.filter(isHeight).map(({ severity }) => severity)).toEqual(
      Array.from({ length: 7 }, () => 'fixed'),
    );
    expect(with_.findings.filter((finding) => !isHeight(finding))).toEqual(without.findings);
    for (const role of ['grids', 'stations', 'buildings', 'walkways', 'places', 'basemap'] as const) {
      expect(withoutHeights(JSON.stringify(with_.parts[role]))).toEqual(JSON.stringify(without.parts[role]));
    }
  });

  test('has the same borders', () => {
    const [raisedPlan, plan] = [high, flat].map(({ grids }) => partitionFromPolygons(grids));
    expect(raisedPlan!.altered).toEqual(plan!.altered);
    expect(raisedPlan!.findings).toEqual(plan!.findings);
    const everything = new Set(plan!.partition.faces.keys());
    expect(outlineOf(raisedPlan!.partition, everything)).toEqual(outlineOf(plan!.partition, everything));
  });
});

const WISHES: readonly ExportWish[] = (['grids', 'stations', 'walkways'] as const).flatMap((role) => [
  { format: 'geojson', role },
  { format: 'shapefile', role },
]);

describe('exports with heights', () => {
  test.each<ExportWish>([
    ...WISHES,
    { format: 'geojson', role: 'tracks' },
    { format: 'topojson' },
    { format: 'csv', role: 'grids' },
  ])('%o give them back', async (wish) => {
    const { fileName, bytes } = exportFile(high, wish);
    const zip = fileName.endsWith('.zip') ? zipFiles(fileName, bytes) : null;
    const files = zip?.ok ? zip.files : blobFiles('x', [{ path: fileName, blob: new Blob([bytes.slice()]) }]);
    const { layers } = await readLoose(files, files.paths!, {});
    const features = layers.flatMap((layer) => layer.features as Feature<Geometry | null>[]);
    expect(features.length).toBe(featuresOf(flat, wish.role ?? 'grids').length);
    expect(lackHeight(features)).toBe(0);
  });

  test('a table of points has them in a column', () => {
    const { bytes } = exportFile(high, { format: 'csv', role: 'stations' });
    const [head, row] = new TextDecoder().decode(bytes).split('\r\n');
    const at = head!.split(',').indexOf('heightM');
    expect(at).toBeGreaterThan(0);
    expect(row).toContain(`,${heightAt(high.stations[0]!.geometry.coordinates)}`);
  });

  test('a walk of which some fixes have none keeps those that it has', async () => {
    const [walk] = high.tracks;
    const heightM = walk!.heightM!.map((height, i) => (i % 2 === 0 ? height : Number.NaN));
    const { parts } = await opened({ ...high, tracks: [{ ...walk!, heightM }] });
    expect(parts.tracks[0]!.heightM).toEqual(heightM);
  });
});

test('a Shapefile in which one position has no height has none at all: zero would be one', () => {
  const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });
  const typeIn = (...geometries: (Geometry | null)[]): number =>
    new DataView(shpOf('line', geometries).shp.buffer).getInt32(32, true);
  const [low, highUp] = [line([118, 24], [118.1, 24]), line([118, 24, 5], [118.1, 24, 6])];
  expect(typeIn(highUp, null)).toBe(13);
  expect(typeIn(highUp, low)).toBe(3);
  expect(typeIn(line([118, 24, 5], [118.1, 24]))).toBe(3);
  expect(typeIn(null)).toBe(3);
});

const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0;

describe.runIf(hasGdal)('GDAL reads the heights that we write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onegrid-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(WISHES)('%o', (wish) => {
    const { fileName, bytes } = exportFile(high, wish);
    const path = join(folder, `${wish.role}-${fileName}`);
    writeFileSync(path, bytes);
    const made = spawnSync(
      'ogr2ogr',
      [
        '-f',
        'GeoJSON',
        '-lco',
        'COORDINATE_PRECISION=7',
        '/vsistdout/',
        fileName.endsWith('.zip') ? `/vsizip/${path}` : path,
      ],
      { maxBuffer: 1 << 28, encoding: 'utf8' },
    );
    expect(made.stderr).toBe('');
    const { features } = JSON.parse(made.stdout) as FeatureCollection;
    expect(features.length).toBe(featuresOf(flat, wish.role ?? 'grids').length);
    expect(lackHeight(features)).toBe(0);
  });
});
