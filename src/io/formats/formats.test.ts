import { geojson } from 'flatgeobuf';
import type { FeatureCollection, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, test } from 'vitest';
import { projectionOf } from '../crs/projection.ts';
import type { OpenChoices } from '../open/open-result.ts';
import { openDataset } from '../open-dataset.ts';
import type { NamedBlob } from '../source/blob-files.ts';
import { datasetFiles } from '../write/dataset-files.ts';

const RING = [
  [118.5, 24.8],
  [118.51, 24.8],
  [118.51, 24.81],
  [118.5, 24.81],
  [118.5, 24.8],
];
const SQUARE: FeatureCollection<Polygon> = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { 编码: '35058200300701', 名称: '王厝第一网格' },
      geometry: { type: 'Polygon', coordinates: [RING] },
    },
  ],
};

const blobOf = (content: string | Uint8Array): Blob =>
  new Blob([typeof content === 'string' ? content : content.slice()]);
function open(files: Readonly<Record<string, string | Uint8Array>>, choices: OpenChoices = {}) {
  const named = Object.entries(files).map(([path, content]): NamedBlob => ({ path, blob: blobOf(content) }));
  return openDataset({ kind: 'files', title: 'x', files: named }, choices);
}

/** The one grid of what was opened, its ring turned to begin in the south-west. */
async function only(files: Readonly<Record<string, string | Uint8Array>>, choices: OpenChoices = {}) {
  const result = await open(files, choices);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  expect(result.parts.grids).toHaveLength(1);
  return result.parts.grids[0]!;
}

function expectSquare({ geometry }: Awaited<ReturnType<typeof only>>): void {
  const ring = geometry.coordinates[0] as number[][];
  const sorted = (positions: number[][]): string[] => positions.map(String).sort();
  expect(sorted(ring.slice(1))).toEqual(sorted(RING.slice(1)));
}

/** A .shp of one polygon, clockwise as the format wants it (ESRI white paper, 1998). */
function shp(ring: readonly (readonly number[])[]): Uint8Array {
  const content = 44 + 4 + 16 * ring.length;
  const view = new DataView(new ArrayBuffer(100 + 8 + content));
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 5, true);
  view.setInt32(100, 1);
  view.setInt32(104, content / 2);
  view.setInt32(108, 5, true);
  view.setInt32(144, 1, true);
  view.setInt32(148, ring.length, true);
  for (const [i, [x, y]] of [...ring].reverse().entries()) {
    view.setFloat64(156 + 16 * i, x!, true);
    view.setFloat64(164 + 16 * i, y!, true);
  }
  return new Uint8Array(view.buffer);
}

/** 网格 in GBK and in UTF-8: the name of the one row below. */
const NAME = { gbk: [0xcd, 0xf8, 0xb8, 0xf1], utf8: [...new TextEncoder().encode('网格')] };

/** A .dbf of one row with the columns CODE and NAME, both text of 20 bytes. */
function dbf(name: readonly number[], driver: number): Uint8Array {
  const bytes = new Uint8Array(32 + 64 + 1 + 41 + 1).fill(0x20, 97);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  bytes[29] = driver;
  view.setUint32(4, 1, true);
  view.setUint16(8, 97, true);
  view.setUint16(10, 41, true);
  for (const [i, column] of ['CODE', 'NAME'].entries()) {
    bytes.set(new TextEncoder().encode(column), 32 + 32 * i);
    bytes[32 + 32 * i + 11] = 0x43;
    bytes[32 + 32 * i + 16] = 20;
  }
  bytes[96] = 0x0d;
  bytes.set(new TextEncoder().encode('35058200300701'), 98);
  bytes.set(name, 118);
  return bytes;
}

const PRJ_WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]';
const PRJ_4549 =
  'PROJCS["CGCS2000_3_Degree_GK_CM_120E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

describe('a Shapefile', () => {
  test.each([
    ['GBK by its language driver', dbf(NAME.gbk, 0x4d), {}],
    ['GBK by its bytes', dbf(NAME.gbk, 0), {}],
    ['GBK by its .cpg', dbf(NAME.gbk, 0), { 'a.cpg': 'GBK' }],
    ['UTF-8 by its .cpg', dbf(NAME.utf8, 0x4d), { 'a.cpg': 'UTF-8' }],
    ['UTF-8 by its bytes', dbf(NAME.utf8, 0), {}],
  ])('opens with names in %s', async (_, table, more) => {
    const grid = await only({ 'a.shp': shp(RING), 'a.dbf': table, 'a.prj': PRJ_WGS84, ...more });
    expect(grid).toMatchObject({ name: '网格', code: '35058200300701' });
    expectSquare(grid);
  });

  test('in Gauss–Krüger coordinates lands where it was, to the lattice', async () => {
    const projected = RING.map(([lng, lat]) => projectionOf(4549)!.fromWgs84(lng!, lat!));
    expectSquare(await only({ 'a.shp': shp(projected), 'a.dbf': dbf(NAME.gbk, 0x4d), 'a.prj': PRJ_4549 }));
  });

  test('without a .prj is asked about; of an old datum it is refused', async () => {
    const bare = { 'a.shp': shp(RING), 'a.dbf': dbf(NAME.gbk, 0x4d) };
    expect(await open(bare)).toMatchObject({ ok: false, findings: [{ reason: 'datum-unsaid' }] });
    const old = {
      ...bare,
      'a.prj': PRJ_4549.replaceAll('China_2000', 'Xian_1980').replaceAll('CGCS2000', 'Xian80'),
    };
    expect(await open(old)).toMatchObject({ ok: false, findings: [{ reason: 'datum-unsupported' }] });
  });

  test('cut off is a finding', async () => {
    const result = await open(
      { 'a.shp': shp(RING).slice(0, 150), 'a.dbf': dbf(NAME.gbk, 0x4d) },
      { assume: 'WGS84' },
    );
    expect(result).toMatchObject({ ok: false });
    expect(result.findings.length).toBeGreaterThan(0);
  });
});

