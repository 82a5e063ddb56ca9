import { unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { pngOf } from './png.ts';

test('pixels come back out of the file', () => {
  const rgba = Uint8ClampedArray.from({ length: 3 * 2 * 4 }, (_, i) => i * 9);
  const png = pngOf(3, 2, rgba);
  const view = new DataView(png.buffer);
  expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([3, 2]);
  const length = view.getUint32(33);
  const rows = unzlibSync(png.subarray(41, 41 + length));
  expect([...rows.subarray(1, 13), ...rows.subarray(14, 26)]).toEqual([...rgba]);
});

test('chunks carry the check sum of the standard', () => {
  const png = pngOf(1, 1, Uint8ClampedArray.of(1, 2, 3, 4));
  // The CRC of an empty IEND chunk is fixed by the standard.
  expect([...png.subarray(-4)]).toEqual([0xae, 0x42, 0x60, 0x82]);
});
