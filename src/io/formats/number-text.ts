/** What a comma in the numbers of one column means: Excel of much of Europe writes 121,47 and 1.234,5. */
export type Comma = 'decimal' | 'grouping';

/** 1,234,567.8 */
const GROUPED = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** 121,47 or 1.234,5 */
const DECIMAL = /^[-+]?(\d+|\d{1,3}([.\s]\d{3})+),\d+$/;

/**
 * What a comma means in a column. Cells like `121,474` may be both: then all that are under `below` are decimal, since
 * no longitude has six digits before the point, and anything else is grouped.
 */
export function commaIn(cells: readonly string[], below = 0): Comma {
  let isSmall = true;
  for (const cell of cells) {
    const text = cell.trim();
    if (!DECIMAL.test(text) && !GROUPED.test(text)) continue;
    if (!GROUPED.test(text)) return 'decimal';
    if (!DECIMAL.test(text)) return 'grouping';
    if (Math.abs(Number.parseInt(text, 10)) >= below) isSmall = false;
  }
  return isSmall && below > 0 ? 'decimal' : 'grouping';
}

/** The number that a text writes; NaN where it writes none. */
export function numberOfText(text: string, comma: Comma): number {
  const plain = text.trim();
  if (plain === '') return Number.NaN;
  if (comma === 'decimal' && DECIMAL.test(plain))
    return Number(plain.replaceAll(/[.\s]/g, '').replace(',', '.'));
  return Number(GROUPED.test(plain) ? plain.replaceAll(',', '') : plain);
}

/** Whether a text writes a number, whatever a comma in it means. */
export const writesNumber = (text: string): boolean =>
  Number.isFinite(numberOfText(text, 'decimal')) || Number.isFinite(numberOfText(text, 'grouping'));
