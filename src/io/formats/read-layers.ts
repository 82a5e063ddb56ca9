import { refusal, remark } from '../open/file-findings.ts';
import type { FormatFile, LayersRead } from './raw-layer.ts';
import { readCsv } from './read-csv.ts';
import { readFlatgeobuf } from './read-flatgeobuf.ts';
import { readGeojson } from './read-geojson.ts';
import { readXlsx } from './read-ledger.ts';
import { readShapefile } from './read-shapefile.ts';
import { readKmz, readXml } from './read-xml.ts';
import { type Content, contentOf } from './sniff.ts';

type Reader = (file: FormatFile) => LayersRead | Promise<LayersRead>;

/** The format that a file's name promises. */
const BY_ENDING: Readonly<Record<string, Content>> = {
  csv: 'table',
  fgb: 'fgb',
  geojson: 'json',
  gpx: 'gpx',
  json: 'json',
  kml: 'kml',
  kmz: 'kmz',
  shp: 'shp',
  topojson: 'json',
  tsv: 'table',
  txt: 'table',
  xlsx: 'xlsx',
};

const READERS: Readonly<Partial<Record<Content, Reader>>> = {
  table: readCsv,
  fgb: readFlatgeobuf,
  json: readGeojson,
  gpx: (file) => readXml(file, 'GPX'),
  kml: (file) => readXml(file, 'KML'),
  kmz: readKmz,
  shp: readShapefile,
  xlsx: readXlsx,
};

const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** Files that belong to the .shp of their name and are read with it. */
const COMPANIONS = /\.(dbf|prj|cpg|shx|sbn|sbx|qpj|qmd|qix|shp\.xml|fields\.json)$/i;

const isShape = (path: string): boolean => /\.shp$/i.test(path);
const stemOfShape = (path: string): string => path.replace(/\.shp$/i, '').toLowerCase();

/** The paths that are files of their own: without the companions of a .shp that is there too. */
export function ownPaths(paths: readonly string[]): readonly string[] {
  const shapes = new Set(paths.filter(isShape).map(stemOfShape));
  return paths.filter(
    (path) => !(COMPANIONS.test(path) && shapes.has(path.replace(COMPANIONS, '').toLowerCase())),
  );
}

/** The companions that a .shp needs, by ending in lower case. */
export function companionPaths(path: string, paths: readonly string[]): ReadonlyMap<string, string> {
  if (!isShape(path)) return new Map();
  const beside = paths.flatMap((each): [string, string][] => {
    const ending = /\.(dbf|prj|cpg|fields\.json)$/i.exec(each)?.[1];
    const stem = ending === undefined ? null : each.slice(0, -ending.length - 1).toLowerCase();
    return stem === stemOfShape(path) ? [[ending!.toLowerCase(), each]] : [];
  });
  return new Map(beside);
}

/** What to say of a file that cannot be read: what it is, and what the person can do about it. */
function unknown({ path }: FormatFile, content: Content | null): LayersRead {
  const extension = extensionOf(path);
  const say = (reason: Parameters<typeof refusal<'V01'>>[1]): LayersRead => ({
    ok: false,
    finding: refusal('V01', reason, path, { extension }),
  });
  if (content === 'old-workbook') return say('old-workbook');
  if (content === 'web-page') return say('web-page');
  if (content === 'broken-zip') return say('archive-broken');
  if (content === 'archive' || content === 'zip' || /^(rar|7z|gz|tar)$/.test(extension))
    return say('archive-unknown');
  if (content === 'drawing' || /^(dwg|dxf|mdb|tab|mif|gpkg|ovkml|ovobj|shapefile)$/.test(extension))
    return say('drawing');
  return say(COMPANIONS.test(path) ? 'table-alone' : 'format-unknown');
}

/**
 * The layers of one file, by its content where the first bytes tell, else by its name's ending. A file that is not
 * what its name says is read as what it is, and that is said; one that nobody here can read is a finding.
 */
export async function readLayers(file: FormatFile): Promise<LayersRead> {
  const extension = extensionOf(file.path);
  const named = Object.hasOwn(BY_ENDING, extension) ? BY_ENDING[extension] : undefined;
  const found = contentOf(file.bytes);
  // Any text with a comma looks like a table: that alone overrules no name but a workbook's, which is never text.
  const isTable = found === 'table' && !/^xlsx?$/.test(extension);
  const content = isTable || found === null ? (named ?? null) : found;
  const reader = content === null ? undefined : READERS[content];
  if (!reader || (named === undefined && COMPANIONS.test(file.path))) return unknown(file, content);
  const read = await reader(file);
  if (!read.ok || named === content) return read;
  const word = content === 'table' ? 'csv' : (content ?? '');
  const said = remark('V01', 'read-as', file.path, { extension, content: word });
  return { ...read, findings: [said, ...(read.findings ?? [])] };
}
