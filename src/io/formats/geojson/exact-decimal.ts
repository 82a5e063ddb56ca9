/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/** Integers up to here are exact in a double. */
const EXACT = 2 ** 53;

/** Veltkamp's constant: splits a double into halves of 26 bits, whose products are exact. */
const SPLITTER = 2 ** 27 + 1;

/** What the rounding of two operations may take off the correction, with room. */
const DOUBT = 2 ** -50;

/** The error of the rounded product `a * b`, exactly (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const aBig = SPLITTER * a - (SPLITTER * a - a);
  const bBig = SPLITTER * b - (SPLITTER * b - b);
  const [aRest, bRest] = [a - aBig, b - bBig];
  return aRest * bRest - (product - aBig * bBig - aRest * bBig - aBig * bRest);
}

/**
 * The double nearest to `(head * 10^tailDigits + tail) / 10^decimals`, or NaN where this arithmetic cannot be sure.
 * `head` below 2^53, `tail` below 10^9, `tailDigits` ≤ 9, `decimals` ≤ 22. A numerator below 2^53 takes one division
 * of exact numbers (Clinger 1990); a longer one is divided with twice the digits, and believed where the error of
 * that cannot change the rounding.
 */
export function exactDecimal(head: number, tail: number, tailDigits: number, decimals: number): number {
  const divisor = POWERS[decimals]!;
  const scale = POWERS[tailDigits]!;
  const product = head * scale;
  const sum = product + tail;
  if (sum < EXACT) return sum / divisor;
  // sum + rest is the numerator: the error of the product, and that of adding the tail, which is smaller.
  const rest = productError(head, scale, product) + (tail - (sum - product));
  const quotient = sum / divisor;
  const back = quotient * divisor;
  const correction = (sum - back - productError(quotient, divisor, back) + rest) / divisor;
  const low = quotient + correction * (1 - DOUBT);
  return low === quotient + correction * (1 + DOUBT) ? low : Number.NaN;
}
