import type { Feature, Point } from 'geojson';
import Papa from 'papaparse';
import { decodeText } from '../decode-text.ts';
import { guessColumn } from '../import/columns.ts';
import { refusal } from '../open/file-findings.ts';
import { type FormatFile, type LayersRead, stemOf } from './raw-layer.ts';

/** Rows of a table by column; cells are text as written. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A CSV of any common separator and encoding; the first row names the columns. */
export function readTable(bytes: Uint8Array): Table {
  const parsed = Papa.parse<Record<string, string>>(decodeText(bytes).text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  });
  return { columns: parsed.meta.fields ?? [], rows: parsed.data };
}

const numberOf = (cell: string | undefined): number => (cell?.trim() ? Number(cell) : Number.NaN);

/**
 * A CSV of places: a point a row, by the columns that look like longitude and latitude. Rows without a number there
 * have no geometry, which the door sets aside and lists.
 */
export function readCsv({ path, bytes }: FormatFile): LayersRead {
  const { columns, rows } = readTable(bytes);
  const [lng, lat] = [guessColumn(columns, 'lng'), guessColumn(columns, 'lat')];
  if (rows.length === 0 || lng === null || lat === null) {
    const detail = columns.slice(0, 12).join(', ');
    return { ok: false, finding: refusal('V01', 'format-broken', path, { format: 'CSV', detail }) };
  }
  const features = rows.map((row): Feature<Point | null> => {
    const position = [numberOf(row[lng]), numberOf(row[lat])];
    const geometry = position.every(Number.isFinite)
      ? { type: 'Point' as const, coordinates: position }
      : null;
    return { type: 'Feature', properties: row, geometry };
  });
  return { ok: true, layers: [{ file: path, name: stemOf(path), features, crs: null, crsIsSure: false }] };
}
