import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { afterAll, describe, expect, test } from 'vitest';
import { sample } from '../../../tests/sample.ts';
import { type ExportWish, exportFile } from './export-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'onegrid-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What GDAL makes of a file, as GeoJSON. */
function readByGdal(path: string, ...options: string[]): FeatureCollection<Polygon | MultiPolygon> {
  const made = spawnSync(
    'ogr2ogr',
    ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=9', '/vsistdout/', path, ...options],
    { maxBuffer: 1 << 28, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  return JSON.parse(made.stdout) as FeatureCollection<Polygon | MultiPolygon>;
}

/** A polygon as its rings, each a set of vertices on the lattice: where a ring starts and how it winds is free. */
function ringsOf({ type, coordinates }: Polygon | MultiPolygon): readonly string[] {
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  return rings
    .map((ring) =>
      [...new Set(ring.map(([x, y]) => `${Math.round(x! * 1e7)} ${Math.round(y! * 1e7)}`))].sort().join(','),
    )
    .sort();
}

const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0;

describe.runIf(hasGdal)('GDAL reads what we write', () => {
  const dataset = sample();
  test.each<[ExportWish, readonly string[]]>([
    [{ format: 'geojson' }, []],
    [{ format: 'topojson' }, ['level1', 'level2', 'level3']],
    [{ format: 'csv' }, ['-oo', 'GEOM_POSSIBLE_NAMES=wkt', '-oo', 'KEEP_GEOM_COLUMNS=NO']],
    [
      { format: 'csv', encoding: 'gb18030' },
      ['-oo', 'GEOM_POSSIBLE_NAMES=wkt', '-oo', 'KEEP_GEOM_COLUMNS=NO'],
    ],
    [{ format: 'shapefile' }, []],
    [{ format: 'shapefile', encoding: 'gb18030' }, []],
  ])('%o: the same polygons under the same codes', async (wish, options) => {
    const { parts } = await dataset;
    const { fileName, bytes } = exportFile(parts, wish);
    const path = join(folder, fileName);
    writeFileSync(path, bytes);
    const from = fileName.endsWith('.zip') ? `/vsizip/${path}` : path;
    // A TopoJSON has a layer a level, which GDAL writes one at a time.
    const runs = wish.format === 'topojson' ? options.map((layer) => [layer]) : [options];
    const features = runs.flatMap((run) => readByGdal(from, ...run).features);
    const got = new Map(
      features.map(({ properties, geometry }) => [String(properties?.code), ringsOf(geometry)]),
    );
    expect(got).toEqual(new Map(parts.grids.map(({ code, geometry }) => [String(code), ringsOf(geometry)])));
  });
});
