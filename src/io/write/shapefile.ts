import type { Feature, Geometry } from 'geojson';
import { encodeGb18030, isGbk } from '../encode-gb18030.ts';
import type { NamedFile } from './dataset-files.ts';
import { typedColumns } from './shapefile/columns.ts';
import { dbfOf } from './shapefile/write-dbf.ts';
import { type ShapeKind, shapeKind, shpOf } from './shapefile/write-shp.ts';

/** ESRI's WKT of WGS 84, which every reader of a .prj knows. */
const WGS84_PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** `gb18030` says GBK in the .cpg where GBK has every character, as older software knows no more. */
export type ShapefileEncoding = 'utf-8' | 'gb18030';

/** A family of shapes beside others of the same layer gets its name. */
const SUFFIX: Readonly<Record<ShapeKind, string>> = {
  area: '',
  line: '-lines',
  point: '-points',
  multipoint: '-multipoints',
};

/** The .dbf with its .cpg and notes; nothing for features without a single property, as a .dbf needs a column. */
function tableFiles(
  name: string,
  features: readonly Feature<Geometry | null>[],
  encoding: ShapefileEncoding,
): NamedFile[] {
  const columns = typedColumns(features.map(({ properties }) => properties));
  if (columns.length === 0) return [];
  let isWide = false;
  const encode = (text: string): Uint8Array => {
    if (encoding === 'utf-8') return new TextEncoder().encode(text);
    const bytes = encodeGb18030(text);
    isWide ||= !isGbk(bytes);
    return bytes;
  };
  const { bytes, notes } = dbfOf(columns, features.length, encode, encoding === 'gb18030');
  return [
    { path: `${name}.dbf`, bytes },
    { path: `${name}.cpg`, text: encoding === 'utf-8' ? 'UTF-8' : isWide ? 'GB18030' : 'GBK' },
    { path: `${name}.fields.json`, text: `${JSON.stringify(notes, null, 1)}\n` },
  ];
}

/**
 * Features as the files of Shapefiles in WGS 84: .shp, .shx, .dbf, .prj, .cpg, and `.fields.json` with the full
 * names. Own code: the libraries that write Shapefiles know neither UTF-8 nor GBK, or were last touched years ago. A
 * Shapefile holds one family of shapes, so features of several become several; those without a geometry go with the
 * first. Collections of geometries, which it cannot hold, are left out.
 */
export function shapefileFiles(
  features: readonly Feature<Geometry | null>[],
  stem: string,
  encoding: ShapefileEncoding = 'utf-8',
): readonly NamedFile[] {
  const kinds = [
    ...new Set(features.flatMap(({ geometry }) => (geometry ? (shapeKind(geometry) ?? []) : []))),
  ];
  const first = kinds[0] ?? 'point';
  const all: readonly ShapeKind[] = kinds.length === 0 ? [first] : kinds;
  return all.flatMap((kind): NamedFile[] => {
    const own = features.filter(({ geometry }) =>
      geometry === null ? kind === first : shapeKind(geometry) === kind,
    );
    const name = `${stem}${all.length > 1 ? SUFFIX[kind] : ''}`;
    const { shp, shx } = shpOf(
      kind,
      own.map(({ geometry }) => geometry),
    );
    return [
      { path: `${name}.shp`, bytes: shp },
      { path: `${name}.shx`, bytes: shx },
      { path: `${name}.prj`, text: WGS84_PRJ },
      ...tableFiles(name, own, encoding),
    ];
  });
}
