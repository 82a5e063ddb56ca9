import type { Feature } from 'geojson';
import type { Walk } from './patrols.ts';

/** Local date of the last fix of a patrol, by grid code. */
export type LastPatrols = ReadonlyMap<string, string>;

const suppressed = (value: unknown): unknown => (typeof value === 'number' && value < 5 ? null : value);

/** Grids as residents get them: no counts below five, no figure marked sensitive, the date of the last patrol. */
export function publicGrids(
  grids: readonly Feature[],
  sensitive: readonly string[],
  last: LastPatrols,
): Feature[] {
  return grids.map((grid) => {
    const properties = grid.properties!;
    const values = Object.entries(properties.stats.values as Record<string, unknown>)
      .filter(([key]) => !sensitive.includes(key))
      .map(([key, value]) => [key, suppressed(value)]);
    const on = last.get(properties.code as string);
    return {
      ...grid,
      properties: {
        ...properties,
        stats: { ...properties.stats, values: Object.fromEntries(values) },
        ...(on ? { lastPatrolOn: on } : {}),
      },
    };
  });
}

export const publicStaff = (staff: readonly Feature<null>[]): Feature<null>[] =>
  staff.filter(({ properties }) => properties!.contactPublic === true);

/** The local date on which the last walk of each grid ended. */
export function lastPatrols(walks: readonly Walk[]): LastPatrols {
  const last = new Map<string, string>();
  for (const { gridCode, feature } of walks) {
    const day = (feature.properties!.datetimes as string[]).at(-1)!.slice(0, 10);
    if (day > (last.get(gridCode) ?? '')) last.set(gridCode, day);
  }
  return last;
}
