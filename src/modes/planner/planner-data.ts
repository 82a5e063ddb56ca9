import type { TimeWindow } from '../../analysis/results.ts';
import { lastCall } from '../../map/scene/memo.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Level } from '../../model/manifest.ts';
import { nextTask } from '../../session/next-task.ts';
import { recordedWindow } from '../../session/recorded-window.ts';
import type { AppState } from '../../state/app-state.ts';
import { cameraOnAll } from '../../state/camera-on.ts';
import type { MirrorItem } from '../../ui/mirror-list.ts';
import { searchItemsOf } from '../../ui/search-index.ts';
import type { SearchItem } from '../../ui/search-items.ts';
import { mirrorItemsOf } from './lists.ts';
import {
  coverageTable,
  gridTable,
  lookupTable,
  patrolTable,
  stationTable,
  type TableView,
} from './table-views.ts';
import { TABLE_KINDS, type TableKind } from './tabs/table-tab.ts';

/** A point of a lookup with its answer, grid names by level. */
export interface LookedUp {
  readonly label: string;
  readonly position: readonly [number, number];
  readonly grids: readonly (string | null)[];
  readonly onBoundary: boolean;
}

/** From so many grids on, a list of them takes as long as a frame, and longer on a slow machine. */
const MANY_GRIDS = 5000;

/**
 * A list of what a dataset holds. Where that is very much, the list before stands until the new one was made, in a
 * task of its own; `again` says that it is there.
 */
function listOf<Item>(
  make: (dataset: Dataset) => readonly Item[],
  again: () => void,
): (dataset: Dataset, locale: string) => readonly Item[] {
  const made = lastCall((dataset: Dataset, _locale: string) => make(dataset));
  let shown: readonly Item[] = [];
  let asked: readonly [Dataset, string] | null = null;
  return (dataset, locale) => {
    const isNew = asked?.[0] !== dataset || asked[1] !== locale;
    if (isNew) asked = [dataset, locale];
    if (dataset.grids.size < MANY_GRIDS) shown = made(dataset, locale);
    else if (isNew) {
      void nextTask().then(() => {
        if (asked?.[0] !== dataset || asked[1] !== locale) return;
        shown = made(dataset, locale);
        again();
      });
    }
    return shown;
  };
}

/** Rows and lists of the dataset on the page, made once for each change of what they are made of. */
export class PlannerData {
  lookedUp: readonly LookedUp[] = [];

  readonly search: (dataset: Dataset, locale: string) => readonly SearchItem[];
  readonly mirror: (dataset: Dataset, locale: string) => readonly MirrorItem[];

  /** `again` is called when a list that took its time is there. */
  constructor(again: () => void) {
    this.search = listOf(searchItemsOf, again);
    this.mirror = listOf(mirrorItemsOf, again);
  }

  readonly recorded = lastCall(
    (dataset: Dataset | null): TimeWindow | null => dataset && recordedWindow(dataset),
  );

  readonly #grids = lastCall((dataset: Dataset, level: Level, _locale: string) => gridTable(dataset, level));
  readonly #stations = lastCall((dataset: Dataset, _locale: string) => stationTable(dataset));
  readonly #patrols = lastCall((dataset: Dataset, analysis: AppState['analysis'], _locale: string) =>
    patrolTable(dataset, analysis),
  );
  readonly #coverage = lastCall((dataset: Dataset, analysis: AppState['analysis'], _locale: string) =>
    coverageTable(dataset, analysis),
  );
  readonly #lookups = lastCall((points: readonly LookedUp[], _locale: string) => lookupTable(points));

  middle(dataset: Dataset | null): readonly [number, number] | null {
    const bounds = dataset && cameraOnAll(dataset)?.bounds;
    return bounds ? [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] : null;
  }

  /** The tables that the dataset can fill. */
  tableKinds(dataset: Dataset): readonly TableKind[] {
    return TABLE_KINDS.filter((kind) => {
      if (kind === 'lookup') return this.lookedUp.length > 0;
      if (kind === 'patrols') return dataset.parts.tracks.length > 0;
      if (kind === 'stations' || kind === 'coverage') return dataset.stations.size > 0;
      return dataset.gridsOfLevel(Number(kind[kind.length - 1]) as Level).length > 0;
    });
  }

  table({ analysis, locale }: AppState, dataset: Dataset, kind: TableKind): TableView {
    switch (kind) {
      case 'stations':
        return this.#stations(dataset, locale);
      case 'patrols':
        return this.#patrols(dataset, analysis, locale);
      case 'coverage':
        return this.#coverage(dataset, analysis, locale);
      case 'lookup':
        return this.#lookups(this.lookedUp, locale);
      default:
        return this.#grids(dataset, Number(kind[kind.length - 1]) as Level, locale);
    }
  }
}
