import { createNearest } from '../geo/nearest/create-nearest.ts';
import type { Station } from '../model/records.ts';

export interface NearStation {
  readonly station: Station;
  /** As the crow flies, on the ellipsoid. */
  readonly distanceM: number;
}

export interface StationFinder {
  /** The `k` stations nearest to a place, the nearest first; ties in the order of the stations. */
  nearest(lng: number, lat: number, k: number): readonly NearStation[];
}

/** Longitude, latitude of stations, interleaved. */
export const lngLatOf = (stations: readonly Station[]): Float64Array =>
  Float64Array.from(stations.flatMap(({ geometry }) => geometry.coordinates.slice(0, 2)));

/** Indexes stations by place. */
export function createStationFinder(stations: readonly Station[]): StationFinder {
  const index = createNearest(lngLatOf(stations));
  return {
    nearest: (lng, lat, k) =>
      index.nearest(lng, lat, k).map((found) => ({
        station: stations[found.index]!,
        distanceM: found.distanceM,
      })),
  };
}
