import Papa from 'papaparse';

export type Cell = string | number | boolean | null;

/** Excel reads UTF-8 only behind this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would run; and text that looks guarded already, so that reading back takes one guard away. */
const RUNS = /^'*[=+\-@\t\r].*$/s;

/**
 * A table as CSV (RFC 4180) that Excel opens in UTF-8. An empty cell is null; text that a spreadsheet would
 * run as a formula gets an apostrophe first, numbers do not.
 */
export function csvText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const fields = [...columns];
  const data = rows.map((row) => [...row]);
  return `${BYTE_ORDER_MARK}${Papa.unparse({ fields, data }, { escapeFormulae: RUNS })}\r\n`;
}
