import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gcj02ToWgs84 } from '../geo/datum/gcj02.ts';
import { distanceM } from '../geo/measure.ts';
import { handOffUrl, MAP_APPS, type MapApp } from './hand-off.ts';

type Read = { readonly at: readonly [number, number]; readonly name: string | null };

const pair = (text: string | null): [number, number] => {
  const [a = Number.NaN, b = Number.NaN] = (text ?? '').split(',').map(Number);
  return [a, b];
};
const flipped = ([lat, lng]: readonly [number, number]): [number, number] => [lng, lat];

/** What an application reads in the URL: destination as WGS 84, and the name that it shows, where it takes one. */
const READERS: Readonly<Record<MapApp, (url: string) => Read>> = {
  amap: (url) => {
    const [lng, lat, ...name] = (new URL(url).searchParams.get('to') ?? '').split(',');
    return { at: gcj02ToWgs84([Number(lng), Number(lat)]), name: name.join(',') };
  },
  baidu: (url) => {
    const { searchParams } = new URL(url);
    expect(searchParams.get('coord_type')).toBe('gcj02');
    return { at: gcj02ToWgs84(flipped(pair(searchParams.get('location')))), name: searchParams.get('title') };
  },
  tencent: (url) => {
    const { searchParams } = new URL(url);
    return { at: gcj02ToWgs84(flipped(pair(searchParams.get('tocoord')))), name: searchParams.get('to') };
  },
  apple: (url) => ({ at: flipped(pair(new URL(url).searchParams.get('daddr'))), name: null }),
  geo: (url) => {
    const [, point = '', name = ''] = /^geo:[^?]*\?q=([^(]*)\((.*)\)$/.exec(url) ?? [];
    return { at: flipped(pair(point)), name: decodeURIComponent(name) };
  },
};

const position = fc.tuple(
  fc.double({ min: 100, max: 125, noNaN: true }),
  fc.double({ min: 20, max: 45, noNaN: true }),
);
const name = fc.oneof(
  fc.constantFrom('王厝社区|党群服务站', '甲,乙 & 丙%丁#戊', '站(一)?', '100% 示例/+ 站'),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);

test.each(MAP_APPS)('%s reads the station within 0.2 m, and its name whole', (app) => {
  fc.assert(
    fc.property(position, name, (at, said) => {
      const whole = said.isWellFormed() ? said : '站';
      const read = READERS[app](handOffUrl(app, whole, at));
      expect(distanceM(at, read.at)).toBeLessThan(0.2);
      if (read.name !== null) expect(read.name).toBe(whole);
    }),
    { numRuns: 300 },
  );
});
