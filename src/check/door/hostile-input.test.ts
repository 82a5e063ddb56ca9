import { expect, test } from 'vitest';
import { textOf, withFeature, world } from '../../../tests/world.ts';
import { cases, collection, read, readWorld, station } from '../../../tests/world-door.ts';
import type { RoleParts } from './check-features.ts';

test('a byte order mark is no fault', async () => {
  expect((await read('grids', `\uFEFF${textOf(world(), 'grids')}`)).findings).toEqual([]);
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
