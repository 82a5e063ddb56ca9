const NICE: readonly number[] = [1, 2, 5];
const CLASSES = 5;

/** The largest of 1, 2, 5 × 10ⁿ that is not above a value. */
export function niceBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = NICE.findLast((nice) => nice * power <= value * (1 + 1e-9)) ?? 1;
  return step * power;
}

/** The nice number before one of the series 1, 2, 5, 10, 20, … */
function before(nice: number): number {
  return niceBelow(nice * 0.6);
}

/**
 * Lower bounds of the classes of a density, ascending: each about half of the next, below its maximum. A density
 * under the first is not drawn. Empty where there is nothing.
 */
export function heatBreaks(max: number): readonly number[] {
  if (!(max > 0)) return [];
  const breaks = [niceBelow(max * 0.55)];
  while (breaks.length < CLASSES) breaks.unshift(before(breaks[0] ?? 1));
  return breaks;
}

/** The largest of some densities; 0 where there is none. */
export function largestOf(values: Float32Array | Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** The class of a density: how many of the lower bounds it reaches, less one; -1 = not drawn. */
export function heatClass(value: number, breaks: readonly number[]): number {
  let reached = -1;
  for (let i = 0; i < breaks.length; i++) if (value >= breaks[i]!) reached += 1;
  return reached;
}
