import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from './zip-files.ts';

function opened(zip: Uint8Array) {
  const result = zipFiles('x.zip', zip);
  if (!result.ok) throw new Error(result.detail);
  return result.files;
}

test('litter of other systems and ways out of the folder are not there', () => {
  const names = ['a/grids.geojson', '__MACOSX/a/._grids.geojson', '../up.geojson', 'a/.DS_Store', 'a/empty/'];
  const files = opened(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('{}')]))));
  expect(files.paths).toEqual(['a/grids.geojson']);
});

test('entries named in GBK, as a Chinese Windows does, are found by their names', async () => {
  const zip = zipSync({ 'ABCD.csv': strToU8('x') });
  const at = (from: number): number =>
    zip.findIndex((byte, i) => i >= from && byte === 0x41 && zip[i + 1] === 0x42);
  for (let i = at(0); i >= 0; i = at(i + 1)) zip.set([0xcd, 0xf8, 0xb8, 0xf1], i);
  const files = opened(zip);
  expect(files.paths).toEqual(['网格.csv']);
  expect(await files.read('网格.csv')).toEqual({ ok: true, bytes: strToU8('x') });
});

test('an entry over the limit is refused before it is unpacked', async () => {
  const zip = zipSync({ 'big.json': strToU8('{}') });
  const directory = zip.findIndex((byte, i) => byte === 0x50 && zip[i + 1] === 0x4b && zip[i + 2] === 1);
  new DataView(zip.buffer).setUint32(directory + 24, 200 * 1024 * 1024, true);
  expect(await opened(zip).read('big.json')).toMatchObject({ ok: false, reason: 'too-large' });
});
