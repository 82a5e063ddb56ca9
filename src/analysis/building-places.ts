import type { Position } from 'geojson';
import type { Dataset } from '../model/dataset.ts';
import type { Level } from '../model/manifest.ts';
import type { Building } from '../model/records.ts';
import type { LocatorByLevel } from './grid-locators.ts';

/** The buildings of a dataset with the place each one counts for. */
export interface BuildingPlaces {
  readonly buildings: readonly Building[];
  /** Longitude, latitude of the middle of each building, interleaved. */
  readonly lngLat: Float64Array;
  /** By level: the index of the grid that holds the middle of each building, -1 = none. */
  readonly gridOf: ReadonlyMap<Level, Int32Array>;
}

/** The mean of the corners of the (first) outline: near enough to say which grid a building is in. */
export function middleOf({ geometry }: Building): readonly [number, number] {
  if (geometry.type === 'Point') return [geometry.coordinates[0]!, geometry.coordinates[1]!];
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : (geometry.coordinates[0] ?? []);
  const corners: readonly Position[] = rings[0]?.slice(1) ?? [];
  let [lng, lat] = [0, 0];
  for (const corner of corners) {
    lng += corner[0]! / corners.length;
    lat += corner[1]! / corners.length;
  }
  return corners.length === 0 ? [Number.NaN, Number.NaN] : [lng, lat];
}

/** Finds the grid of every level that each building stands in. */
export function placeBuildings(dataset: Dataset, locators: LocatorByLevel): BuildingPlaces {
  const buildings = dataset.parts.buildings;
  const lngLat = Float64Array.from(buildings.flatMap((building) => middleOf(building)));
  const gridOf = new Map<Level, Int32Array>();
  for (const [level, { locator }] of locators) gridOf.set(level, locator.locateAll(lngLat).index);
  return { buildings, lngLat, gridOf };
}

/** Whether somebody is known to live there: a building of which nothing is published is no household to visit. */
export const isInhabited = ({ households, residents }: Building): boolean =>
  (households ?? 0) > 0 || (residents ?? 0) > 0;
