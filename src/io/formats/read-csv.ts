import Papa from 'papaparse';
import { decodeText } from '../decode-text.ts';
import type { FormatFile, LayersRead, Table } from './raw-layer.ts';
import { layersOfTable } from './read-table.ts';

/** Our own tables put an apostrophe before what a spreadsheet would run; it is no part of the text. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r])/, '');

/** The line by which Excel names the separator of what follows. */
const SEPARATOR = /^sep=(.)\r?\n/i;

/** A CSV of any common separator and encoding; the first row names the columns. */
export function readTable(bytes: Uint8Array): Table {
  const { text } = decodeText(bytes);
  const [line = '', delimiter = ''] = SEPARATOR.exec(text) ?? [];
  const parsed = Papa.parse<Record<string, string>>(text.slice(line.length), {
    delimiter,
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => withoutGuard(name.trim()),
    transform: withoutGuard,
  });
  return { columns: (parsed.meta.fields ?? []).filter((name) => name !== ''), rows: parsed.data };
}

/** A CSV of places, or of figures by code or name. */
export const readCsv = ({ path, bytes }: FormatFile): LayersRead =>
  layersOfTable(readTable(bytes), path, 'CSV');
