import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFeatures } from '../../src/check/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { FileRole } from '../../src/model/manifest.ts';
import { isValid } from '../geos.ts';
import { LIVERPOOL_MANIFEST, SHARED } from './liverpool.ts';

const GEOMETRIES = /^\s*\{\s*"(?:type"\s*:\s*"(?:Point|Multi\w+|LineString|Polygon|GeometryCollection))/;

async function read<R extends FileRole>(role: R, text: string) {
  const checked = await checkFeatures(role, text, 'fixture', LIVERPOOL_MANIFEST);
  if (checked.cancelled) throw new Error('Nobody cancelled.');
  return checked;
}

/** A fixture as the only feature of a collection, where it is a geometry or a feature; the text stays as it is. */
function wrapped(text: string): string {
  const root: unknown = (() => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  })();
  const type = (root as { type?: unknown } | null)?.type;
  const head = '{"type":"FeatureCollection","features":[';
  if (type === 'Feature') return `${head}${text}]}`;
  if (typeof type === 'string' && GEOMETRIES.test(text)) {
    return `${head}{"type":"Feature","properties":{"kind":"road"},"geometry":${text}}]}`;
  }
  return text;
}

const folder = (name: string): [string, string][] =>
  readdirSync(new URL(`geojson-fixtures/${name}/`, SHARED))
    .filter((file) => file.endsWith('.geojson'))
    .map((file) => [file, readFileSync(new URL(`geojson-fixtures/${name}/${file}`, SHARED), 'utf8')]);

const saysWhere = ({ line, column }: Finding): boolean => (line ?? 0) > 0 && (column ?? 0) > 0;

describe('bad GeoJSON, as it comes', () => {
  test.each(folder('bad'))('%s is said to be bad, with line and column', async (_, text) => {
    const { findings } = await read('basemap', text);
    expect(findings.filter(({ rule }) => rule === 'V01' || rule === 'V04').some(saysWhere)).toBe(true);
  });
});

/** Faults in what follows longitude and latitude, which nothing here reads. */
const HARMLESS = new Set(['point-toomany.geojson', 'different-first-size.geojson']);

describe('bad geometries and features, as part of a collection', () => {
  test.each(folder('bad').filter(([file]) => !HARMLESS.has(file)))(
    '%s is set aside, mended, or flagged',
    async (_, text) => {
      const { findings } = await read(
        'basemap',
        wrapped(text).replaceAll('"properties": {}', '"properties": {"kind":"road"}'),
      );
      const said = findings.filter(
        ({ rule }) => rule === 'V01' || rule === 'V02' || rule === 'V04' || rule === 'V06',
      );
      expect(said.some(saysWhere)).toBe(true);
    },
  );
});

describe('good GeoJSON', () => {
  test.each(folder('good').filter(([, text]) => !text.includes('GeometryCollection')))(
    '%s is not called malformed',
    async (_, text) => {
      const { findings } = await read(
        'basemap',
        wrapped(text).replaceAll('"properties": {}', '"properties": {"kind":"road"}'),
      );
      const malformed = findings.filter(
        ({ rule, reason }) =>
          rule === 'V02' ||
          (rule === 'V01' &&
            !['not-collection', 'property-missing', 'property-type', 'geometry-missing'].includes(reason)),
      );
      // A height is well formed; that it is kept is said.
      const wellFormed = ['wrong-role', 'heights-kept'];
      expect(malformed.filter(({ reason }) => !wellFormed.includes(reason))).toEqual([]);
    },
  );
});

test('the dirty county: every repeated vertex is removed, its crossings are shown, and it is not analysed', async () => {
  const text = readFileSync(new URL('jinjiang/jinjiang_dirty.geojson', SHARED), 'utf8');
  const coded = text.replace('"properties":{', '"properties":{"code":"350582","level":1,"kind":"basic",');
  const { kept, findings } = await read('grids', coded);
  const countOf = (reason: string) => findings.find((finding) => finding.reason === reason)?.params.count;
  expect(countOf('repeated-positions')).toBe(1289);
  expect(kept).toHaveLength(1);
  expect(kept[0]!.analysable).toBe(false);
  expect(isValid(kept[0]!.geometry)).toBe(false);
  const crossing = findings.find(({ rule }) => rule === 'V06');
  if (crossing?.geometry?.type !== 'MultiPoint') throw new Error('The crossings are shown as points.');
  expect(crossing.geometry.coordinates).toHaveLength(crossing.params.count as number);
});

test('sixteen real trips keep all their 1,533 fixes at 30 m/s', async () => {
  const text = readFileSync(
    new URL('liverpool/liverpool_bus_route14.mfjson-trajectory.geojson', SHARED),
    'utf8',
  );
  const { kept, findings } = await read('tracks', text);
  expect(kept).toHaveLength(16);
  expect(kept.reduce((sum, track) => sum + track.timesMs.length, 0)).toBe(1533);
  expect(findings.filter(({ rule }) => rule !== 'V18')).toEqual([]);
});
