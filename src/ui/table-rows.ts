/** What a cell holds: a text, a figure, or null for 未公布. */
export type Cell = string | number | null;

export interface TableRow {
  readonly id: string;
  readonly cells: readonly Cell[];
}

export interface TableSort {
  readonly column: number;
  readonly descending: boolean;
}

const collators = new Map<string, Intl.Collator>();

function collator(tag: string): Intl.Collator {
  const kept = collators.get(tag) ?? new Intl.Collator(tag, { numeric: true });
  collators.set(tag, kept);
  return kept;
}

function compare(a: Exclude<Cell, null>, b: Exclude<Cell, null>, tag: string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator(tag).compare(String(a), String(b));
}

/** Rows in the order of one column, stable; 未公布 stands last in either direction, for it is no figure. */
export function sortRows(
  rows: readonly TableRow[],
  sort: TableSort | null,
  tag: string,
): readonly TableRow[] {
  if (!sort) return rows;
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const a = left.cells[sort.column] ?? null;
    const b = right.cells[sort.column] ?? null;
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return sign * compare(a, b, tag);
  });
}

/** Rows in which every word of the query stands in some cell; case and width of letters do not matter. */
export function filterRows(rows: readonly TableRow[], query: string): readonly TableRow[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ cells }) => {
    const text = plain(cells.join(' '));
    return words.every((word) => text.includes(word));
  });
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const NEEDS_QUOTES = /[",\r\n]/;
/** A cell that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180 with a byte order mark, which spreadsheets need for Chinese; an unpublished figure is left empty. */
export function csvOf(header: readonly string[], rows: readonly TableRow[]): string {
  const lines = [header, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** The same rows with tabs, as a spreadsheet takes them from the clipboard. */
export function tabbedOf(header: readonly string[], rows: readonly TableRow[]): string {
  return [header, ...rows.map(({ cells }) => cells)]
    .map((cells) => cells.map((cell) => String(cell ?? '').replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
}

/** Which of `count` rows of `rowPx` stand in a view of `viewPx` scrolled by `scrollPx`, with a margin. */
export function visibleRange(
  count: number,
  rowPx: number,
  scrollPx: number,
  viewPx: number,
  margin = 6,
): readonly [from: number, to: number] {
  const from = Math.min(count, Math.max(0, Math.floor(scrollPx / rowPx) - margin));
  return [from, Math.min(count, Math.ceil((scrollPx + viewPx) / rowPx) + margin)];
}
