import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import {
  block,
  cases,
  manifestOf,
  middle,
  textOf,
  type World,
  withFeature,
  withManifest,
  world,
} from '../../../tests/world.ts';
import { wgs84ToGcj02 } from '../../geo/datum/index.ts';
import type { FileRole } from '../../model/manifest.ts';
import { checkFeatures, type DoorOptions, type RoleParts } from './check-features.ts';

const SECOND_GRID = 3;

async function read<R extends FileRole>(
  role: R,
  source: unknown,
  made: World = world(),
  options: DoorOptions = {},
) {
  const checked = await checkFeatures(role, source, `${role}.geojson`, manifestOf(made), options);
  if (checked.cancelled) throw new Error('Nobody cancelled.');
  return checked;
}
const readWorld = <R extends FileRole>(made: World, role: R) => read(role, textOf(made, role), made);
const collection = (...features: unknown[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });
const point = (coordinates: unknown, properties: unknown = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});
const station = (id: string, coordinates: unknown, more: object = {}) =>
  point(coordinates, {
    id,
    name: id,
    gridCode: '1',
    facilityClass: 'point',
    positionSource: 'described',
    ...more,
  });

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

test('a byte order mark is no fault', async () => {
  expect((await read('grids', `\uFEFF${textOf(world(), 'grids')}`)).findings).toEqual([]);
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

test.each([
  ['[1e400, 24.8]', 'V02 not-finite'],
  ['["NaN", 24.8]', 'V01 coordinates-shape'],
  ['[null, null]', 'V01 coordinates-shape'],
  ['[]', 'V01 coordinates-shape'],
  ['{"0": 118.5, "1": 24.8, "length": 2}', 'V01 coordinates-shape'],
  ['[190, 24.8]', 'V02 out-of-range'],
  ['[200, 95]', 'V02 out-of-range'],
])('coordinates %s are set aside', async (coordinates, expected) => {
  const text = collection(station('a', 0)).replace('"coordinates":0', `"coordinates":${coordinates}`);
  const { kept, findings } = await read('stations', text);
  expect(kept).toEqual([]);
  expect(cases(findings)).toEqual([expected]);
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

test('an open ring is closed and the mend is listed', async () => {
  const open = block(0, 0, 1, 1).coordinates[0]!.slice(0, -1);
  const made = withFeature(world(), 'grids', 2, {}, { type: 'Polygon', coordinates: [open] });
  const { kept, findings } = await readWorld(made, 'grids');
  expect(kept).toHaveLength(11);
  expect(cases(findings)).toEqual(['V04 ring-closed']);
});

test('winding is counted once for the file', async () => {
  const turned = (polygon: Polygon): Polygon => ({
    ...polygon,
    coordinates: [[...polygon.coordinates[0]!].reverse()],
  });
  const made = withFeature(
    withFeature(world(), 'grids', 2, {}, turned(block(0, 0, 1, 1))),
    'grids',
    3,
    {},
    turned(block(1, 0, 1, 1)),
  );
  const { findings } = await readWorld(made, 'grids');
  expect(findings.map(({ rule, params }) => [rule, params.count])).toEqual([['V05', 2]]);
});

test('a bow-tie is kept, drawn, not analysed, and its crossing is shown', async () => {
  const tie: Position[] = [
    [118.5, 24.8],
    [118.502, 24.802],
    [118.502, 24.8],
    [118.5, 24.802],
    [118.5, 24.8],
  ];
  const made = withFeature(world(), 'grids', 2, {}, { type: 'Polygon', coordinates: [tie] });
  const { kept, findings } = await readWorld(made, 'grids');
  expect(cases(findings)).toEqual(['V06 self-intersection']);
  expect(kept[2]?.analysable).toBe(false);
  const { geometry } = findings[0]!;
  if (geometry?.type !== 'MultiPoint') throw new Error();
  expect(geometry.coordinates[0]![0]).toBeCloseTo(118.501, 9);
});

test.each([
  [{ code: undefined }, 'V07 code-missing'],
  [{ code: '' }, 'V07 code-missing'],
  [{ code: 2 ** 60 }, 'V07 code-missing'],
  [{ code: '35058200300' }, 'V07 code-length'],
  [{ code: '3505820030010A' }, 'V07 code-not-digits'],
  [{ code: '350582003001' }, 'V07 code-length'],
  [{ code: '35058200300102' }, 'V07 code-repeated'],
])('a grid of level 2 with %j is set aside', async (properties, expected) => {
  const { kept, findings } = await readWorld(withFeature(world(), 'grids', 2, properties), 'grids');
  expect(kept).toHaveLength(10);
  expect(cases(findings)).toEqual([expected]);
});

test('a code that is a safe number is read as its digits, and listed', async () => {
  const { kept, findings } = await readWorld(
    withFeature(world(), 'grids', 2, { code: 35058200300101 }),
    'grids',
  );
  expect(cases(findings)).toEqual(['V07 code-number']);
  expect(kept[2]?.code).toBe('35058200300101');
});

test.each([
  ['db11', '350582003001001', 15],
  ['cjt349', '35058200300100100001', 20],
] as const)('profile %s wants its own number of digits at every level', async (codeProfile, code, length) => {
  expect(code).toHaveLength(length);
  const made = withManifest(withFeature(world(), 'grids', 0, { code }), { codeProfile });
  const { kept } = await readWorld(made, 'grids');
  expect(kept.map((grid) => grid.code)).toEqual([code]);
});

test('figures that cannot be used become unpublished, never zero', async () => {
  const stats = {
    values: { households: 1.5, residents: -3, residents60plus: '12', buildings: null, partyMembers: 7 },
  };
  const { kept, findings } = await readWorld(withFeature(world(), 'grids', 2, { stats }), 'grids');
  expect(cases(findings)).toEqual(['V19 negative', 'V19 not-number', 'V19 not-whole']);
  expect(kept[2]?.stats?.values).toEqual({
    households: null,
    residents: null,
    residents60plus: null,
    buildings: null,
    partyMembers: 7,
  });
});

test('more people of 60 and over than residents: the former is not used', async () => {
  const made = withFeature(world(), 'buildings', 0, { residents: 5, residents60plus: 6 });
  const { kept, findings } = await readWorld(made, 'buildings');
  expect(cases(findings)).toEqual(['V19 elderly-exceed']);
  expect(kept[0]).toMatchObject({ residents: 5, residents60plus: null });
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

test('markup in a string is listed and left as text', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const { kept, findings } = await readWorld(withFeature(world(), 'grids', 2, { name }), 'grids');
  expect(cases(findings)).toEqual(['V20 markup']);
  expect(findings[0]).toMatchObject({ path: 'properties.name', params: { got: name } });
  expect(kept[2]?.name).toBe(name);
});

test('hidden marks that turn the reading direction are listed', async () => {
  const { findings } = await readWorld(withFeature(world(), 'grids', 2, { mode: '网格+\u202Eabc' }), 'grids');
  expect(cases(findings)).toEqual(['V20 direction-control']);
});

test('keys that reach a prototype change no prototype and are not kept', async () => {
  const text = collection(station('a', [118.5, 24.8])).replace(
    '"id":"a"',
    '"id":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}',
  );
  const { kept, findings } = await read('stations', text);
  expect(cases(findings)).toEqual(['V18 unsafe-key', 'V18 unsafe-key']);
  expect(Object.keys(kept[0]!.extra)).toEqual([]);
  expect(Object.getPrototypeOf(kept[0]!.extra)).toBe(Object.prototype);
  expect(({} as RoleParts['stations'] & { polluted?: number }).polluted).toBeUndefined();
});

test('properties as deep as a well are set aside, and so are coordinates', async () => {
  const well = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const deep = collection(station('a', [118.5, 24.8], { x: 0 })).replace('"x":0', `"x":${well}`);
  expect(cases((await read('stations', deep)).findings)).toContain('V01 too-deep');
  const nested = collection(station('a', 0)).replace('"coordinates":0', `"coordinates":${well}`);
  const { kept, findings } = await read('stations', nested);
  expect(kept).toEqual([]);
  expect(cases(findings)).toContain('V01 coordinates-shape');
});

test('wrong bboxes and ids are said where they stand', async () => {
  const text = `{"type":"FeatureCollection","features":[
    {"type":"Feature","id":{},"bbox":[1,2,3],
     "properties":{"name":"榕树","kind":"landmark"},"geometry":{"type":"Point","coordinates":[118.5,24.8]}}]}`;
  const { kept, findings } = await read('places', text);
  expect(kept).toHaveLength(1);
  expect(cases(findings)).toEqual(['V01 bbox', 'V01 feature-id']);
  expect(findings.map(({ line }) => line)).toEqual([2, 2]);
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
