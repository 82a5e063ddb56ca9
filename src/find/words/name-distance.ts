import type { Likeness, Typed } from './likeness.ts';
import type { NameToken } from './name-tokens.ts';

/** What a difference between what was typed and a name costs; a wrong hanzi is the unit. */
const COST = {
  /** Typed, and not in the name. */
  extraHanzi: 0.8,
  extraLetter: 0.45,
  /** In the name, and not typed: before the first typed one, between two, after the last. */
  before: 0.04,
  between: 0.1,
  after: 0.005,
  swapped: 0.35,
} as const;

const extra = ({ kind }: NameToken): number => (kind === 'letter' ? COST.extraLetter : COST.extraHanzi);

/** What the typed tokens cost that stand for nothing in a name: no way of laying them along it can cost less. */
function leastDistance({ tokens, limit }: Typed, likenesses: readonly Likeness[]): number {
  const marks = likenesses.reduce((all, likeness) => all | likeness.marks, 0);
  let least = 0;
  for (let at = 0; at < Math.min(31, tokens.length) && least <= limit; at++) {
    const said = tokens[at];
    if (said && !(marks & (1 << at))) least += extra(said);
  }
  return least;
}

let table = new Float64Array(0);

/**
 * How far a name is from what was typed: the cheapest way to lay the typed tokens along those of the name in order
 * (edit distance with free ends), where a hanzi may be typed as itself, as one that sounds the same, as pinyin or
 * as its initial, neighbours may be exchanged, and stretches of the name left out. Null past the limit.
 */
export function nameDistance(query: Typed, name: readonly NameToken[]): number | null {
  const likenesses = name.map(query.likenessOf);
  if (leastDistance(query, likenesses) > query.limit) return null;
  const columns = query.tokens.length + 1;
  const size = (name.length + 1) * columns;
  if (table.length < size) table = new Float64Array(2 * size);
  table.fill(Number.POSITIVE_INFINITY, 0, size);
  table[0] = 0;
  for (let i = 0; i <= name.length; i++) {
    for (let j = 0; j < columns; j++) {
      const so = table[i * columns + j] ?? Number.POSITIVE_INFINITY;
      if (so <= query.limit) stepOn(query, name, likenesses[i], i, j, so);
    }
  }
  const total = table[size - 1] ?? Number.POSITIVE_INFINITY;
  return total <= query.limit ? total : null;
}

function reach(at: number, cost: number): void {
  if (cost < (table[at] ?? 0)) table[at] = cost;
}

/** All ways on from before token `i` of the name and before typed token `j`, where `so` was spent. */
function stepOn(
  { tokens }: Typed,
  name: readonly NameToken[],
  likeness: Likeness | undefined,
  i: number,
  j: number,
  so: number,
): void {
  const columns = tokens.length + 1;
  const said = tokens[j];
  const next = (i + 1) * columns + j;
  if (likeness) reach(next, so + (j === 0 ? COST.before : said ? COST.between : COST.after));
  if (!said) return;
  reach(i * columns + j + 1, so + extra(said));
  if (!likeness) return;
  reach(next + 1, so + (likeness.unlike[j] ?? Number.POSITIVE_INFINITY));
  for (const { letters, cost } of likeness.heard[j] ?? []) reach(next + letters, so + cost);
  const swapped = tokens[j + 1] === name[i] && said === name[i + 1] && said !== name[i];
  if (swapped) reach(next + columns + 2, so + COST.swapped);
}
