import type { Feature, FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { parseJson } from '../../check/door/parse-json.ts';
import { createReport } from '../../check/report.ts';
import type { Crs } from '../../model/manifest.ts';
import { decodeText } from '../decode-text.ts';
import { refusal } from '../open/file-findings.ts';
import { type Collection, CollectionScanner } from './geojson/scan-collection.ts';
import { type FormatFile, type LayersRead, type RawLayer, stemOf } from './raw-layer.ts';

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The `crs` member of GeoJSON 2008; what RFC 7946 says of silence is not believed: Chinese files keep silent too. */
function statedCrs(root: Json): Crs | null {
  const name = isRecord(root.crs) && isRecord(root.crs.properties) ? root.crs.properties.name : null;
  if (typeof name !== 'string') return null;
  if (/CRS:?84$|EPSG:+4326$/i.test(name)) return 'WGS84';
  const epsg = /EPSG:(?:[\d.]*:)?(\d{4,6})$/i.exec(name)?.[1];
  return epsg === undefined ? null : `EPSG:${Number(epsg)}`;
}

function collectionOf(root: Json): readonly unknown[] | null {
  if (root.type === 'FeatureCollection' && Array.isArray(root.features)) return root.features;
  if (root.type === 'Feature') return [root];
  return 'coordinates' in root ? [{ type: 'Feature', properties: {}, geometry: root }] : null;
}

async function topologyLayers(topology: Topology, path: string): Promise<RawLayer[]> {
  const { feature } = await import('topojson-client');
  return Object.entries(topology.objects).map(([name, object]) => {
    const made: Feature | FeatureCollection = feature(topology, object);
    const features = made.type === 'FeatureCollection' ? made.features : [made];
    return { file: path, name, features, crs: null, crsIsSure: false };
  });
}

function layerOf(path: string, features: readonly unknown[], root: Json): RawLayer {
  return {
    file: path,
    name: stemOf(path),
    // The door checks each feature's shape again; here they are only carried.
    features: features as RawLayer['features'],
    crs: statedCrs(root),
    crsIsSure: false,
  };
}

/** A FeatureCollection in UTF-8 out of chunks of bytes; null for anything else, which `readGeojson` can name. */
export async function readCollection(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<LayersRead | null> {
  const scanner = new CollectionScanner();
  for await (const chunk of chunks) if (!scanner.push(chunk)) return null;
  const found = scanner.finish();
  return found && { ok: true, layers: [layerOf(path, found.features, found.root)] };
}

/** Bytes for a scanner at a time: what it holds of the file besides what it made of it. */
const CHUNK = 1 << 16;

function collectionIn(bytes: Uint8Array): Collection | null {
  const scanner = new CollectionScanner();
  for (let i = 0; i < bytes.length; i += CHUNK) if (!scanner.push(bytes.subarray(i, i + CHUNK))) return null;
  return scanner.finish();
}

/** GeoJSON (collection, feature or bare geometry) and TopoJSON; a fault of syntax is named with line and column. */
export async function readGeojson({ path, bytes }: FormatFile): Promise<LayersRead> {
  const found = collectionIn(bytes);
  if (found) return { ok: true, layers: [layerOf(path, found.features, found.root)] };
  const text = decodeText(bytes).text;
  const report = createReport(path, text);
  const parsed = parseJson(text, report);
  const fault = report.findings()[0];
  if (!parsed) return { ok: false, finding: fault ?? refusal('V01', 'not-json', path) };
  const root = parsed.value;
  try {
    if (isRecord(root) && root.type === 'Topology') {
      return { ok: true, layers: await topologyLayers(root as unknown as Topology, path) };
    }
  } catch (cause) {
    return {
      ok: false,
      finding: refusal('V01', 'format-broken', path, { format: 'TopoJSON', detail: String(cause) }),
    };
  }
  const features = isRecord(root) ? collectionOf(root) : null;
  if (!isRecord(root) || !features) {
    const got = isRecord(root) ? String(root.type ?? 'object') : typeof root;
    return { ok: false, finding: refusal('V01', 'not-collection', path, { got }) };
  }
  return { ok: true, layers: [layerOf(path, features, root)] };
}
