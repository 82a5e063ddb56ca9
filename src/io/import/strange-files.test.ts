import { readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Grid } from '../../model/grid.ts';
import type { LayerChoice } from '../../model/import.ts';
import { openLoose } from '../open/open-loose.ts';
import { readLoose } from '../open/read-loose.ts';
import { blobFiles } from '../source/blob-files.ts';
import { surveyOf } from './survey-layers.ts';

const FOLDER = new URL('../../../tests/fixtures/strange/', import.meta.url);
const bytesOf = (name: string): Uint8Array => readFileSync(new URL(encodeURIComponent(name), FOLDER));
const SAMPLE = JSON.parse(readFileSync('data/xiyuan/grids.geojson', 'utf8')) as {
  features: { properties: { code: string; name: string; level: number; parentCode: string | null } }[];
};

type Given = Readonly<Record<string, Uint8Array>>;

/** Files of the folder, made by GDAL and LibreOffice from the sample, whose names fit; and more. */
function given(names: RegExp, more: Given = {}): Given {
  const found = readdirSync(FOLDER).filter((name) => names.test(name));
  return { ...Object.fromEntries(found.map((name) => [name, bytesOf(name)])), ...more };
}
const files = (all: Given) =>
  blobFiles(
    'x',
    Object.entries(all).map(([path, bytes]) => ({ path, blob: new Blob([bytes.slice()]) })),
  );

async function survey(all: Given) {
  const from = files(all);
  return surveyOf('x', await readLoose(from, from.paths!, {}), {});
}
async function imported(all: Given, layers: Readonly<Record<string, LayerChoice>> = {}) {
  const from = files(all);
  return openLoose(from, from.paths!, { layers, title: 'x' }, {});
}
const plansOf = ({ layers }: Awaited<ReturnType<typeof survey>>) =>
  Object.fromEntries(layers.map(({ key, plan }) => [key, plan]));

describe('files made by other software', () => {
  test('a projected Shapefile in GBK: level, code, name and parent are guessed, and it lands where it was', async () => {
    const all = given(/^二级网格/);
    const plan = plansOf(await survey(all))['二级网格.shp#二级网格'];
    expect(plan).toMatchObject({
      role: 'grids',
      level: 2,
      code: '网格编码',
      name: '网格名称',
      parent: '上级编码',
      crs: 'WGS84',
    });
    const opened = await imported(all);
    if (!opened.ok) throw new Error('refused');
    const wanted = SAMPLE.features.filter(({ properties }) => properties.level === 2);
    const summary = ({ code, name, parentCode }: Pick<Grid, 'code' | 'name' | 'parentCode'>) =>
      `${code} ${name} ${parentCode}`;
    expect(opened.parts.grids.map(summary).sort()).toEqual(
      wanted.map(({ properties }) => summary(properties as Grid)).sort(),
    );
    expect(opened.parts.grids[0]!.extra.备注).toBe('第1号');
  });

  test('a KML with folders: a layer a folder, each with its level or role, and parents by an inside point', async () => {
    const all = given(/\.kml$/);
    const plans = plansOf(await survey(all));
    expect(Object.entries(plans).map(([key, { role, level }]) => [key, role, level])).toEqual([
      ['网格.kml#一级网格', 'grids', 1],
      ['网格.kml#二级网格', 'grids', 2],
      ['网格.kml#服务站', 'stations', null],
    ]);
    const opened = await imported(all);
    if (!opened.ok) throw new Error('refused');
    const parentOf = new Map(opened.parts.grids.map(({ code, parentCode }) => [String(code), parentCode]));
    const wrong = SAMPLE.features.filter(
      ({ properties: { level, code, parentCode } }) => level === 2 && parentOf.get(code) !== parentCode,
    );
    expect(wrong).toEqual([]);
    expect(opened.tallies.parentsInferred).toBe(55);
  });

  test('a GB18030 table: stations with their own ids and grids, once a person said the system', async () => {
    const all = given(/^服务站|^二级/);
    expect(plansOf(await survey(all))['服务站.csv#服务站']).toMatchObject({
      role: 'stations',
      code: '编号',
      name: '名称',
      crs: null,
    });
    const opened = await imported(all, { '服务站.csv#服务站': { crs: 'WGS84' } });
    if (!opened.ok) throw new Error('refused');
    expect(opened.parts.stations.length).toBeGreaterThan(50);
    expect(opened.parts.stations.every(({ name }) => !name.includes('�'))).toBe(true);
  });

  test('grids that two files bring are said of the second before anything is set aside', async () => {
    const { layers } = await survey(given(/^二级|\.kml$/));
    const said = Object.fromEntries(layers.map(({ key, repeats }) => [key, repeats]));
    expect(said).toEqual({
      '二级网格.shp#二级网格': null,
      '网格.kml#一级网格': null,
      '网格.kml#二级网格': { file: '二级网格.shp', name: '二级网格', count: 55 },
      '网格.kml#服务站': null,
    });
  });

  test('a station that names no grid and stands in none says so; one that names an unknown one is quoted', async () => {
    const table = '编号,名称,经度,纬度,所属网格\na,甲站,10,20,\nb,乙站,10,20,不在册\n';
    const opened = await imported(given(/^二级/, { '服务站.csv': new TextEncoder().encode(table) }), {
      '服务站.csv#服务站': { role: 'stations', crs: 'WGS84' },
    });
    expect(
      opened.findings
        .filter(({ rule }) => rule === 'V14')
        .map(({ reason, params }) => [reason, params.station, params.grid]),
    ).toEqual([
      ['grid-unsaid-outside', '甲站', '?'],
      ['grid-unknown-outside', '乙站', '不在册'],
    ]);
  });

  test('a workbook with merged headings joins by code; the sum row is named, and 未公布 stays unknown', async () => {
    const opened = await imported(given(/^台账|^二级/));
    if (!opened.ok) throw new Error('refused');
    expect(opened.unmatched).toEqual(['合计']);
    expect(opened.tallies.joined).toBe(55);
    const values = opened.parts.grids.map(({ stats }) => stats!.values);
    expect(values[0]).toEqual({ households: 100, residents: 300, residents60plus: 40 });
    expect(values[3]).toEqual({ households: 103, residents: 321, residents60plus: null });
  });

  test('a GPX with gaps: tracks, split where the recorder was silent', async () => {
    const opened = await imported(given(/\.gpx$|^二级/));
    if (!opened.ok) throw new Error('refused');
    expect(plansOf(await survey(given(/\.gpx$/)))['巡查.gpx#巡查']).toMatchObject({ role: 'tracks' });
    expect(opened.parts.tracks).toHaveLength(6);
  });
});

