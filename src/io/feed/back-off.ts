const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/**
 * How long to wait after so many failures in a row, in milliseconds: doubling from a second to a minute, somewhere in
 * the upper half of that (`random` in [0, 1)), so that many walls do not come back at one instant.
 */
export function backOffMs(failures: number, random: number): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return most / 2 + (random * most) / 2;
}
