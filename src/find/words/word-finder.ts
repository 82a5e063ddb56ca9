import { typed } from './likeness.ts';
import { nameDistance } from './name-distance.ts';
import { createTokenizer, type NameToken } from './name-tokens.ts';
import type { ReadingsOf } from './readings.ts';

/** Something that can be found by words. */
export interface Named {
  readonly name: string;
  /** Other names and codes. */
  readonly keys: readonly string[];
}

/** What looks like a code: letters and at least three digits. */
const CODE = /^[a-z]*\d{3,}$/;
/** A name is meant rather than an alias. */
const ALIAS = 0.03;
/** A code that begins or ends so; the rest of the digits is still open. */
const PART_OF_CODE = 0.3;

interface Entry<T> {
  readonly item: T;
  readonly names: readonly (readonly NameToken[])[];
  readonly codes: readonly string[];
}

const plainCode = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '').toLowerCase();

function codeDistance(code: string, wanted: string): number | null {
  if (code === wanted) return 0;
  return code.startsWith(wanted) || code.endsWith(wanted) ? PART_OF_CODE : null;
}

/**
 * Finds things by their names as people type them: hanzi, pinyin, initials, homophones, with slips, with words left
 * out or exchanged, in either reading of a hanzi; and by code. The nearest first, of equals the shorter name, then
 * the earlier item. Without any request.
 */
export function createWordFinder<T extends Named>(
  items: readonly T[],
  readingsOf: ReadingsOf,
): (query: string, limit?: number) => readonly T[] {
  const tokensOf = createTokenizer(readingsOf);
  const entries = items.map((item): Entry<T> => {
    const codes = item.keys.map(plainCode).filter((key) => CODE.test(key));
    const names = [item.name, ...item.keys.filter((key) => !CODE.test(plainCode(key)))];
    return { item, names: names.map(tokensOf), codes };
  });

  return (query, limit = 12) => {
    const tokens = tokensOf(query);
    if (tokens.length === 0) return [];
    const wanted = typed(tokens);
    const code = plainCode(query);
    const byCode = CODE.test(code);
    const found = entries.flatMap(({ item, names, codes }) => {
      const distances = names.map((name, i) => {
        const distance = nameDistance(wanted, name);
        return distance === null ? null : distance + (i === 0 ? 0 : ALIAS);
      });
      if (byCode) distances.push(...codes.map((one) => codeDistance(one, code)));
      const known = distances.filter((distance) => distance !== null);
      return known.length > 0 ? [{ item, distance: Math.min(...known) }] : [];
    });
    return found
      .sort((a, b) => a.distance - b.distance || a.item.name.length - b.item.name.length)
      .slice(0, limit)
      .map(({ item }) => item);
  };
}
