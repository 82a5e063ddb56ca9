import type { Dataset } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import type { AppState, Loading } from '../app-state.ts';
import { NO_ANALYSIS } from '../initial-state.ts';
import type { Transition } from '../store.ts';
import { knownSelection } from './selection.ts';

/** Leaves what was chosen on one dataset, because it speaks of another place and time than the next. */
export const leaveDataset: Transition = (state) => ({
  ...state,
  camera: null,
  window: null,
  selection: null,
  hover: null,
  measured: [],
  wall: { ...state.wall, focus: null, report: null, playing: false },
});

/** Names the dataset that ought to be open; null = the configured one. Loading it is the session's work. */
export const setDatasetUrl =
  (datasetUrl: string | null): Transition =>
  (state) =>
    state.datasetUrl === datasetUrl ? state : { ...leaveDataset(state), datasetUrl };

/** Says how far the loading is; the dataset on the page stays until the next one is ready. */
export const datasetLoading =
  (
    title: string,
    step: Extract<Loading, { status: 'loading' }>['step'],
    progress: number | null,
  ): Transition =>
  (state) => ({ ...state, loading: { status: 'loading', title, step, progress } });

export const loadingStopped: Transition = (state) => ({ ...state, loading: { status: 'idle' } });

/** Takes the dataset off the page: whoever looks now may not see it. What the link chose stays. */
export const withdrawDataset: Transition = (state) => ({
  ...state,
  dataset: null,
  report: [],
  hover: null,
  classified: new Map(),
  heatRaster: null,
  heatHexes: null,
  analysis: NO_ANALYSIS,
});

/** The last good dataset stays on the page. */
export const datasetFailed =
  (
    title: string,
    report: readonly Finding[],
    reason: Extract<Loading, { status: 'failed' }>['reason'] = 'report',
  ): Transition =>
  (state) => ({ ...state, report, loading: { status: 'failed', title, reason } });

/**
 * Puts a dataset on the page; `nowMs` is the clock of its data. Camera, window and selection stay, for they may have
 * come with the link; a selection that the dataset does not know is dropped.
 */
export const datasetLoaded =
  (dataset: Dataset, report: readonly Finding[], nowMs: number | null): Transition =>
  (state): AppState => ({
    ...state,
    dataset,
    report,
    nowMs,
    loading: { status: 'idle' },
    selection: knownSelection(state.selection, dataset, report),
    hover: null,
    classified: new Map(),
    heatRaster: null,
    heatHexes: null,
    analysis: NO_ANALYSIS,
  });
