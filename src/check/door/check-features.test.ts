import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { textOf, withFeature, withManifest, world } from '../../../tests/world.ts';
import { cases, collection, manifestOf, read, readWorld, station } from '../../../tests/world-door.ts';
import { middle } from '../../../tests/world-ground.ts';
import { wgs84ToGcj02 } from '../../geo/datum/index.ts';
import { checkFeatures } from './check-features.ts';

const SECOND_GRID = 3;

test.each([
  ['', 'V01 empty', undefined, undefined],
  ['not json', 'V01 not-json', 1, 1],
  ['{"type": "FeatureCollection",\n "features": [}', 'V01 not-json', 2, 15],
  ['{"type": "FeatureCollection",\n "features": [', 'V01 truncated', 2, 15],
  ['null', 'V01 not-collection', 1, 1],
  ['"https://example.org/x.geojson"', 'V01 not-collection', 1, 1],
  ['{"type": "Feature"}', 'V01 not-collection', 1, 1],
  ['{"type": "featurecollection", "features": []}', 'V01 not-collection', 1, 1],
  ['{"type": "FeatureCollection"}', 'V01 features-missing', 1, 1],
  ['{"type": "FeatureCollection", "features": {}}', 'V01 features-missing', 1, 1],
])('%j is refused with its place', async (text, expected, line, column) => {
  const { kept, findings } = await read('grids', text);
  expect(kept).toEqual([]);
  expect(cases(findings)).toEqual([expected]);
  expect([findings[0]!.severity, findings[0]!.line, findings[0]!.column]).toEqual(['refuse', line, column]);
});

test('a file of stations given as grids is refused, and the other way round', async () => {
  expect(cases((await read('grids', textOf(world(), 'stations'))).findings)).toEqual(['V01 wrong-role']);
  expect(cases((await read('stations', textOf(world(), 'grids'))).findings)).toEqual(['V01 wrong-role']);
  expect(cases((await read('tracks', textOf(world(), 'buildings'))).findings)).toEqual(['V01 wrong-role']);
});

test('one bad feature costs itself alone, and its place in the text is said', async () => {
  const made = withFeature(world(), 'grids', SECOND_GRID, { level: 4 });
  const text = textOf(made, 'grids');
  const { kept, findings } = await readWorld(made, 'grids');
  expect(kept).toHaveLength(10);
  const line = text.split('\n').findIndex((one) => one.includes('"level": 4')) + 1;
  expect(findings).toMatchObject([
    {
      rule: 'V07',
      reason: 'level',
      severity: 'aside',
      params: { got: 4, expected: '1, 2, 3' },
      file: 'grids.geojson',
      feature: SECOND_GRID,
      path: 'properties.level',
      line,
      column: text.split('\n')[line - 1]!.indexOf('4') + 1,
    },
  ]);
});

test('what is no feature is set aside and the rest kept', async () => {
  const good = station('a', [118.5, 24.8]);
  const { kept, findings } = await read(
    'stations',
    collection(null, 7, { type: 'Featre' }, { ...good, properties: [] }, { ...good, geometry: null }, good),
  );
  expect(kept).toHaveLength(1);
  expect(cases(findings)).toEqual([
    'V01 geometry-missing',
    'V01 not-feature',
    'V01 not-feature',
    'V01 not-feature',
    'V01 properties-type',
  ]);
});

test('latitude first is set aside, offered, and read right once the offer is taken', async () => {
  const text = collection(station('a', [24.8, 118.5]), station('b', [24.9, 118.6]));
  const { kept, findings } = await read('stations', text);
  expect(kept).toEqual([]);
  expect(cases(findings)).toEqual(['V02 swap-offered', 'V02 swapped-axes', 'V02 swapped-axes']);
  const taken = await read('stations', text, world(), { swapAxes: true });
  expect(taken.findings).toEqual([]);
  expect(taken.kept.map(({ geometry }) => geometry.coordinates)).toEqual([
    [118.5, 24.8],
    [118.6, 24.9],
  ]);
});

test('a dataset in GCJ-02 comes in as WGS 84 on the lattice; an unknown projection is refused', async () => {
  const here: Position = [118.5, 24.8];
  const gcj = withManifest(world(), { crs: 'GCJ02' });
  const { kept } = await read('stations', collection(station('a', wgs84ToGcj02(here))), gcj);
  expect(kept[0]?.geometry.coordinates).toEqual(here);
  const projected = withManifest(world(), { crs: 'EPSG:4549' });
  expect(cases((await read('stations', collection(station('a', [1, 2])), projected)).findings)).toEqual([
    'V02 datum-unsupported',
  ]);
  const converted = await read('stations', collection(station('a', [450_000, 2_740_000])), projected, {
    toWgs84: () => [118.5, 24.8],
  });
  expect(converted.kept[0]?.geometry.coordinates).toEqual(here);
});

test('not published and none are two things', async () => {
  const text = collection(
    station('a', middle(0, 0), { facilities: null, services: [] }),
    station('b', middle(0, 0)),
  );
  const { kept, findings } = await read('stations', text);
  expect(findings).toEqual([]);
  expect(kept[0]).toMatchObject({ facilities: null, services: [] });
  expect(kept[1]).not.toHaveProperty('facilities');
});

test('unknown properties are kept as they are and counted', async () => {
  const made = withFeature(world(), 'grids', 2, { 备注: '老城', tags: { a: [1, 2] } });
  const { kept, findings } = await readWorld(made, 'grids');
  expect(kept[2]?.extra).toEqual({ 备注: '老城', tags: { a: [1, 2] } });
  expect(findings.map(({ reason, params }) => [reason, params.count])).toEqual([['kept', 2]]);
});

test('a known property of the wrong kind is not used, and not lost', async () => {
  const { kept, findings } = await readWorld(withFeature(world(), 'grids', 2, { ordinal: '第一' }), 'grids');
  expect(cases(findings)).toEqual(['V01 property-type']);
  expect(kept[2]).not.toHaveProperty('ordinal');
  expect(kept[2]?.extra).toEqual({ ordinal: '第一' });
});

test('a contact is public only where the data say so', async () => {
  const { kept } = await readWorld(withFeature(world(), 'staff', 0, { contactPublic: undefined }), 'staff');
  expect(kept[0]?.contactPublic).toBe(false);
});

test('progress rises to one, and a cancelled read answers so', async () => {
  const shares: number[] = [];
  const text = textOf(world(), 'grids');
  const manifest = manifestOf(world());
  await checkFeatures('grids', text, 'g', manifest, { onProgress: (share) => shares.push(share) });
  expect(shares.at(-1)).toBe(1);
  const cancelled = await checkFeatures('grids', text, 'g', manifest, { signal: AbortSignal.abort() });
  expect(cancelled).toEqual({ cancelled: true });
});

test('a feature’s own id serves where its properties have none', async () => {
  const { id: _, ...properties } = station('a', 0).properties;
  const made = { ...station('a', [118.5, 24.8]), properties, id: 7 };
  const { kept, findings } = await read('stations', collection(made));
  expect([kept[0]?.id, findings]).toEqual(['7', []]);
});
