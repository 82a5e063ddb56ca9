/** The figure of a cell; null for what says that there is none (未公布, —). Other words stay, for the door to list. */
export function figureOfCell(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell ?? null;
  const plain = cell.trim().replaceAll(',', '');
  if (/^(|-|—|\/|无|未公布|n\/?a)$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : cell;
}
