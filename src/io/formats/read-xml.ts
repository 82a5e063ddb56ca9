import type { FeatureCollection, Geometry } from 'geojson';
import { decodeText } from '../decode-text.ts';
import { refusal } from '../open/file-findings.ts';
import { type FormatFile, type LayersRead, stemOf } from './raw-layer.ts';

/** The XML as a document; workers and Node have no DOMParser of their own. Throws with the parser's words. */
async function documentOf(bytes: Uint8Array) {
  const { DOMParser } = await import('@xmldom/xmldom');
  const onError = (level: 'warning' | 'error' | 'fatalError', message: string): void => {
    if (level !== 'warning') throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(decodeText(bytes).text, 'text/xml');
}

/** KML and GPX, which are WGS 84 by definition. A file without a single feature is refused with that reason. */
export async function readXml(file: FormatFile, format: 'KML' | 'GPX'): Promise<LayersRead> {
  const { path, bytes } = file;
  try {
    const { gpx, kml } = await import('@tmcw/togeojson');
    const document = await documentOf(bytes);
    const made: FeatureCollection<Geometry | null> = format === 'KML' ? kml(document) : gpx(document);
    if (made.features.length === 0) return { ok: false, finding: refusal('V01', 'nothing-found', path) };
    return {
      ok: true,
      layers: [{ file: path, name: stemOf(path), features: made.features, crs: 'WGS84', crsIsSure: true }],
    };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, finding: refusal('V01', 'format-broken', path, { format, detail }) };
  }
}
