import { type Cell, csvText } from '../io/write/csv.ts';
import { notPublished } from '../text/numbers.ts';
import { printJson, tableText } from './print.ts';

/** One column of an answer: its key in JSON and CSV, and how people read its cells. */
export interface Column<Row> {
  readonly key: string;
  readonly of: (row: Row) => Cell;
  /** Figures after the point in the table for people. */
  readonly digits?: number;
}

function shown<Row>({ of, digits }: Column<Row>, row: Row): string {
  const cell = of(row);
  if (cell === null) return notPublished();
  return typeof cell === 'number' && digits !== undefined ? cell.toFixed(digits) : String(cell);
}

/** An answer in rows: JSON or CSV with every digit, else a table for people. */
export function printRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  form: { readonly json?: boolean | undefined; readonly csv?: boolean | undefined },
): void {
  const keys = columns.map(({ key }) => key);
  if (form.json)
    printJson(rows.map((row) => Object.fromEntries(columns.map(({ key, of }) => [key, of(row)]))));
  else if (form.csv)
    process.stdout.write(
      csvText(
        keys,
        rows.map((row) => columns.map(({ of }) => of(row))),
      ),
    );
  else
    console.log(
      tableText(
        keys,
        rows.map((row) => columns.map((column) => shown(column, row))),
      ),
    );
}
