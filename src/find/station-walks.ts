import { distanceM } from '../geo/measure.ts';
import type { Steps } from '../geo/steps.ts';
import { type WayPiece, walkNetworkSteps } from '../geo/walk-network.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Station } from '../model/records.ts';

/** A station and how far it is. */
export interface StationWalk {
  readonly station: Station;
  readonly distanceM: number;
  /** True where no walkway leads there: the distance is as the crow flies, and a page must say so. */
  readonly straight: boolean;
}

export interface StationWalks {
  /** All stations from a place, the nearest first; those that no walkway leads to come last. */
  from(position: readonly [number, number]): readonly StationWalk[];
  /** The way from a place to a station; null where no walkway leads there. */
  wayTo(position: readonly [number, number], id: string): readonly WayPiece[] | null;
}

/** Joins the walkways of a dataset once, in steps, for ways from any place to its stations. */
export function* stationWalksSteps(dataset: Dataset): Steps<StationWalks> {
  const stations = [...dataset.stations.values()];
  const network = yield* walkNetworkSteps(
    dataset.parts.walkways,
    Float64Array.from(stations.flatMap(({ geometry }) => geometry.coordinates.slice(0, 2))),
  );
  return {
    from(position) {
      const walks = network?.from(position[0], position[1]) ?? null;
      return stations
        .map((station, i): StationWalk => {
          const metres = walks?.metresTo(i) ?? Number.POSITIVE_INFINITY;
          if (Number.isFinite(metres)) return { station, distanceM: metres, straight: false };
          return { station, distanceM: distanceM(position, station.geometry.coordinates), straight: true };
        })
        .sort((a, b) => Number(a.straight) - Number(b.straight) || a.distanceM - b.distanceM);
    },
    wayTo(position, id) {
      const target = stations.findIndex((station) => station.id === id);
      return target < 0 ? null : (network?.from(position[0], position[1])?.wayTo(target) ?? null);
    },
  };
}