describe('files that are not what they should be get a sentence that says what to do', () => {
  const reasons = async (all: Given): Promise<string[]> =>
    (await survey(all)).findings.map(({ reason, severity }) => `${severity} ${reason}`);
  const cut = (name: string, share: number): Uint8Array => {
    const bytes = bytesOf(name);
    return bytes.slice(0, Math.floor(bytes.length * share));
  };

  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const page = text('<!DOCTYPE html>\n<html><body>请先登录</body></html>');
  const shape = (more: Given): Given => ({ ...given(/^二级/), ...more });
  const zipped = zipSync({
    '二级网格.shp': bytesOf('二级网格.shp'),
    '二级网格.dbf': bytesOf('二级网格.dbf'),
  });

  test.each<[string, Given, string[]]>([
    ['a web page called KML', { '网格.kml': page }, ['refuse web-page']],
    ['a web page called GeoJSON', { '网格.geojson': page }, ['refuse web-page']],
    ['a picture called KML', { '网格.kml': Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }, ['refuse format-broken']],
    [
      'a GPX without points',
      { 'a.gpx': text('<gpx xmlns="http://www.topografix.com/GPX/1/1"><metadata/></gpx>') },
      ['refuse no-shapes'],
    ],
    ['a zip cut in the middle', { 'a.zip': zipped.slice(0, zipped.length / 2) }, ['refuse archive-broken']],
    ['a zip among other files', { 'a.zip': zipped }, ['refuse archive-unknown']],
    [
      'a FlatGeobuf of a header only',
      { 'a.fgb': text('fgb\u0003fgb\0'.padEnd(40, '\0')) },
      ['refuse format-broken'],
    ],
    [
      'a GeoJSON cut in the middle',
      { 'a.geojson': text('{"type":"FeatureCollection","features":[{') },
      ['refuse truncated'],
    ],
    ['an empty file', { 'a.geojson': new Uint8Array() }, ['refuse empty']],
    ['headings without rows', { 'a.csv': text('名称,经度,纬度\n') }, ['refuse rows-missing']],
    ['a ledger without grids', { '台账.xlsx': bytesOf('台账.xlsx') }, ['refuse ledger-alone']],
    [
      'a .cpg that says UTF-8 beside a table in GBK',
      shape({ '二级网格.cpg': text('UTF-8') }),
      ['warn encoding-differs'],
    ],
    [
      'a .shp cut in the middle',
      given(/^二级/, { '二级网格.shp': cut('二级网格.shp', 0.5) }),
      ['warn table-differs', 'warn cut-short'],
    ],
    [
      'a .dbf cut in the middle',
      given(/^二级/, { '二级网格.dbf': cut('二级网格.dbf', 0.5) }),
      ['warn table-differs'],
    ],
    ['a .shp without its .dbf', given(/^二级网格\.(shp|prj)$/), ['warn table-missing']],
    ['a .dbf alone', given(/^二级网格\.dbf$/), ['refuse table-alone']],
    ['a workbook cut in the middle', { '台账.xlsx': cut('台账.xlsx', 0.6) }, ['refuse archive-broken']],
    ['a KML cut in the middle', { '网格.kml': cut('网格.kml', 0.5) }, ['refuse format-broken']],
    ['a workbook called CSV', { '台账.csv': bytesOf('台账.xlsx') }, ['warn read-as', 'refuse ledger-alone']],
    ['a KML called GeoJSON', { '网格.geojson': bytesOf('网格.kml') }, ['warn read-as']],
    [
      'an old workbook',
      { 'a.xls': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1) },
      ['refuse old-workbook'],
    ],
    [
      'an archive that is no zip',
      { 'a.rar': new TextEncoder().encode('Rar!\u001a\u0007') },
      ['refuse archive-unknown'],
    ],
    ['a drawing', { 'a.dwg': new TextEncoder().encode('AC1027') }, ['refuse drawing']],
    [
      'a table of neither places nor codes',
      { 'a.csv': new TextEncoder().encode('甲,乙\n1,2\n') },
      ['refuse columns-missing'],
    ],
  ])('%s', async (_, all, wanted) => {
    expect(await reasons(all)).toEqual(wanted);
  });

  test('a .cpg that is wrong costs no words', async () => {
    const { layers } = await survey(shape({ '二级网格.cpg': text('UTF-8') }));
    expect(layers[0]?.columns.map(({ name }) => name)).toContain('网格编码');
  });

  test.each(['utf-16le', 'utf-16be'])(
    'a table in %s, without a mark or with one, has its columns',
    async (encoding) => {
      const units = [...'\uFEFF名称,经度,纬度\n甲,118.5,24.8\n'].map((char) => char.charCodeAt(0));
      const marked = Uint8Array.from(
        units.flatMap((unit) =>
          encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
        ),
      );
      for (const bytes of [marked, marked.slice(2)]) {
        const { layers } = await survey({ 'a.csv': bytes });
        expect(layers.map(({ columns, features }) => [columns[0]?.name, features])).toEqual([['名称', 1]]);
      }
    },
  );

  test('heights are counted and kept, and zeros are none to speak of', async () => {
    const kml = (height: number): Uint8Array =>
      text(
        `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>甲</name><Polygon><outerBoundaryIs><LinearRing>` +
          `<coordinates>118,24,${height} 118.1,24,${height} 118.1,24.1,0 118,24,${height}</coordinates>` +
          `</LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`,
      );
    const kept = async (height: number) =>
      (await imported({ 'a.kml': kml(height) })).findings
        .filter(({ reason }) => reason === 'heights-kept')
        .map(({ params, severity }) => ({ params, severity }));
    expect(await kept(12.5)).toEqual([{ params: { count: 3 }, severity: 'fixed' }]);
    expect(await kept(0)).toEqual([]);
  });

  test('columns that became the code, the name and the parent are not called unknown', async () => {
    const { findings } = await imported(given(/^二级/));
    const kept = findings.find(({ rule }) => rule === 'V18');
    expect(kept?.params).toEqual({ names: '备注', count: 1 });
  });

  test('a UTF-8 table cut inside a character stays UTF-8', async () => {
    const text = new TextEncoder().encode('名称,经度,纬度\n甲,118.5,24.8\n乙,118.6,24.9\n网格');
    const { layers } = await survey({ 'a.csv': text.slice(0, -1) });
    expect(layers[0]?.columns.map(({ name }) => name)).toEqual(['名称']);
  });
});

