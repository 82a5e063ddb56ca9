import { expose, transfer } from 'comlink';
import { lngLatIn } from '../analysis/fixes-in.ts';
import { binHexes } from '../analysis/heat-hexes.ts';
import { classedHeat } from '../analysis/heat-image.ts';
import { binHeat } from '../analysis/heat-raster.ts';
import { DEFAULT_STAY, summarise } from '../analysis/patrol-visits.ts';
import { preparePatrols } from '../analysis/prepare-patrols.ts';
import type { PreparedPatrols } from '../analysis/prepared-patrols.ts';
import type { Heat, HeatForm, Obligation, PatrolSummary, TimeWindow } from '../analysis/results.ts';
import { ruleRecord } from '../analysis/rule-record.ts';
import { boundsOf } from '../geo/bounds.ts';
import { createJoiner, type Slice } from '../io/open/slices.ts';
import { createDataset, type DatasetParts, withTracks } from '../model/dataset.ts';
import type { DatasetManifest } from '../model/manifest.ts';

/** Edge of a heat hexagon in metres: about the length of a street between two crossings. */
const HEX_EDGE_M = 60;

let prepared: PreparedPatrols | null = null;

function inUse(): PreparedPatrols {
  if (prepared === null) throw new Error('Asked about patrols before a dataset was given.');
  return prepared;
}

const coming = createJoiner();

const api = {
  /** A piece of the dataset that `use` is about. */
  add(slice: Slice): void {
    coming.add(slice);
  },
  use(manifest: DatasetManifest): void {
    const { findings: _said, ...lists } = coming.lists;
    const parts = { manifest, ...lists };
    prepared = preparePatrols(createDataset(parts));
  },
  useTracks(tracks: DatasetParts['tracks']): void {
    prepared = preparePatrols(withTracks(inUse().dataset, tracks), {}, inUse().locators);
  },
  summary(window: TimeWindow | null, asOfMs: number): PatrolSummary {
    return summarise(inUse(), { ...DEFAULT_STAY, window, asOfMs });
  },
  ruleRecord(window: TimeWindow, asOfMs: number): readonly Obligation[] {
    return ruleRecord(inUse(), window, { ...DEFAULT_STAY, asOfMs });
  },
  /** Only the form that is asked for: a new window must not wait for the other. */
  heat(window: TimeWindow, form: HeatForm): Heat {
    const { dataset } = inUse();
    const bounds = boundsOf(...[...dataset.grids.values()].map((grid) => grid.geometry));
    if (bounds === null) return { raster: null, hexes: null };
    const fixes = lngLatIn(inUse(), window);
    if (form === 'hexes') return { raster: null, hexes: binHexes(fixes, bounds, HEX_EDGE_M) };
    const raster = classedHeat(binHeat(fixes, bounds));
    return transfer({ raster, hexes: null }, [raster.classes.buffer as ArrayBuffer]);
  },
};

/** What is asked of the patrols of one dataset; the first calls are `add` and `use`. */
export type PatrolsWorkerApi = typeof api;

expose(api);