test('FlatGeobuf, KML and TopoJSON give the same square', async () => {
  const topojson = JSON.stringify(topology({ grids: SQUARE }));
  expectSquare(await only({ 'a.fgb': geojson.serialize(SQUARE) }, { assume: 'WGS84' }));
  expectSquare(await only({ 'a.topojson': topojson }, { assume: 'WGS84' }));
  const coordinates = RING.map((position) => position.join(',')).join(' ');
  const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><Placemark><name>王厝</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder></Document></kml>`;
  const grid = await only({ 'a.kml': kml });
  expectSquare(grid);
  expect(grid.name).toBe('王厝');
});

test('a MultiGeometry of polygons in a KML is the MultiPolygon that it stands for, nested ones too', async () => {
  const polygon = (east: number): string => {
    const ring = RING.map(([x, y]) => `${x! + east},${y}`).join(' ');
    return `<Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
  };
  const inner = `<MultiGeometry>${polygon(2)}</MultiGeometry>`;
  const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>王厝</name><MultiGeometry>${polygon(0)}${inner}</MultiGeometry></Placemark></Document></kml>`;
  const { geometry } = await only({ 'a.kml': kml });
  expect(geometry.type).toBe('MultiPolygon');
  expect(geometry.coordinates).toHaveLength(2);
});

test('a GB18030 table of points opens as places, and a fix without numbers is set aside', async () => {
  const head = [0xc3, 0xfb, 0xb3, 0xc6];
  const table = Uint8Array.from([...head, ...new TextEncoder().encode(',lng,lat\na,118.5,24.8\nb,,\n')]);
  const result = await open({ 'p.csv': table }, { assume: 'WGS84' });
  expect(result).toMatchObject({ ok: true, parts: { places: [{ name: 'a' }] } });
  if (result.ok) expect(result.parts.places).toHaveLength(1);
  expect(result.findings).toContainEqual(expect.objectContaining({ severity: 'aside' }));
});

test.each(['', 'sep=;\n'])(
  'decimal commas of a European Excel are decimals, in places and in figures (%j before)',
  async (first) => {
    const table = `${first}编号;名称;经度;纬度;所属网格;亩数\na;甲站;118,505;24,805;;1.234,5\nb;乙站;118,5075;24,8;;0,5\n`;
    const files = { '网格.geojson': JSON.stringify(SQUARE), '服务站.csv': table };
    const layers = { '服务站.csv#服务站': { role: 'stations' as const } };
    const result = await open(files, { assume: 'WGS84', layers });
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    expect(result.parts.stations.map(({ geometry }) => geometry.coordinates)).toEqual([
      [118.505, 24.805],
      [118.5075, 24.8],
    ]);
  },
);

test('a ledger with decimal commas joins as it is meant', async () => {
  const ledger = '网格名称;亩数;人口\n王厝第一网格;1.234,5;1,234\n';
  const result = await open(
    { '网格.geojson': JSON.stringify(SQUARE), '台账.csv': ledger },
    { assume: 'WGS84' },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  expect(result.parts.grids[0]!.stats!.values).toEqual({ 亩数: 1234.5, residents: 1234 });
  // An area is no count: it is kept with its fraction, and is marked so that it is kept in the next round, too.
  expect(result.findings.filter(({ rule }) => rule === 'V19')).toEqual([]);
  expect(result.parts.manifest.statistics).toContainEqual({
    key: '亩数',
    label: '亩数',
    unit: '',
    whole: false,
  });
  const again = await open(
    Object.fromEntries(datasetFiles(result.parts).map(({ path, text }) => [path, text])),
  );
  expect(again).toMatchObject({
    ok: true,
    parts: { manifest: { statistics: result.parts.manifest.statistics } },
  });
});

test.each(['台账.xlsx', '台账.xls'])(
  'a table of text that calls itself %s is read as what it is',
  async (name) => {
    const files = { '网格.geojson': JSON.stringify(SQUARE), [name]: '网格名称\t人口\n王厝第一网格\t12\n' };
    const result = await open(files, { assume: 'WGS84' });
    expect(result).toMatchObject({ ok: true, parts: { grids: [{ stats: { values: { residents: 12 } } }] } });
    expect(result.findings).toContainEqual(expect.objectContaining({ reason: 'read-as', file: name }));
  },
);

test('a strange ending is named, and so is a broken file', async () => {
  expect(await open({ 'a.dwg': 'AC1032' })).toMatchObject({
    ok: false,
    findings: [{ reason: 'drawing' }],
  });
  expect(await open({ 'a.xyz': 'words' })).toMatchObject({
    ok: false,
    findings: [{ reason: 'format-unknown' }],
  });
  expect(await open({ 'a.kml': '<kml><Placemark>' })).toMatchObject({
    ok: false,
    findings: [{ reason: 'format-broken' }],
  });
  expect(await open({ 'a.fgb': 'not one' })).toMatchObject({
    ok: false,
    findings: [{ reason: 'format-broken' }],
  });
});
