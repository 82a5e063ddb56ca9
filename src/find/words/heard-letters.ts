import { blurred, type Sound } from './sound.ts';

/** A stretch of typed letters that may stand for a sound: how many letters it takes, and how far off it is. */
export interface Heard {
  readonly letters: number;
  readonly cost: number;
}

/** What each way of writing a sound costs, against 1 for a wrong hanzi. */
const COST = { initial: 0.05, begun: 0.04, blurred: 0.12, mistyped: 0.45 } as const;

/** Whether two words differ by one letter more, less, other, or two neighbours exchanged (Damerau). */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const rest = Math.min(a.length, b.length) - start;
  while (end < rest && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [leftA, leftB] = [a.length - start - end, b.length - start - end];
  if (leftA <= 1 && leftB <= 1) return true;
  return leftA === 2 && leftB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** The beginnings of a run of letters by their length, as southern ears spell them. */
export const blurredBeginnings = (letters: string, longest: number): readonly string[] =>
  Array.from({ length: Math.min(longest, letters.length) + 1 }, (_, count) =>
    blurred(letters.slice(0, count)),
  );

/**
 * Every stretch at the beginning of `letters` that may stand for a sound, the cheapest of each length. `beginnings`
 * are its `blurredBeginnings`.
 */
export function heard(letters: string, beginnings: readonly string[], sound: Sound): readonly Heard[] {
  const { full } = sound;
  const found: Heard[] = [];
  const offer = (count: number, cost: number): void => {
    if (!found.some((other) => other.letters === count)) found.push({ letters: count, cost });
  };
  if (letters.startsWith(full)) offer(full.length, 0);
  if (letters.length > 1 && letters.length < full.length && full.startsWith(letters))
    offer(letters.length, COST.begun);
  for (const initial of sound.initials) if (letters.startsWith(initial)) offer(initial.length, COST.initial);
  const longest = Math.min(full.length + 2, letters.length);
  for (let count = Math.max(2, full.length - 2); count <= longest; count++) {
    if (beginnings[count] === sound.blurred) offer(count, COST.blurred);
  }
  if (full.length > 2 && (letters[0] === full[0] || letters[1] === full[1] || letters[0] === full[1]))
    for (let count = full.length - 1; count <= Math.min(full.length + 1, letters.length); count++)
      if (oneSlip(letters.slice(0, count), full)) offer(count, COST.mistyped);
  return found;
}
