/** One sound of a token: its letters in full, and what people type for short. */
export interface Sound {
  /** `cuo`; of a number all its syllables, `shiyi`. */
  readonly full: string;
  /** The same as southern ears spell it. */
  readonly blurred: string;
  /** `['c']`; of 社 `['sh', 's']`, of 11 `['sy']`. */
  readonly initials: readonly string[];
}

/**
 * A syllable as southern ears and old hands spell it: zh/z, ch/c, sh/s, final ng/n, initial n/l and r/l, h/f before
 * u are one.
 */
export const blurred = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^[nr]/, 'l')
    .replace(/^hu/, 'fu')
    .replace(/^fu(?=.)/, 'f')
    .replace(/ng$/, 'n')
    .replace('v', 'u');

/** A sound by its letters in full. */
export const soundOf = (full: string, initials: readonly string[]): Sound => ({
  full,
  blurred: blurred(full),
  initials,
});

/** What people type for a syllable for short. */
export function initialsOf(reading: string): string[] {
  if (/^[zcs]h/.test(reading)) return [reading.slice(0, 2), reading.slice(0, 1)];
  return reading.length > 1 ? [reading.slice(0, 1)] : [];
}
