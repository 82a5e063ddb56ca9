import { hanNumber, spokenNumber } from './han-number.ts';
import type { ReadingsOf } from './readings.ts';
import { initialsOf, type Sound, soundOf } from './sound.ts';

/** What a name is compared by: a hanzi, a whole number, or one other letter. Equal texts are one token. */
export interface NameToken {
  /** The hanzi, the number in Arabic digits, or the letter. */
  readonly text: string;
  readonly kind: 'hanzi' | 'number' | 'letter';
  readonly sounds: readonly Sound[];
}

const PIECE = /[零〇一二三四五六七八九十]+|\d+|\p{Script=Han}|[\p{L}\p{M}]/gu;

function tokenOf(text: string, readingsOf: ReadingsOf): NameToken {
  if (/^\d+$/.test(text)) {
    const syllables = spokenNumber(text);
    const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('');
    return { text, kind: 'number', sounds: [soundOf(syllables.join(''), [initials])] };
  }
  if (!/\p{Script=Han}/u.test(text)) return { text, kind: 'letter', sounds: [] };
  const sounds = readingsOf(text).map((reading) => soundOf(reading, initialsOf(reading)));
  return { text, kind: 'hanzi', sounds };
}

/** Cuts names into tokens: one width and case, punctuation left out, 第十一 the same as 第11. */
export function createTokenizer(readingsOf: ReadingsOf): (text: string) => readonly NameToken[] {
  const known = new Map<string, NameToken>();
  return (text) => {
    const pieces = text.normalize('NFKC').toLowerCase().match(PIECE) ?? [];
    return pieces.map((piece) => {
      const plain = String(/^\d+$/.test(piece) ? piece : (hanNumber(piece) ?? piece));
      const token = known.get(plain) ?? tokenOf(plain, readingsOf);
      known.set(plain, token);
      return token;
    });
  };
}
