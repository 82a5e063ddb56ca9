import { commaIn, numberOfText } from '../formats/number-text.ts';

const UNPUBLISHED = /^(|-|—|\/|无|未公布|n\/?a)$/i;

/**
 * Reads the figures of one column: a number; null for what says that there is none (未公布, —). Other words stay, for
 * the door to list.
 */
export function figureReader(column: readonly unknown[]): (cell: unknown) => unknown {
  const comma = commaIn(column.filter((cell) => typeof cell === 'string'));
  return (cell) => {
    if (typeof cell !== 'string') return cell ?? null;
    if (UNPUBLISHED.test(cell.trim())) return null;
    const value = numberOfText(cell, comma);
    return Number.isFinite(value) ? value : cell;
  };
}
