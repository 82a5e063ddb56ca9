import { foldedName } from '../text/folded-name.ts';
import type { Picked } from './events.ts';

export interface SearchItem {
  readonly name: string;
  /** Codes and other names that find it too. */
  readonly keys: readonly string[];
  /** What it is, shown beside the name: its level, its parent, its kind. */
  readonly note: string;
  readonly target: Picked | { readonly kind: 'place'; readonly position: readonly [number, number] };
}

/** All letters of the query, in order, with others between them: 王一 finds 王厝社区第一网格. */
function isSubsequence(query: string, text: string): boolean {
  let at = 0;
  for (const char of query) {
    at = text.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function rank(query: string, text: string): number {
  if (text === query) return 0;
  if (text.startsWith(query)) return 1;
  if (text.includes(query)) return 2;
  return isSubsequence(query, text) ? 4 : Number.POSITIVE_INFINITY;
}

/** Items that the query finds, best first: equal, beginning, containing, then letters in order. */
export function searchItems(items: readonly SearchItem[], query: string, limit = 12): readonly SearchItem[] {
  const wanted = foldedName(query);
  if (wanted === '') return [];
  return items
    .map((item) => {
      const byKey = Math.min(
        ...item.keys.map((key) => rank(wanted, foldedName(key)) + 0.5),
        Number.POSITIVE_INFINITY,
      );
      return { item, at: Math.min(rank(wanted, foldedName(item.name)), byKey) };
    })
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at || a.item.name.length - b.item.name.length)
    .slice(0, limit)
    .map(({ item }) => item);
}
