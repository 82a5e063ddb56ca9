import type { Choropleth, HeatForm } from '../app-state.ts';
import type { Transition } from '../store.ts';

export const setChoropleth =
  (change: Partial<Choropleth>): Transition =>
  (state) => ({ ...state, choropleth: { ...state.choropleth, ...change } });

export const setHeatForm =
  (heatForm: HeatForm): Transition =>
  (state) =>
    state.heatForm === heatForm ? state : { ...state, heatForm };
