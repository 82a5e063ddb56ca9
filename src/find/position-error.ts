/**
 * How far a device is from where it says, for a stated accuracy (95 % radius) of 1: Student's t in two dimensions.
 * Between the normal law, which knows no multipath between houses, and the heaviest tails that phones were seen to
 * have (4 degrees of freedom); see docs/decisions/083.
 */
const DEGREES_OF_FREEDOM = 8;
const RINGS = 24;
const BEARINGS = 24;

/** The distance that a share of the errors stays within: the quantile of Student's t, 1 at 95 %. */
export function errorWithin(share: number, degreesOfFreedom: number): number {
  const scaled = (of: number): number => (1 - of) ** (-2 / degreesOfFreedom) - 1;
  return Math.sqrt(scaled(share) / scaled(0.95));
}

/** Errors of equal likelihood, in units of the stated accuracy: rings that hold the same share, turned in turn. */
export const LIKELY_ERRORS: readonly (readonly [east: number, north: number])[] = Array.from(
  { length: RINGS },
  (_, ring) => {
    const radius = errorWithin((ring + 0.5) / RINGS, DEGREES_OF_FREEDOM);
    return Array.from({ length: BEARINGS }, (_, i) => {
      const angle = ((i + (ring % 2) / 2) / BEARINGS) * 2 * Math.PI;
      return [radius * Math.sin(angle), radius * Math.cos(angle)] as const;
    });
  },
).flat();
