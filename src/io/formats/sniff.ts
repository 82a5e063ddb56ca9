/** What the first bytes of a file say it is, whatever its name says. */
export type Content =
  | 'json'
  | 'shp'
  | 'fgb'
  | 'kml'
  | 'gpx'
  | 'kmz'
  | 'xlsx'
  | 'zip'
  | 'old-workbook'
  | 'archive'
  | 'drawing'
  | 'web-page'
  | 'broken-zip'
  | 'table';

const ascii = (bytes: Uint8Array, length = 2048): string =>
  String.fromCharCode(...bytes.subarray(0, Math.min(length, bytes.length)));

const END_OF_ZIP = [0x50, 0x4b, 0x05, 0x06] as const;
/** A zip ends with its list of entries and, at most, a comment of 64 KB. */
const ZIP_TAIL = 22 + 0xffff;

function hasEnd(bytes: Uint8Array): boolean {
  for (let i = bytes.length - 22; i >= Math.max(0, bytes.length - ZIP_TAIL); i--)
    if (END_OF_ZIP.every((byte, k) => bytes[i + k] === byte)) return true;
  return false;
}

/** Names of a zip's first entries stand uncompressed in it. */
function zipContent(bytes: Uint8Array): Content {
  if (!hasEnd(bytes)) return 'broken-zip';
  const head = ascii(bytes, 4096);
  if (/\[Content_Types\]\.xml|xl\/|docProps\//.test(head)) return 'xlsx';
  return /\.kml/i.test(head) ? 'kmz' : 'zip';
}

/** First bytes of formats that are not text. */
const MAGIC: readonly (readonly [readonly number[], Content])[] = [
  [[0x66, 0x67, 0x62, 0x03], 'fgb'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-workbook'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x1f, 0x8b], 'archive'],
  [[0x00, 0x00, 0x27, 0x0a], 'shp'],
];

const WORDS: readonly (readonly [RegExp, Content])[] = [
  [/^AC10\d\d/, 'drawing'],
  [/^(ï»¿)?\s*[[{]/, 'json'],
  [/^(ï»¿)?\s*(<!doctype html|<html[\s>])/i, 'web-page'],
  [/<kml[\s>]/, 'kml'],
  [/<gpx[\s>]/, 'gpx'],
];

/** The format that a file's content is in; null where the first bytes do not tell. */
export function contentOf(bytes: Uint8Array): Content | null {
  const head = ascii(bytes);
  if (head.startsWith('PK\u0003\u0004')) return zipContent(bytes);
  const magic = MAGIC.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  const found = magic ?? WORDS.find(([mark]) => mark.test(head));
  if (found) return found[1];
  const line = head.split(/\r?\n/, 1)[0] ?? '';
  return /[,;\t]/.test(line) && !head.includes('\0') && !head.includes('<') ? 'table' : null;
}
