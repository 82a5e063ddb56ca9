import type { LocatorByLevel } from '../analysis/grid-locators.ts';
import { gcj02ToWgs84 } from '../geo/datum/gcj02.ts';
import { distanceM, type LngLat } from '../geo/measure.ts';
import type { Grid } from '../model/grid.ts';
import type { Level } from '../model/manifest.ts';

/** A position as a device states it. */
export interface Fix {
  /** Longitude, latitude as reported. */
  readonly position: LngLat;
  /** Radius in metres within which the device is with 95 %; 0 = exact (a place, a pin). */
  readonly accuracyM: number;
  /** How likely, 0…1, the coordinates are GCJ-02 and not WGS 84. */
  readonly gcj02: number;
}

/** How likely a fix lies in a grid, 0…1. */
export interface GridShare {
  readonly grid: Grid;
  readonly share: number;
}

export interface GridShares {
  /** The likeliest first; equal ones in code order. */
  readonly grids: readonly GridShare[];
  /** How likely the fix lies in no grid of the level. */
  readonly outside: number;
}

const RINGS = 12;
const BEARINGS = 24;
/** Share of the errors that are three times as wide as stated: phones between houses. */
const WIDE = 0.1;
const WIDE_BY = 3;

/** Offsets of equal weight for a 95 % radius of 1: rings of equal probability of a two-dimensional normal error. */
const OFFSETS: readonly (readonly [east: number, north: number])[] = Array.from(
  { length: RINGS },
  (_, ring) => {
    const radius = Math.sqrt(Math.log(1 - (ring + 0.5) / RINGS) / Math.log(0.05));
    return Array.from({ length: BEARINGS }, (_, i) => {
      const angle = ((i + (ring % 2) / 2) / BEARINGS) * 2 * Math.PI;
      return [radius * Math.sin(angle), radius * Math.cos(angle)] as const;
    });
  },
).flat();

/**
 * The share of each grid of a level in a fix: its error integrated over the grids, under both datums that a phone
 * may mean. Errors are normal, with a tenth of them three times as wide.
 */
export function gridShares(
  locators: LocatorByLevel,
  level: Level,
  { position, accuracyM, gcj02 }: Fix,
): GridShares {
  const found = locators.get(level);
  const weights = new Map<Grid | null, number>();
  const add = (lng: number, lat: number, weight: number): void => {
    const grid = found?.grids[found.locator.locate(lng, lat).index] ?? null;
    weights.set(grid, (weights.get(grid) ?? 0) + weight);
  };
  const around = ([lng = Number.NaN, lat = Number.NaN]: LngLat, weight: number): void => {
    if (weight === 0) return;
    if (!(accuracyM > 0)) {
      add(lng, lat, weight);
      return;
    }
    const perLat = distanceM([lng, lat - 0.005], [lng, lat + 0.005]) * 100;
    const perLng = distanceM([lng - 0.005, lat], [lng + 0.005, lat]) * 100;
    for (const [wider, share] of [
      [1, 1 - WIDE],
      [WIDE_BY, WIDE],
    ] as const) {
      const each = (weight * share) / OFFSETS.length;
      for (const [east, north] of OFFSETS)
        add(lng + (east * accuracyM * wider) / perLng, lat + (north * accuracyM * wider) / perLat, each);
    }
  };
  around(position, 1 - gcj02);
  around(gcj02ToWgs84(position), gcj02);
  const grids = [...weights]
    .filter((entry): entry is [Grid, number] => entry[0] !== null)
    .map(([grid, share]) => ({ grid, share }))
    .sort((a, b) => b.share - a.share || (a.grid.code < b.grid.code ? -1 : 1));
  return { grids, outside: weights.get(null) ?? 0 };
}
