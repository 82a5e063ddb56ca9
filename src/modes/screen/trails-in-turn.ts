import type { AppState } from '../../state/app-state.ts';

/**
 * What the map shows, without trails until it is counted for the first time who is overdue: what is wrong comes before
 * who is on the way, and without a graphics card the two share a processor.
 */
export function trailsInTurn(state: AppState): AppState {
  const { layers, analysis } = state;
  const counts = analysis.record === null && analysis.running.includes('record');
  return counts && layers.tracks ? { ...state, layers: { ...layers, tracks: false } } : state;
}
