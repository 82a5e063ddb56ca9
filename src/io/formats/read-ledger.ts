import { guessColumn } from '../import/columns.ts';
import { readTable, type Table } from './read-csv.ts';

type Cell = string | number | boolean | Date | null | undefined;

const textOf = (cell: Cell): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
};

const names = (row: readonly string[]): boolean =>
  guessColumn(row, 'code') !== null || guessColumn(row, 'name') !== null;

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

/** A ledger of figures by grid: the first sheet of an XLSX, or a CSV. */
export async function readLedger(path: string, bytes: Uint8Array): Promise<LedgerRead> {
  try {
    if (!/\.xlsx$/i.test(path)) return { ok: true, table: readTable(bytes) };
    const { default: readXlsxFile } = await import('read-excel-file/universal');
    const [sheet] = await readXlsxFile(new Blob([bytes.slice()]));
    const table = ledgerOf((sheet?.data ?? []) as readonly (readonly Cell[])[]);
    return table ? { ok: true, table } : { ok: false, detail: path };
  } catch (cause) {
    return { ok: false, detail: `${path}: ${cause instanceof Error ? cause.message : cause}` };
  }
}
