import type { MapTool } from '../app-state.ts';
import type { Transition } from '../store.ts';

/** Takes up a tool; what another one had measured is dropped. */
export const setTool =
  (tool: MapTool): Transition =>
  (state) =>
    state.tool === tool ? state : { ...state, tool, measured: [] };

/** Adds a vertex, longitude latitude. */
export const addMeasured =
  (position: readonly [number, number]): Transition =>
  (state) => ({ ...state, measured: [...state.measured, position] });

export const clearMeasured: Transition = (state) =>
  state.measured.length === 0 ? state : { ...state, measured: [] };
