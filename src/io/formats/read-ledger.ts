import { guessColumn } from '../import/columns.ts';
import { refusal } from '../open/file-findings.ts';
import type { FormatFile, LayersRead, Table } from './raw-layer.ts';
import { readTable } from './read-csv.ts';
import { layersOfTable } from './read-table.ts';

type Cell = string | number | boolean | Date | null | undefined;

const textOf = (cell: Cell): string => {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell).trim();
  // A cell knows no zone: a time stays one without offset, a whole day a date.
  const text = cell.toISOString().slice(0, 19);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
};

const names = (row: readonly string[]): boolean =>
  (['code', 'name', 'lng', 'time'] as const).some((meaning) => guessColumn(row, meaning) !== null);

/** A merged heading stands in its first cell only: it holds for the empty ones after it. */
function filled(row: readonly string[]): string[] {
  let last = '';
  return row.map((cell) => {
    if (cell !== '') last = cell;
    return last;
  });
}

const isNumber = (cell: string): boolean => cell !== '' && Number.isFinite(Number(cell.replaceAll(',', '')));

/**
 * Headings and rows of a sheet: titles above the headings are passed over; headings in two rows, the upper one
 * merged, become `upper/lower`. Null where no row looks like headings.
 */
export function ledgerOf(sheet: readonly (readonly Cell[])[]): Table | null {
  const rows = sheet.map((row) => row.map(textOf));
  const at = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1 && names(row));
  const head = rows[at];
  if (!head) return null;
  const below = rows[at + 1] ?? [];
  // A second heading row fills gaps of the first and holds no number.
  const isTwoRows = head.some((cell, i) => cell === '' && (below[i] ?? '') !== '') && !below.some(isNumber);
  const columns = isTwoRows
    ? filled(head).map((upper, i) => (below[i] ? `${upper}/${below[i]}` : upper))
    : head;
  const body = rows.slice(at + (isTwoRows ? 2 : 1)).filter((row) => row.some((cell) => cell !== ''));
  const record = (row: readonly string[]): Record<string, string> =>
    Object.fromEntries(columns.flatMap((column, i) => (column === '' ? [] : [[column, row[i] ?? '']])));
  return { columns: columns.filter((column) => column !== ''), rows: body.map(record) };
}

export type LedgerRead =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly detail: string };

/** The first sheet of a workbook that has headings, title rows and merged cells understood. */
async function readWorkbook(bytes: Uint8Array): Promise<Table | null> {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const sheets = await readXlsxFile(new Blob([bytes.slice()]));
  for (const { data } of sheets) {
    const table = ledgerOf(data as readonly (readonly Cell[])[]);
    if (table && table.rows.length > 0) return table;
  }
  return null;
}

/** A ledger of figures by grid: an XLSX, or a CSV. */
export async function readLedger(path: string, bytes: Uint8Array): Promise<LedgerRead> {
  try {
    const table = /\.xlsx$/i.test(path) ? await readWorkbook(bytes) : readTable(bytes);
    return table ? { ok: true, table } : { ok: false, detail: path };
  } catch (cause) {
    return { ok: false, detail: `${path}: ${cause instanceof Error ? cause.message : cause}` };
  }
}

/** A workbook among strange files: places where it has coordinates, else figures by code or name. */
export async function readXlsx({ path, bytes }: FormatFile): Promise<LayersRead> {
  try {
    const table = await readWorkbook(bytes);
    if (table) return layersOfTable(table, path, 'XLSX');
    const params = { names: '', format: 'XLSX' };
    return { ok: false, finding: refusal('V01', 'columns-missing', path, params) };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, finding: refusal('V01', 'format-broken', path, { format: 'XLSX', detail }) };
  }
}
