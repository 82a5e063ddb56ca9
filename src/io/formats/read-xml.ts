import type { Folder, Root } from '@tmcw/togeojson';
import type { Document as XmlDocument } from '@xmldom/xmldom';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { decodeText } from '../decode-text.ts';
import { refusal } from '../open/file-findings.ts';
import { ofOneKind } from './one-kind.ts';
import { type FormatFile, type LayersRead, type RawLayer, stemOf } from './raw-layer.ts';

type Features = Feature<Geometry | null>[];

/** The XML as a document; workers and Node have no DOMParser of their own. Throws with the parser's words. */
async function documentOf(bytes: Uint8Array) {
  const { DOMParser } = await import('@xmldom/xmldom');
  const onError = (level: 'warning' | 'error' | 'fatalError', message: string): void => {
    if (level !== 'warning') throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(decodeText(bytes).text, 'text/xml');
}

/** Documents inside the document, which GDAL writes a layer as, made the folders that they are. */
function documentsAsFolders(root: XmlDocument): void {
  for (const inner of [...root.getElementsByTagName('Document')].slice(1)) {
    const folder = root.createElementNS(inner.namespaceURI, 'Folder');
    while (inner.firstChild) folder.appendChild(inner.firstChild);
    inner.parentNode?.replaceChild(folder, inner);
  }
}

/** Placemarks by the folder that they lie in, its name with those around it; the file's own stand under its name. */
function foldersOf(node: Root | Folder, name: string, found = new Map<string, Features>()) {
  for (const child of node.children) {
    if (child.type === 'Feature') {
      const features = found.get(name) ?? [];
      found.set(name, features);
      features.push({ ...child, geometry: child.geometry && ofOneKind(child.geometry) });
    } else {
      const own = String(child.meta.name ?? '').trim();
      foldersOf(child, node.type === 'root' ? own || name : own ? `${name}/${own}` : name, found);
    }
  }
  return found;
}

/** A file's folders as layers; one folder alone is the file. */
function layersOf(folders: ReadonlyMap<string, Features>, file: string): RawLayer[] {
  return [...folders].map(([name, features]) => ({ file, name, features, crs: 'WGS84', crsIsSure: true }));
}

/** Why a document gave no feature: its points have no position, or it has none. */
function nothingIn(document: XmlDocument, path: string) {
  const points = ['trkpt', 'rtept', 'wpt'].flatMap((tag) => [...document.getElementsByTagName(tag)]);
  const [first] = points;
  if (!first) return refusal('V01', 'no-shapes', path);
  const got = ['lat', 'lon'].map((name) => `${name}="${first.getAttribute(name) ?? ''}"`).join(' ');
  return refusal('V01', 'positions-missing', path, { count: points.length, got });
}

/** KML, a layer a folder, and GPX: both are WGS 84 by definition. A file without a single feature is refused. */
export async function readXml(file: FormatFile, format: 'KML' | 'GPX'): Promise<LayersRead> {
  const { path, bytes } = file;
  try {
    const { gpx, kmlWithFolders } = await import('@tmcw/togeojson');
    const document = await documentOf(bytes);
    const plain = (): FeatureCollection<Geometry | null> => gpx(document);
    if (format === 'KML') documentsAsFolders(document);
    const folders =
      format === 'KML'
        ? foldersOf(kmlWithFolders(document), stemOf(path))
        : new Map([[stemOf(path), plain().features]]);
    const layers = layersOf(folders, path).filter(({ features }) => features.length > 0);
    if (layers.length === 0) return { ok: false, finding: nothingIn(document, path) };
    return { ok: true, layers };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, finding: refusal('V01', 'format-broken', path, { format, detail }) };
  }
}

/** A KMZ: the KML in a zip, `doc.kml` first. */
export async function readKmz({ path, bytes }: FormatFile): Promise<LayersRead> {
  const { zipFiles } = await import('../source/zip-files.ts');
  const zip = zipFiles(path, bytes);
  const names = zip.ok ? (zip.files.paths ?? []).filter((name) => /\.kml$/i.test(name)) : [];
  const name = names.find((each) => /(^|\/)doc\.kml$/i.test(each)) ?? names[0];
  const read = zip.ok && name !== undefined ? await zip.files.read(name) : null;
  if (read?.ok) return readXml({ path, bytes: read.bytes }, 'KML');
  const detail = zip.ok ? (read?.detail ?? '.kml') : zip.detail;
  return { ok: false, finding: refusal('V01', 'format-broken', path, { format: 'KMZ', detail }) };
}
