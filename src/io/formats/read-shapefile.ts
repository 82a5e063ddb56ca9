import type { Feature, Geometry } from 'geojson';
import type { ToWgs84 } from '../../check/door/positions.ts';
import type { Params } from '../../check/report.ts';
import type { Finding } from '../../model/finding.ts';
import { wktCrs } from '../crs/wkt-crs.ts';
import { decodeText, type Encoding } from '../decode-text.ts';
import { refusal, remark } from '../open/file-findings.ts';
import { type FormatFile, type LayersRead, type RawLayer, stemOf } from './raw-layer.ts';
import { notesOf, withFullNames } from './shapefile/fields.ts';
import { type DbfRow, readDbf } from './shapefile/read-dbf.ts';
import { readShp } from './shapefile/read-shp.ts';

/** Language driver 0x4D of a .dbf is GBK. */
const GBK_DRIVER = 0x4d;

/** The encoding that the .cpg or the language driver of a .dbf says; null where neither says one that we know. */
function statedEncoding(dbf: Uint8Array, cpg: Uint8Array | undefined): Encoding | null {
  const stated = cpg ? decodeText(cpg).text.trim().toLowerCase() : '';
  if (/^(gbk|gb2312|gb18030|936|cp936|ansi 936)$/.test(stated)) return 'gb18030';
  if (/^utf-?8$/.test(stated)) return 'utf-8';
  return dbf[29] === GBK_DRIVER ? 'gb18030' : null;
}

/** The share of bytes beyond ASCII that a text of GBK loses when it is read as UTF-8 is half and more; cells that
 * were cut inside a character lose fewer. */
const NO_UTF8 = 0.3;
/** So many bytes beyond ASCII are never UTF-8 by chance. */
const SURELY_UTF8 = 12;

function looksLike(text: Uint8Array): Encoding | null {
  const foreign = text.reduce((sum, byte) => sum + (byte < 0x80 ? 0 : 1), 0);
  if (foreign === 0) return null;
  const lost = new TextDecoder('utf-8').decode(text).split('\uFFFD').length - 1;
  if (lost > NO_UTF8 * foreign) return 'gb18030';
  return lost === 0 && foreign >= SURELY_UTF8 ? 'utf-8' : null;
}

/** The encoding of a .dbf: what its bytes plainly are, else what is said of it, else what its bytes may be. */
function dbfEncoding(dbf: Uint8Array, cpg: Uint8Array | undefined) {
  const stated = statedEncoding(dbf, cpg);
  const headerLength = (dbf[8] ?? 0) | ((dbf[9] ?? 0) << 8);
  const text = dbf.subarray(headerLength);
  const may = decodeText(text).encoding === 'utf-8' ? 'utf-8' : 'gb18030';
  return { stated, used: looksLike(text) ?? stated ?? may } as const;
}

type Nested = readonly number[] | readonly Nested[];

function movedAll(coordinates: Nested, move: ToWgs84): Nested {
  const [first, second, ...heights] = coordinates;
  if (typeof first === 'number') return [...move(first, second as number), ...(heights as number[])];
  return (coordinates as readonly Nested[]).map((each) => movedAll(each, move));
}

const moved = (geometry: Geometry, move: ToWgs84): Geometry =>
  geometry.type === 'GeometryCollection'
    ? geometry
    : ({ type: geometry.type, coordinates: movedAll(geometry.coordinates, move) } as Geometry);

interface System extends Pick<RawLayer, 'crs' | 'crsIsSure' | 'projection'> {
  readonly toWgs84?: ToWgs84;
}

/** The system that the .prj states; where it is projected, how its coordinates become WGS 84. */
async function systemOf(prj: Uint8Array | undefined): Promise<System | null> {
  if (!prj) return { crs: null, crsIsSure: false };
  const wkt = decodeText(prj).text;
  const said = wktCrs(wkt);
  if (said === 'unsupported') return null;
  // A projected file holds no GCJ-02; one in degrees is often labelled WGS 84 whatever it is.
  if (said !== 'projected') return { crs: said, crsIsSure: false };
  const { projectionOfWkt } = await import('../crs/projection.ts');
  const [, projection] = /"([^"]+)"/.exec(wkt) ?? [];
  return {
    crs: 'WGS84',
    crsIsSure: true,
    ...(projection ? { projection } : {}),
    toWgs84: projectionOfWkt(wkt),
  };
}

interface Table {
  readonly rows: readonly DbfRow[];
  readonly findings: readonly Finding[];
}

/** The rows beside the shapes; a .dbf that is missing, broken or cut costs the properties only, and is said. */
function tableOf(path: string, beside: FormatFile['beside'], shapes: number): Table {
  const missing = (reason: 'table-missing' | 'table-broken', params: Params = {}): Table => ({
    rows: [],
    findings: [remark('V01', reason, path, params)],
  });
  const dbf = beside?.get('dbf');
  if (!dbf) return missing('table-missing');
  try {
    const { stated, used } = dbfEncoding(dbf, beside?.get('cpg'));
    const { rows, isCut } = readDbf(dbf, used);
    const params = { rows: rows.length, shapes };
    const findings = [
      ...(isCut || rows.length !== shapes ? [remark('V01', 'table-differs', path, params)] : []),
      ...(stated !== null && stated !== used
        ? [
            remark('V01', 'encoding-differs', path, {
              stated: stated.toUpperCase(),
              used: used.toUpperCase(),
            }),
          ]
        : []),
    ];
    return { rows, findings };
  } catch (cause) {
    return missing('table-broken', { detail: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** A Shapefile: the .shp with the .dbf, .prj, .cpg and our .fields.json beside it. */
export async function readShapefile({ path, bytes, beside }: FormatFile): Promise<LayersRead> {
  const system = await systemOf(beside?.get('prj'));
  if (!system) return { ok: false, finding: refusal('V02', 'datum-unsupported', path, { crs: '.prj' }) };
  try {
    const { geometries, isCut } = readShp(bytes);
    if (geometries.length === 0)
      return { ok: false, finding: refusal('V01', isCut ? 'cut-short' : 'nothing-found', path) };
    const { rows, findings } = tableOf(path, beside, geometries.length);
    const notes = notesOf(decodeText(beside?.get('fields.json') ?? new Uint8Array()).text);
    const { toWgs84, ...stated } = system;
    const features = geometries.map(
      (geometry, i): Feature<Geometry | null> => ({
        type: 'Feature',
        properties: withFullNames(rows[i] ?? {}, notes),
        geometry: geometry && toWgs84 ? moved(geometry, toWgs84) : geometry,
      }),
    );
    const said = isCut
      ? [...findings, remark('V01', 'cut-short', path, { count: features.length })]
      : findings;
    return { ok: true, layers: [{ file: path, name: stemOf(path), features, ...stated }], findings: said };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, finding: refusal('V01', 'format-broken', path, { format: 'Shapefile', detail }) };
  }
}
