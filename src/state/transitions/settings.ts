import type { TimeWindow } from '../../analysis/results.ts';
import type { Transition } from '../store.ts';

/** null = all of the dataset's tracks. An empty window is no window: the state stays as it is. */
export const setWindow =
  (window: TimeWindow | null): Transition =>
  (state) => {
    if (window !== null && !(window.fromMs < window.toMs)) return state;
    const same = state.window?.fromMs === window?.fromMs && state.window?.toMs === window?.toMs;
    return same ? state : { ...state, window };
  };

/** Metres around a station; must be positive. */
export const setRadius =
  (radiusM: number): Transition =>
  (state) =>
    !(radiusM > 0) || state.radiusM === radiusM ? state : { ...state, radiusM };

/** Metres on each side of a patrol; must be positive. */
export const setBuffer =
  (bufferM: number): Transition =>
  (state) =>
    !(bufferM > 0) || state.bufferM === bufferM ? state : { ...state, bufferM };
