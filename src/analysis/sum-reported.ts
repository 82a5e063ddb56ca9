import type { Grid } from '../model/grid.ts';

/** A sum over what was reported: "n of m reported". */
export interface ReportedSum {
  /** null where nothing was reported: missing is never zero. */
  readonly sum: number | null;
  readonly reported: number;
  readonly of: number;
}

/** Adds up the values that are there; null, absent and not finite ones are left out and not counted as reported. */
export function sumOf(values: readonly (number | null | undefined)[]): ReportedSum {
  const known = values.filter((value) => typeof value === 'number' && Number.isFinite(value));
  const sum = known.length === 0 ? null : known.reduce<number>((total, value) => total + (value ?? 0), 0);
  return { sum, reported: known.length, of: values.length };
}

/** Adds up sums over separate things: what one of them does not know is not known of the whole either, nor counted. */
export function sumOfSums(sums: readonly ReportedSum[]): ReportedSum {
  const count = (key: 'reported' | 'of'): number => sums.reduce((total, each) => total + each[key], 0);
  return { sum: sumOf(sums.map(({ sum }) => sum)).sum, reported: count('reported'), of: count('of') };
}

/** A sum as a figure: nothing to count is zero, while things of which none is reported stay null. */
export const knownSum = ({ sum, of }: ReportedSum): number | null => (of === 0 ? 0 : sum);

/** The sum of one statistic over grids; a value below zero is a mistake at the door (V19) and not used. */
export function sumReported(grids: readonly Grid[], key: string): ReportedSum {
  return sumOf(
    grids.map(({ stats }) => {
      const value = stats?.values[key];
      return typeof value === 'number' && value >= 0 ? value : null;
    }),
  );
}
