import { refusal } from '../open/file-findings.ts';
import type { FormatFile, LayersRead } from './raw-layer.ts';
import { readCsv } from './read-csv.ts';
import { readGeojson } from './read-geojson.ts';
import { readXml } from './read-xml.ts';

type Reader = (file: FormatFile) => LayersRead | Promise<LayersRead>;

const READERS: Readonly<Record<string, Reader>> = {
  csv: readCsv,
  geojson: readGeojson,
  gpx: (file) => readXml(file, 'GPX'),
  json: readGeojson,
  kml: (file) => readXml(file, 'KML'),
  topojson: readGeojson,
  tsv: readCsv,
  txt: readCsv,
};

const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** Whether a file's name ends as one of the formats that can be read. */
export const isReadable = (path: string): boolean => Object.hasOwn(READERS, extensionOf(path));

/** The layers of one file, by its name's ending. A format that nobody here knows is a finding. */
export async function readLayers(file: FormatFile): Promise<LayersRead> {
  const extension = extensionOf(file.path);
  const reader = Object.hasOwn(READERS, extension) ? READERS[extension] : undefined;
  if (reader) return reader(file);
  return { ok: false, finding: refusal('V01', 'format-unknown', file.path, { extension }) };
}
