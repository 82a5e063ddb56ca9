import type { Feature, Geometry } from 'geojson';
import type { Crs } from '../../model/manifest.ts';
import { wktCrs } from '../crs/wkt-crs.ts';
import { decodeText, type Encoding } from '../decode-text.ts';
import { refusal } from '../open/file-findings.ts';
import { type FormatFile, type LayersRead, stemOf } from './raw-layer.ts';

/** Language driver 0x4D of a .dbf is GBK. */
const GBK_DRIVER = 0x4d;

/** The encoding of a .dbf: what the .cpg says, else its language driver, else what its bytes look like. */
function dbfEncoding(dbf: Uint8Array, cpg: Uint8Array | undefined): string {
  const stated = cpg ? decodeText(cpg).text.trim().toLowerCase() : '';
  if (/^(gbk|gb2312|gb18030|936|cp936|ansi 936)$/.test(stated)) return 'gb18030';
  if (/^utf-?8$/.test(stated)) return 'utf-8';
  if (dbf[29] === GBK_DRIVER) return 'gb18030';
  const headerLength = (dbf[8] ?? 0) | ((dbf[9] ?? 0) << 8);
  const looksLike: Encoding = decodeText(dbf.subarray(headerLength)).encoding;
  return looksLike === 'utf-8' ? 'utf-8' : 'gb18030';
}

/** Empty numbers are missing, never NaN; text comes without its padding. */
function cleanRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const cells = Object.entries(row).map(([name, value]): [string, unknown] => {
    if (typeof value === 'number') return [name, Number.isFinite(value) ? value : null];
    return [name, typeof value === 'string' ? value.replace(/[\0 ]+$/, '') : value];
  });
  return Object.fromEntries(cells);
}

/** The system of the geometry once it is read, and the WKT that proj4 must undo on the way. */
function crsOf(prj: Uint8Array | undefined): { crs: Crs | null; undo?: string; sure: boolean } | null {
  if (!prj) return { crs: null, sure: false };
  const wkt = decodeText(prj).text;
  const said = wktCrs(wkt);
  if (said === 'unsupported') return null;
  // A projected file holds no GCJ-02; one in degrees is often labelled WGS 84 whatever it is.
  return said === 'projected' ? { crs: 'WGS84', undo: wkt, sure: true } : { crs: said, sure: false };
}

/** A Shapefile: the .shp with the .dbf, .prj and .cpg beside it. A missing .dbf costs the properties only. */
export async function readShapefile({ path, bytes, beside }: FormatFile): Promise<LayersRead> {
  const system = crsOf(beside?.get('prj'));
  if (!system) return { ok: false, finding: refusal('V02', 'datum-unsupported', path, { crs: '.prj' }) };
  try {
    const { combine, parseDbf, parseShp } = await import('shpjs');
    const geometries: (Geometry | null)[] = parseShp(bytes.slice(), system.undo);
    const dbf = beside?.get('dbf');
    const rows = dbf && parseDbf(dbf.slice(), dbfEncoding(dbf, beside?.get('cpg')));
    const made = combine([geometries as Geometry[], rows]);
    const features: Feature<Geometry | null>[] = made.features.map((feature) => ({
      ...feature,
      properties: cleanRow(feature.properties ?? {}),
    }));
    if (features.length === 0) return { ok: false, finding: refusal('V01', 'nothing-found', path) };
    const layer = { file: path, name: stemOf(path), features, crs: system.crs, crsIsSure: system.sure };
    return { ok: true, layers: [layer] };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, finding: refusal('V01', 'format-broken', path, { format: 'Shapefile', detail }) };
  }
}
