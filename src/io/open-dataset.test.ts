import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { wgs84ToGcj02 } from '../geo/datum/gcj02.ts';
import { withOffer } from './open/accept-offer.ts';
import type { OpenOptions } from './open/open-result.ts';
import { openDataset } from './open-dataset.ts';
import type { NamedBlob } from './source/blob-files.ts';
import { zipBytes } from './write/zip.ts';

const square = (west: number, south: number, side = 0.01) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const gridFeature = (code: string, ring: readonly (readonly number[])[]) => ({
  type: 'Feature',
  properties: { code, name: code, level: 1, parentCode: null, kind: 'basic', 颜色: '蓝' },
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const collection = (...features: unknown[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });
const GRIDS = collection(gridFeature('A', square(118.5, 24.8)), gridFeature('B', square(118.51, 24.8)));
const PLACES = collection({
  type: 'Feature',
  properties: { name: '祠堂', kind: 'landmark' },
  geometry: { type: 'Point', coordinates: [118.505, 24.805] },
});

function manifest(change: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    schema: 'onegrid/1',
    id: 'x',
    title: '试',
    version: '1',
    crs: 'WGS84',
    synthetic: true,
    audience: 'internal',
    timeZone: 'Asia/Shanghai',
    codeProfile: 'free',
    asOf: '2026-11-23',
    source: 's',
    licence: 'l',
    attribution: 'a',
    levels: [{ level: 1, label: '一级', facility: '中心', tiling: 'partition' }],
    files: [
      { role: 'grids', path: 'grids.geojson' },
      { role: 'places', path: 'places.geojson' },
    ],
    ...change,
  });
}

const named = (files: Readonly<Record<string, string>>): NamedBlob[] =>
  Object.entries(files).map(([path, text]) => ({ path, blob: new Blob([text]) }));

function open(files: Readonly<Record<string, string>>, options: OpenOptions = {}) {
  return openDataset({ kind: 'files', title: 'test', files: named(files) }, options);
}

const GOOD = { 'manifest.json': manifest(), 'grids.geojson': GRIDS, 'places.geojson': PLACES };

