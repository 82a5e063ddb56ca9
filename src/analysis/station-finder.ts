import { distanceM } from '../geo/measure.ts';
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

/** Finds stations by distance. */
export function createStationFinder(stations: readonly Station[]): StationFinder {
  return {
    nearest(lng, lat, k) {
      if (!Number.isFinite(lng + lat)) return [];
      const measured = stations.map((station) => ({
        station,
        distanceM: distanceM([lng, lat], station.geometry.coordinates),
      }));
      return measured.sort((a, b) => a.distanceM - b.distanceM).slice(0, k);
    },
  };
}
