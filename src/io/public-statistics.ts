import type { Grid, GridCode, GridStatistics } from '../model/grid.ts';
import type { StatisticDefinition } from '../model/manifest.ts';

/** Public data hold no counts below this: few people can be told apart. */
export const SMALLEST_PUBLIC_COUNT = 5;

export interface PublishedStatistics {
  readonly byGrid: ReadonlyMap<GridCode, GridStatistics>;
  /** Keys left out altogether. */
  readonly sensitive: readonly string[];
  /** Single figures made 未公布. */
  readonly suppressed: number;
}

/** None at all says as much of people as one or two do; V17 refuses both. */
const isSmall = (value: number | null): boolean => value !== null && value < SMALLEST_PUBLIC_COUNT;

/**
 * The grids whose figure of one statistic is withheld: small ones, and, where a parent's total with all other
 * children would give one away by subtraction, the next smallest sibling too.
 */
function withheld(grids: readonly Grid[], key: string): ReadonlySet<GridCode> {
  const figureOf = (grid: Grid): number | null => grid.stats?.values[key] ?? null;
  const hidden = new Set(grids.filter((grid) => isSmall(figureOf(grid))).map(({ code }) => code));
  const parents = new Set(grids.map(({ parentCode }) => parentCode).filter((code) => code !== null));
  for (const parent of parents) {
    const children = grids.filter(({ parentCode }) => parentCode === parent);
    const missing = children.filter((grid) => figureOf(grid) === null).length;
    const small = children.filter(({ code }) => hidden.has(code)).length;
    if (small === 0 || small + missing > 1) continue;
    const next = children
      .filter((grid) => !hidden.has(grid.code) && (figureOf(grid) ?? 0) > 0)
      .sort((a, b) => (figureOf(a) ?? 0) - (figureOf(b) ?? 0) || (a.code < b.code ? -1 : 1))[0];
    if (next) hidden.add(next.code);
  }
  return hidden;
}

/**
 * The statistics of grids as the public may have them; what is withheld becomes null, which reads 未公布. Small
 * counts of what is declared `sensitive: false` (houses, not people) stay, as in V17.
 */
export function publishedStatistics(
  grids: readonly Grid[],
  definitions: readonly StatisticDefinition[],
): PublishedStatistics {
  const sensitive = definitions.filter(({ sensitive }) => sensitive).map(({ key }) => key);
  const keys = new Set(grids.flatMap(({ stats }) => Object.keys(stats?.values ?? {})));
  for (const key of sensitive) keys.delete(key);
  const harmless = new Set(definitions.filter((each) => each.sensitive === false).map(({ key }) => key));
  const guarded = [...keys].filter((key) => !harmless.has(key));
  const hidden = new Map(guarded.map((key) => [key, withheld(grids, key)]));
  const byGrid = new Map<GridCode, GridStatistics>();
  let suppressed = 0;
  for (const { code, stats } of grids) {
    if (!stats) continue;
    const values = Object.entries(stats.values).filter(([key]) => keys.has(key));
    const open = values.map(([key, value]): [string, number | null] => {
      const isHidden = hidden.get(key)?.has(code) ?? false;
      if (isHidden && value !== null) suppressed += 1;
      return [key, isHidden ? null : value];
    });
    byGrid.set(code, { ...stats, values: Object.fromEntries(open) });
  }
  return {
    byGrid,
    sensitive: sensitive.filter((key) => grids.some(({ stats }) => stats && key in stats.values)),
    suppressed,
  };
}