describe('a dataset by its manifest', () => {
  test('opens from a folder inside the drop', async () => {
    const inFolder = Object.fromEntries(Object.entries(GOOD).map(([path, text]) => [`街道/${path}`, text]));
    const result = await open(inFolder);
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    expect(result.parts.grids.map(({ code }) => code)).toEqual(['A', 'B']);
    expect(result.parts.grids[0]?.extra).toEqual({ 颜色: '蓝' });
    expect(result.parts.places).toHaveLength(1);
  });

  test('opens from a zip as from the folder', async () => {
    const bytes = zipBytes(Object.entries(GOOD).map(([path, text]) => ({ path: `x/${path}`, text })));
    const zip: NamedBlob = { path: 'x.zip', blob: new Blob([bytes.slice()]) };
    const fromZip = await openDataset({ kind: 'files', title: 'x.zip', files: [zip] });
    expect(fromZip).toEqual(await open(GOOD));
  });

  test('a bad file costs itself alone, and is named', async () => {
    const result = await open({
      ...GOOD,
      'places.geojson': '{"type":"FeatureCollection",\n  "features": [}',
    });
    if (!result.ok) throw new Error('refused');
    expect(result.parts.grids).toHaveLength(2);
    expect(result.parts.places).toHaveLength(0);
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        rule: 'V01',
        reason: 'not-json',
        file: 'places.geojson',
        line: 2,
        column: 16,
      }),
    );
  });

  test('a missing file, a file over the limit and a changed file are refused, each with its reason', async () => {
    const files = [
      { role: 'grids', path: 'grids.geojson' },
      { role: 'places', path: 'gone.geojson' },
      { role: 'places', path: 'places.geojson', sha256: '0'.repeat(64) },
    ];
    const result = await open({ ...GOOD, 'manifest.json': manifest({ files }) });
    const refused = result.findings.filter(({ severity }) => severity === 'refuse');
    expect(refused.map(({ reason, file }) => [reason, file])).toEqual([
      ['file-missing', 'gone.geojson'],
      ['hash-differs', 'places.geojson'],
    ]);
    expect(result.ok).toBe(true);
  });

  test('a datum that is not stated is refused, never assumed', async () => {
    const result = await open({ ...GOOD, 'manifest.json': manifest({ crs: undefined }) });
    expect(result).toMatchObject({ ok: false, findings: [{ rule: 'V02', reason: 'datum-missing' }] });
  });

  test('GCJ-02 is WGS 84 once it is open', async () => {
    const ring = square(118.5, 24.8).map((position) => wgs84ToGcj02(position));
    const files = {
      ...GOOD,
      'manifest.json': manifest({ crs: 'GCJ02' }),
      'grids.geojson': collection(gridFeature('A', ring)),
    };
    const result = await open(files);
    if (!result.ok) throw new Error('refused');
    const [west, south] = result.parts.grids[0]!.geometry.coordinates[0]![0] as number[];
    expect(Math.abs(west! - 118.5)).toBeLessThan(2e-7);
    expect(Math.abs(south! - 24.8)).toBeLessThan(2e-7);
  });

  test('a datum that a person chose is used, and the report says so', async () => {
    const files = { ...GOOD, 'manifest.json': manifest({ crs: undefined }) };
    const result = await open(files, { assume: 'WGS84' });
    expect(result).toMatchObject({ ok: true, parts: { manifest: { crs: 'WGS84' } } });
    expect(result.findings).toContainEqual(
      expect.objectContaining({ rule: 'V02', reason: 'datum-chosen', severity: 'fixed' }),
    );
    // What states its datum is not overruled.
    const stated = await open(
      { ...GOOD, 'manifest.json': manifest({ crs: 'CGCS2000' }) },
      { assume: 'BD09' },
    );
    expect(stated).toMatchObject({ ok: true, parts: { manifest: { crs: 'CGCS2000' } } });
  });

  test.each([
    ['a dataset', GOOD],
    ['a file alone', { 'grids.geojson': GRIDS }],
  ])('%s whose grids are latitude first is right after the swap was accepted', async (_, files) => {
    const swapped = [square(118.5, 24.8), square(118.51, 24.8)].map((ring) =>
      ring.map(([lng, lat]) => [lat!, lng!]),
    );
    const given = {
      ...files,
      'grids.geojson': collection(gridFeature('A', swapped[0]!), gridFeature('B', swapped[1]!)),
    };
    const before = await open(given, { assume: 'WGS84' });
    expect(before.findings.map(({ reason }) => reason)).toContain('swap-offered');
    const after = await open(
      given,
      withOffer({ assume: 'WGS84' }, { kind: 'swapFile', file: 'grids.geojson' }),
    );
    if (!after.ok) throw new Error(JSON.stringify(after.findings));
    expect(after.parts.grids[0]?.geometry.coordinates[0]?.[0]).toEqual([118.5, 24.8]);
    expect(after.findings.map(({ reason }) => reason)).toContain('swapped');
  });

  test('a conversion that was accepted holds for all files of its role', async () => {
    const shifted = (west: number) => square(west, 24.8).map((position) => wgs84ToGcj02(position));
    const files = {
      'manifest.json': manifest({
        files: [
          { role: 'grids', path: 'a.geojson' },
          { role: 'grids', path: 'b.geojson' },
        ],
      }),
      'a.geojson': collection(gridFeature('A', shifted(118.5))),
      'b.geojson': collection(gridFeature('B', shifted(118.51))),
    };
    const result = await open(files, withOffer({}, { kind: 'convert', role: 'grids', crs: 'GCJ02' }));
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    const wests = result.parts.grids.map(({ geometry }) => (geometry.coordinates[0]![0] as number[])[0]!);
    expect(Math.max(Math.abs(wests[0]! - 118.5), Math.abs(wests[1]! - 118.51))).toBeLessThan(2e-7);
    expect(result.findings.filter(({ reason }) => reason === 'converted').map(({ file }) => file)).toEqual([
      'a.geojson',
      'b.geojson',
    ]);
  });

  test('cancelling answers, and says so', async () => {
    expect(await open(GOOD, { signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
      reason: 'cancelled',
    });
    const control = new AbortController();
    const onProgress = (): void => control.abort();
    expect(await open(GOOD, { signal: control.signal, onProgress })).toMatchObject({ reason: 'cancelled' });
  });

  test('the public manifest opens where the public is asked for', async () => {
    const files = { ...GOOD, 'manifest.public.json': manifest({ audience: 'public', title: '公开' }) };
    const result = await open(files, { audience: 'public' });
    expect(result).toMatchObject({ ok: true, parts: { manifest: { title: '公开' } } });
  });

  test('the public get nothing where there is no public version, and a sentence says so', async () => {
    expect(await open(GOOD, { audience: 'public' })).toMatchObject({
      ok: false,
      findings: [{ rule: 'V17', reason: 'no-public-version' }],
    });
    expect(await open(GOOD, { audience: 'either' })).toMatchObject({ ok: true });
    // One that is public under the usual name is one.
    const open1 = { ...GOOD, 'manifest.json': manifest({ audience: 'public' }) };
    expect(await open(open1, { audience: 'public' })).toMatchObject({ ok: true });
  });

  test('roles that nobody asked for are not read', async () => {
    const result = await open(GOOD, { roles: ['grids'] });
    expect(result).toMatchObject({ ok: true, parts: { places: [] } });
  });

  test('a damaged zip is a finding, not an exception', async () => {
    const blob = new Blob([strToU8('PK\u0003\u0004 this was cut off').slice()]);
    const result = await openDataset({ kind: 'files', title: 'x.zip', files: [{ path: 'x.zip', blob }] });
    expect(result).toMatchObject({
      ok: false,
      findings: [{ rule: 'V01', reason: 'file-unreadable', file: 'x.zip' }],
    });
  });
});
