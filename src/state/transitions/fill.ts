import type { HeatForm } from '../../analysis/results.ts';
import type { Level } from '../../model/manifest.ts';
import type { Choropleth, Classified } from '../app-state.ts';
import type { Transition } from '../store.ts';

export const setChoropleth =
  (change: Partial<Choropleth>): Transition =>
  (state) => ({ ...state, choropleth: { ...state.choropleth, ...change } });

export const setHeatForm =
  (heatForm: HeatForm): Transition =>
  (state) =>
    state.heatForm === heatForm ? state : { ...state, heatForm };

/** Puts the classes of the measure in force on the page. */
export const setClassified =
  (classified: ReadonlyMap<Level, Classified>): Transition =>
  (state) => ({ ...state, classified });
