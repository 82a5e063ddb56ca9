import type { LocatorByLevel } from '../analysis/grid-locators.ts';
import { gcj02ToWgs84 } from '../geo/datum/gcj02.ts';
import { distanceM, type LngLat } from '../geo/measure.ts';
import type { Grid } from '../model/grid.ts';
import type { Level } from '../model/manifest.ts';
import { LIKELY_ERRORS } from './position-error.ts';

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

/**
 * How much likelier a person who opens the page of an area stands on a patch of its ground than on an equal patch
 * around it is 1 to this: its codes hang on the area's boards and its links go round in the area's groups.
 */
const ASKS_FROM_AROUND = 0.05;

/** Where a device may be that states a position and an accuracy: places of equal likelihood, interleaved. */
function likelyPlaces(
  [lng = Number.NaN, lat = Number.NaN]: LngLat,
  accuracyM: number,
): Float64Array<ArrayBuffer> {
  if (!(accuracyM > 0)) return Float64Array.of(lng, lat);
  const perLat = distanceM([lng, lat - 0.005], [lng, lat + 0.005]) * 100;
  const perLng = distanceM([lng - 0.005, lat], [lng + 0.005, lat]) * 100;
  const places = new Float64Array(2 * LIKELY_ERRORS.length);
  LIKELY_ERRORS.forEach(([east, north], i) => {
    places[2 * i] = lng + (east * accuracyM) / perLng;
    places[2 * i + 1] = lat + (north * accuracyM) / perLat;
  });
  return places;
}

/**
 * The share of each grid of a level in a fix: where the device may be, integrated over the grids, under both datums
 * that a phone may mean.
 */
export function gridShares(
  locators: LocatorByLevel,
  level: Level,
  { position, accuracyM, gcj02 }: Fix,
): GridShares {
  const found = locators.get(level);
  const others = [...locators.values()].filter((other) => other !== found);
  const weights = new Float64Array(found?.grids.length ?? 0);
  let outside = 0;
  const around = (middle: LngLat, weight: number): void => {
    if (weight === 0) return;
    const points = likelyPlaces(middle, accuracyM);
    const each = weight / (points.length / 2);
    const { index } = found?.locator.locateAll(points) ?? { index: [] };
    for (let i = 0; i < points.length / 2; i++) {
      const grid = index[i] ?? -1;
      if (grid >= 0) weights[grid] = (weights[grid] ?? 0) + each;
      else {
        const [lng = Number.NaN, lat = Number.NaN] = points.subarray(2 * i, 2 * i + 2);
        // A level need not tile: in no grid of it is not yet out of the area.
        const inArea = others.some(({ locator }) => locator.locate(lng, lat).index >= 0);
        outside += inArea ? each : each * ASKS_FROM_AROUND;
      }
    }
  };
  around(position, 1 - gcj02);
  around(gcj02ToWgs84(position), gcj02);
  const all = weights.reduce((sum, weight) => sum + weight, outside);
  const grids = (found?.grids ?? [])
    .map((grid, i) => ({ grid, share: (weights[i] ?? 0) / all }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || (a.grid.code < b.grid.code ? -1 : 1));
  return { grids, outside: outside / all };
}
