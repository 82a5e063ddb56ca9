import { distanceM, type LngLat } from '../geo/measure.ts';
import type { Station } from '../model/records.ts';

export interface NearStation {
  readonly station: Station;
  /** Metres in a straight line: the walk is longer. */
  readonly straightM: number;
}

/** Stations by straight distance from a point, nearest first; equal ones by id. */
export function nearestStations(stations: Iterable<Station>, from: LngLat): readonly NearStation[] {
  return [...stations]
    .map((station) => ({ station, straightM: distanceM(from, station.geometry.coordinates) }))
    .sort((a, b) => a.straightM - b.straightM || (a.station.id < b.station.id ? -1 : 1));
}
