import { ckmeans } from 'simple-statistics';
import type { ClassMethod } from './results.ts';

/** Values put into classes. */
export interface Classes<K> {
  /** Upper bounds of all classes but the last, ascending; a value on a bound belongs to the class below it. */
  readonly breaks: readonly number[];
  /** Smallest and largest published value; null where nothing is published. */
  readonly range: readonly [min: number, max: number] | null;
  /** Class from 0; null = 未公布. */
  readonly classOf: ReadonlyMap<K, number | null>;
}

export interface ClassSettings {
  readonly method: ClassMethod;
  readonly classes: number;
  /** The bounds of `manual`; not used by the others. */
  readonly breaks?: readonly number[];
}

type Breaks = (ascending: readonly number[], classes: number) => readonly number[];

const uppersOf = (classes: number, upper: (k: number) => number): number[] =>
  Array.from({ length: Math.max(0, classes - 1) }, (_, i) => upper(i + 1));

const quantileBreaks: Breaks = (ascending, classes) =>
  uppersOf(classes, (k) => ascending[Math.ceil((k * ascending.length) / classes) - 1] ?? Number.NaN);

const equalBreaks: Breaks = (ascending, classes) => {
  const [min, max] = [ascending[0]!, ascending.at(-1)!];
  return uppersOf(classes, (k) => min + (k * (max - min)) / classes);
};

/** Natural breaks: the one-dimensional k-means that is optimal (Wang & Song 2011). */
const ckmeansBreaks: Breaks = (ascending, classes) => {
  const distinct = new Set(ascending).size;
  const clusters = ckmeans([...ascending], Math.min(classes, distinct));
  return clusters.slice(0, -1).map((cluster) => cluster.at(-1)!);
};

const METHODS: Readonly<Record<Exclude<ClassMethod, 'manual'>, Breaks>> = {
  quantile: quantileBreaks,
  equal: equalBreaks,
  ckmeans: ckmeansBreaks,
};

/** The class of a value, from 0. */
export function classIndex(value: number, breaks: readonly number[]): number {
  let index = 0;
  while (index < breaks.length && value > breaks[index]!) index++;
  return index;
}

/**
 * Puts values into at most `classes` classes. Values that are null or not finite are 未公布: they have no class and
 * move no bound. Equal bounds are one, and none lies at or above the largest value, so that no class is empty at
 * the top; manual bounds are taken as they are, in order.
 */
export function classify<K>(
  values: ReadonlyMap<K, number | null>,
  { method, classes, breaks: manual = [] }: ClassSettings,
): Classes<K> {
  const published = [...values.values()].filter((value) => value !== null && Number.isFinite(value));
  const ascending = published.map(Number).sort((a, b) => a - b);
  const range = ascending.length === 0 ? null : ([ascending[0]!, ascending.at(-1)!] as const);
  const breaks = breaksOf(ascending, method, classes, manual);
  const classOf = new Map<K, number | null>();
  for (const [key, value] of values) {
    const known = value !== null && Number.isFinite(value);
    classOf.set(key, known ? classIndex(value, breaks) : null);
  }
  return { breaks, range, classOf };
}

function breaksOf(
  ascending: readonly number[],
  method: ClassMethod,
  classes: number,
  manual: readonly number[],
): readonly number[] {
  if (method === 'manual') return [...new Set(manual)].sort((a, b) => a - b);
  if (ascending.length === 0) return [];
  const bounds = new Set(METHODS[method](ascending, classes));
  return [...bounds].filter((bound) => bound < ascending.at(-1)!);
}
