import type { StationWalk } from '../../find/station-walks.ts';
import type { WayPiece } from '../../geo/walk-network.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Preparation } from './preparation.ts';
import type { Listed } from './station-list.ts';

type Start = readonly [number, number] | null;

interface List {
  readonly dataset: Dataset;
  readonly ready: Preparation | null;
  readonly start: Start;
  readonly listed: readonly Listed[];
}

/** The list that is shown, and the one that takes its place. */
const KEPT = 2;

/** Stations by how far they are on foot, walked once for a start. */
export class NearestFirst {
  #kept: readonly List[] = [];

  /** The nearest first; without a start, or before walks can be measured, in the order of the dataset. */
  listed(dataset: Dataset, ready: Preparation | null, start: Start): readonly Listed[] {
    const known = this.#kept.find(
      (list) => list.dataset === dataset && list.ready === ready && list.start === start,
    );
    if (known) return known.listed;
    const walks = start ? ready?.walks.from(start) : null;
    const listed = walks
      ? walks.map((walk) => ({ station: walk.station, walk }))
      : [...dataset.stations.values()].map((station) => ({ station, walk: null }));
    this.#kept = [{ dataset, ready, start, listed }, ...this.#kept].slice(0, KEPT);
    return listed;
  }

  /** The station that is nearest on foot; null where no place or no way to any is known. */
  first(dataset: Dataset, ready: Preparation | null, start: Start): StationWalk | null {
    return this.listed(dataset, ready, start)[0]?.walk ?? null;
  }

  /** How far one station is, and along what; without a start neither is known. */
  way(
    dataset: Dataset,
    ready: Preparation | null,
    start: Start,
    id: string,
  ): { readonly walk: StationWalk | null; readonly pieces: readonly WayPiece[] } {
    const listed = this.listed(dataset, ready, start);
    const walk = listed.find(({ station }) => station.id === id)?.walk ?? null;
    return { walk, pieces: (start && ready?.walks.wayTo(start, id)) || [] };
  }
}
