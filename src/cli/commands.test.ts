import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { useLocale } from '../text/locale.ts';
import { check } from './check.ts';
import { configure } from './configure.ts';
import { convert, levelsNamed } from './convert.ts';
import { lookup } from './lookup.ts';
import { patrol } from './patrol.ts';
import { makePublic } from './public.ts';

let folder = '';
let said: string[] = [];
const at = (name: string): string => join(folder, name);

const square = (code: string, west: number, side: number) => ({
  type: 'Feature',
  properties: { 编码: code, 名称: `网格${code}`, 备注: '保留' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 24.8],
        [west + side, 24.8],
        [west + side, 24.8 + side],
        [west, 24.8 + side],
        [west, 24.8],
      ],
    ],
  },
});
const collection = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });

beforeAll(async () => {
  await useLocale('en');
  folder = mkdtempSync(join(tmpdir(), 'onegrid-cli-'));
  writeFileSync(at('一级.geojson'), collection(square('A', 118.5, 0.02)));
  writeFileSync(at('二级.geojson'), collection(square('A1', 118.5, 0.01), square('A2', 118.51, 0.01)));
  const fixes = [0, 1, 2, 3, 4, 5].map((i) => `w1,2026-11-23 08:0${i}:00,${118.501 + i * 0.0015},24.805`);
  writeFileSync(at('walk.csv'), `轨迹编号,时间,经度,纬度\n${fixes.join('\n')}\n`);
  writeFileSync(at('points.csv'), 'id,lng,lat\nin,118.505,24.805\nborder,118.51,24.805\nout,118.6,24.8\n');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  said = [];
  const keep = (text: unknown): void => void said.push(String(text));
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

const LEVELS = () => `1=${at('一级.geojson')},2=${at('二级.geojson')}`;
const convertTo = (out: string, ...more: string[]): Promise<number> =>
  convert(['--levels', LEVELS(), '--tracks', at('walk.csv'), '--out', at(out), ...more]);

describe('onegrid convert', () => {
  test('refuses what states no datum and times without a zone', async () => {
    expect(await convertTo('x', '--json')).toBe(1);
    const reasons = JSON.parse(said.join('')).findings.map(({ reason }: { reason: string }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['datum-unsaid']));
    expect(await convertTo('y', '--json', '--crs', 'WGS84')).toBe(1);
    expect(said.join('')).toContain('zone-missing');
  });

  test('makes a dataset with parents by an inside point, and every column kept', async () => {
    expect(await convertTo('set', '--crs', 'WGS84', '--time-zone', 'Asia/Shanghai')).toBe(0);
    const grids = JSON.parse(readFileSync(at('set/grids.geojson'), 'utf8')).features;
    const seen = grids.map(
      ({
        properties: { code, name, level, parentCode, 备注: note },
      }: never | { properties: Record<string, string> }) => [code, name, level, parentCode, note],
    );
    expect(seen).toEqual([
      ['A', '网格A', 1, null, '保留'],
      ['A1', '网格A1', 2, 'A', '保留'],
      ['A2', '网格A2', 2, 'A', '保留'],
    ]);
    const [track] = JSON.parse(readFileSync(at('set/tracks.geojson'), 'utf8')).features;
    expect(track.properties.datetimes[0]).toBe('2026-11-23T00:00:00Z');
  });

  test.each(['code', 'name', 'parent'])(
    'a --%s-field that no layer has is named, with those there are',
    async (which) => {
      const zone = ['--crs', 'WGS84', '--time-zone', 'Asia/Shanghai'];
      expect(await convertTo('typo', ...zone, `--${which}-field`, 'nosuch')).toBe(2);
      expect(said.join('\n')).toMatch(/nosuch.*编码, 名称, 备注/);
      expect(existsSync(at('typo'))).toBe(false);
    },
  );

  test('of several field names one must be in each layer', async () => {
    const zone = ['--crs', 'WGS84', '--time-zone', 'Asia/Shanghai'];
    expect(await convertTo('several', ...zone, '--code-field', 'LSOA21CD,编码')).toBe(0);
  });

  test('will not write over what is there', async () => {
    expect(await convertTo('set', '--crs', 'WGS84', '--time-zone', 'Asia/Shanghai')).toBe(2);
  });

  test('a wrong command line is wrong usage', async () => {
    expect(levelsNamed('4=x.geojson')).toBeNull();
    expect(await convert(['--out', at('z')])).toBe(2);
    expect(await convert(['--nonsense'])).toBe(2);
    expect(await convertTo('z', '--crs', 'EPSG:1')).toBe(2);
    expect(await convertTo('z', '--time-zone', 'Mars/Olympus')).toBe(2);
  });
});

describe('on the converted dataset', () => {
  test('check reports the gap that the level-2 grids leave', async () => {
    expect(await check([at('set'), '--json'])).toBe(0);
    const { findings } = JSON.parse(said.join(''));
    expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('V11');
  });

  test('check exits 1 for a file that is not JSON, and says where', async () => {
    writeFileSync(at('broken.geojson'), '{"type":\n oops}');
    expect(await check([at('broken.geojson'), '--crs', 'WGS84'])).toBe(1);
    expect(said.join('\n')).toMatch(/broken\.geojson:2:2/);
    expect(await check([at('nowhere')])).toBe(2);
  });

  test('lookup answers every level, and says when a point is on a border', async () => {
    expect(await lookup([at('set'), '--points', at('points.csv'), '--json'])).toBe(0);
    expect(JSON.parse(said.join(''))).toMatchObject([
      { id: 'in', code1: 'A', code2: 'A1', onBoundary: false },
      { id: 'border', code1: 'A', code2: 'A1', onBoundary: true },
      { id: 'out', code1: '', code2: '' },
    ]);
  });

  test('patrol counts the walk in both grids that it ran through', async () => {
    expect(await patrol([at('set'), '--min-stay', '0', '--json'])).toBe(0);
    const rows: { code: string; visits: number }[] = JSON.parse(said.join(''));
    expect(rows.map(({ code, visits }) => [code, visits > 0])).toEqual([
      ['A', true],
      ['A1', true],
      ['A2', false],
    ]);
  });

  test('public writes a dataset that checks, without the walk', async () => {
    expect(await makePublic([at('set'), '--out', at('open'), '--json'])).toBe(0);
    expect(JSON.parse(said.join('')).leftOut).toContainEqual({ what: 'tracks', count: 1, names: [] });
    expect(await check([at('open')])).toBe(0);
    expect(readFileSync(at('open/manifest.json'), 'utf8')).not.toContain('tracks');
  });
});

test('configure writes the hosts of config.json into the page and the samples', async () => {
  const meta = '<meta http-equiv="Content-Security-Policy" content="connect-src &#39;self&#39;">';
  writeFileSync(at('index.html'), `<head>${meta}</head>`);
  writeFileSync(at('config.json'), '{"hosts":["https://tiles.example.org"]}');
  expect(await configure([folder])).toBe(0);
  for (const file of ['index.html', '_headers', 'hosting/nginx.conf']) {
    expect(readFileSync(at(file), 'utf8')).toMatch(
      /connect-src (&#39;|')self(&#39;|') https:\/\/tiles\.example\.org;/,
    );
  }
});
