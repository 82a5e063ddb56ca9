/** A quantile (0 … 1) of times, to three digits. */
export function quantile(times: readonly number[], q: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Number(sorted[Math.floor(q * (sorted.length - 1))]!.toPrecision(3));
}
