import type { Dataset } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import type { AppState, Loading } from '../app-state.ts';
import { NO_ANALYSIS } from '../initial-state.ts';
import type { Transition } from '../store.ts';
import { knownSelection } from './selection.ts';

/** Names the dataset that ought to be open; null = the embedded sample. Loading it is the session's work. */
export const setDatasetUrl =
  (datasetUrl: string | null): Transition =>
  (state) =>
    state.datasetUrl === datasetUrl ? state : { ...state, datasetUrl };

/** Says how far the loading is; the dataset on the page stays until the next one is ready. */
export const datasetLoading =
  (
    title: string,
    step: Extract<Loading, { status: 'loading' }>['step'],
    progress: number | null,
  ): Transition =>
  (state) => ({ ...state, loading: { status: 'loading', title, step, progress } });

export const loadingStopped: Transition = (state) => ({ ...state, loading: { status: 'idle' } });

/** The last good dataset stays; the report says why the new one is not there. */
export const datasetFailed =
  (title: string, report: readonly Finding[]): Transition =>
  (state) => ({ ...state, report, loading: { status: 'failed', title } });

/**
 * Puts a dataset on the page. `nowMs` is the clock of its data. The first dataset keeps camera, selection and
 * window of the URL; a later one starts afresh, because they speak of another place and time.
 */
export const datasetLoaded =
  (dataset: Dataset, report: readonly Finding[], nowMs: number | null): Transition =>
  (state): AppState => {
    const first = state.dataset === null;
    return {
      ...state,
      dataset,
      report,
      nowMs,
      loading: { status: 'idle' },
      camera: first ? state.camera : null,
      window: first ? state.window : null,
      selection: first ? knownSelection(state.selection, dataset, report) : null,
      hover: null,
      measured: [],
      classified: new Map(),
      heatRaster: null,
      heatHexes: null,
      analysis: NO_ANALYSIS,
    };
  };
