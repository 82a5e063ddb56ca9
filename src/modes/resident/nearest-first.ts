import type { StationWalk } from '../../find/station-walks.ts';
import type { WayPiece } from '../../geo/walk-network.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Preparation } from './preparation.ts';
import type { Listed } from './station-list.ts';

type Start = readonly [number, number] | null;

/** Stations by how far they are on foot, walked once for a start. */
export class NearestFirst {
  #walked: {
    readonly ready: Preparation;
    readonly from: Start;
    readonly walks: readonly StationWalk[];
  } | null = null;

  /** The nearest first; without a start, or before walks can be measured, in the order of the dataset. */
  listed(dataset: Dataset, ready: Preparation | null, start: Start): readonly Listed[] {
    const walks = this.#from(ready, start);
    return walks
      ? walks.map((walk) => ({ station: walk.station, walk }))
      : [...dataset.stations.values()].map((station) => ({ station, walk: null }));
  }

  /** How far one station is, and along what; without a start neither is known. */
  way(
    ready: Preparation | null,
    start: Start,
    id: string,
  ): { readonly walk: StationWalk | null; readonly pieces: readonly WayPiece[] } {
    const walk = this.#from(ready, start)?.find(({ station }) => station.id === id) ?? null;
    return { walk, pieces: (start && ready?.walks.wayTo(start, id)) || [] };
  }

  #from(ready: Preparation | null, start: Start): readonly StationWalk[] | null {
    if (!ready || !start) return null;
    if (this.#walked?.from !== start || this.#walked.ready !== ready)
      this.#walked = { ready, from: start, walks: ready.walks.from(start) };
    return this.#walked.walks;
  }
}
