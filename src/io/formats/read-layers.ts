import { refusal } from '../open/file-findings.ts';
import type { FormatFile, LayersRead } from './raw-layer.ts';
import { readCsv } from './read-csv.ts';
import { readFlatgeobuf } from './read-flatgeobuf.ts';
import { readGeojson } from './read-geojson.ts';
import { readShapefile } from './read-shapefile.ts';
import { readXml } from './read-xml.ts';

type Reader = (file: FormatFile) => LayersRead | Promise<LayersRead>;

const READERS: Readonly<Record<string, Reader>> = {
  csv: readCsv,
  fgb: readFlatgeobuf,
  geojson: readGeojson,
  gpx: (file) => readXml(file, 'GPX'),
  json: readGeojson,
  kml: (file) => readXml(file, 'KML'),
  shp: readShapefile,
  topojson: readGeojson,
  tsv: readCsv,
  txt: readCsv,
};

const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** Files that belong to the .shp of their name and are read with it. */
const COMPANIONS = /\.(dbf|prj|cpg|shx|sbn|sbx|qpj|qix|shp\.xml)$/i;

/** The paths that are files of their own: without the companions of a .shp that is there too. */
export function ownPaths(paths: readonly string[]): readonly string[] {
  const shapes = new Set(
    paths.filter((path) => /\.shp$/i.test(path)).map((path) => path.slice(0, -4).toLowerCase()),
  );
  return paths.filter(
    (path) => !(COMPANIONS.test(path) && shapes.has(path.replace(COMPANIONS, '').toLowerCase())),
  );
}

/** The companions that a .shp needs, by ending in lower case. */
export function companionPaths(path: string, paths: readonly string[]): ReadonlyMap<string, string> {
  if (!/\.shp$/i.test(path)) return new Map();
  const stem = path.slice(0, -4).toLowerCase();
  const found = paths.filter(
    (each) => /\.(dbf|prj|cpg)$/i.test(each) && each.slice(0, -4).toLowerCase() === stem,
  );
  return new Map(found.map((each) => [each.slice(-3).toLowerCase(), each]));
}

/** The layers of one file, by its name's ending. A format that nobody here knows is a finding. */
export async function readLayers(file: FormatFile): Promise<LayersRead> {
  const extension = extensionOf(file.path);
  const reader = Object.hasOwn(READERS, extension) ? READERS[extension] : undefined;
  if (reader) return reader(file);
  return { ok: false, finding: refusal('V01', 'format-unknown', file.path, { extension }) };
}