test('figures that grids lack are summed over the buildings in them, and never replaced', async () => {
  const square = (x: number, y: number, side: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + side, y],
        [x + side, y + side],
        [x, y + side],
        [x, y],
      ],
    ],
  });
  const collection = (...features: object[]): Uint8Array =>
    new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  const feature = (geometry: object, properties: object) => ({ type: 'Feature', geometry, properties });
  const grids = collection(
    feature(square(118.5, 24.8, 0.01), { code: 'a', name: '甲' }),
    feature(square(118.51, 24.8, 0.01), { code: 'b', name: '乙', 户数: 7 }),
  );
  const buildings = collection(
    feature(square(118.502, 24.802, 0.001), { 楼栋编号: '1', 户数: 3, 人口: 8 }),
    feature(square(118.504, 24.802, 0.001), { 楼栋编号: '2', 户数: null, 人口: 5 }),
    feature(square(118.512, 24.802, 0.001), { 楼栋编号: '3', 户数: 30, 人口: 40 }),
  );
  const said = { '网格.geojson#网格': { crs: 'WGS84' }, '楼栋.geojson#楼栋': { crs: 'WGS84' } } as const;
  const opened = await imported({ '网格.geojson': grids, '楼栋.geojson': buildings }, said);
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
  expect(opened.parts.grids.map(({ stats }) => stats?.values)).toEqual([
    { households: 3, residents: 13, buildings: 2 },
    { households: 7, residents: 40, buildings: 1 },
  ]);
  expect(opened.tallies.summedFromBuildings).toBe(2);
});
