import table from './hanzi-readings.json';

/** The readings of a hanzi without tones, in alphabetical order; empty for what is no common hanzi. */
export type ReadingsOf = (char: string) => readonly string[];

/**
 * Readings from the table that `npm run readings` makes; ü is written v, as on a keyboard. A hanzi is looked up when
 * it is first asked for: names hold some hundred of the nine thousand.
 */
export function hanziReadingsOf(): ReadingsOf {
  const entries = Object.entries(table);
  const known = new Map<string, readonly string[]>();
  return (char) => {
    const found =
      known.get(char) ?? entries.flatMap(([reading, chars]) => (chars.includes(char) ? [reading] : []));
    known.set(char, found);
    return found;
  };
}
