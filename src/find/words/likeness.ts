import { blurredBeginnings, type Heard, heard } from './heard-letters.ts';
import type { NameToken } from './name-tokens.ts';

/** What it costs that one token was typed for another. */
const COST = { homophone: 0.2, nearHomophone: 0.3, wrong: 1, wrongNumber: 1.5 } as const;

/** A letter says less than a hanzi. */
const LETTER_WEIGHT = 0.45;
/** Past this share of its weight a query has nothing to do with a name. */
const TOLERATED = 0.34;
/** The most letters of a syllable, with two of a slip. */
const LONGEST_SOUND = 8;
/** Marks are kept in 31 bits; further typed tokens are not marked. */
const MARKS = 31;

/** How one token of a name is like what was typed, at each typed token. */
export interface Likeness {
  /** The cost of one typed for the other; infinite where letters cannot stand for it as they are. */
  readonly unlike: Float64Array;
  readonly heard: readonly (readonly Heard[])[];
  /** A bit for each typed token that may stand for this one, or for a part of it. */
  readonly marks: number;
}

/** What was typed, prepared for comparing with many names. */
export interface Typed {
  readonly tokens: readonly NameToken[];
  /** The most that a name may differ. */
  readonly limit: number;
  readonly likenessOf: (token: NameToken) => Likeness;
}

const share = (said: NameToken, token: NameToken, key: 'full' | 'blurred'): boolean =>
  said.sounds.some((one) => token.sounds.some((other) => one[key] === other[key]));

function unlike(said: NameToken, token: NameToken): number {
  if (said.text === token.text) return 0;
  if (said.kind === 'letter' && token.kind !== 'letter') return Number.POSITIVE_INFINITY;
  if (said.kind === 'number' && token.kind === 'number') return COST.wrongNumber;
  if (share(said, token, 'full')) return COST.homophone;
  return share(said, token, 'blurred') ? COST.nearHomophone : COST.wrong;
}

/** The run of letters from a typed token on; empty where it is none. */
function lettersFrom(tokens: readonly NameToken[], at: number): string {
  let letters = '';
  for (let i = at; tokens[i]?.kind === 'letter'; i++) letters += tokens[i]?.text;
  return letters;
}

export function typed(tokens: readonly NameToken[]): Typed {
  const runs = tokens.map((_, i) => lettersFrom(tokens, i));
  const beginnings = runs.map((letters) => blurredBeginnings(letters, LONGEST_SOUND + 4));
  const weight = tokens.reduce((sum, { kind }) => sum + (kind === 'letter' ? LETTER_WEIGHT : 1), 0);
  const known = new Map<NameToken, Likeness>();

  function likeness(token: NameToken): Likeness {
    const costs = Float64Array.from(tokens, (said) => unlike(said, token));
    const sounds = runs.map((letters, at) =>
      letters === '' ? [] : token.sounds.flatMap((sound) => heard(letters, beginnings[at] ?? [], sound)),
    );
    let marks = 0;
    for (let at = 0; at < Math.min(MARKS, tokens.length); at++) {
      if ((costs[at] ?? COST.wrong) < COST.wrong) marks |= 1 << at;
      for (const { letters } of sounds[at] ?? [])
        for (let next = at; next < Math.min(MARKS, at + letters); next++) marks |= 1 << next;
    }
    return { unlike: costs, heard: sounds, marks };
  }

  return {
    tokens,
    limit: weight * TOLERATED,
    likenessOf(token) {
      const found = known.get(token) ?? likeness(token);
      known.set(token, found);
      return found;
    },
  };
}
