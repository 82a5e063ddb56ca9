import type { TimeWindow } from '../analysis/results.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { setWindow } from '../state/transitions/settings.ts';
import { presetOf, presetWindow } from '../state/window-presets.ts';

/**
 * Gives a wall that was told no window the day of the data's clock, and lets a shift, a day and the seven days move on
 * with that clock over midnight. A window of somebody's own choice stays.
 */
export function openWindowEffect(store: Store): { stop(): void } {
  let before: { readonly nowMs: number; readonly dataset: AppState['dataset'] } | null = null;

  function wanted({ window, nowMs, dataset }: AppState): TimeWindow | null {
    if (dataset === null || nowMs === null) return null;
    const { timeZone } = dataset.manifest;
    if (window === null) return presetWindow('day', nowMs, timeZone);
    if (before === null || before.dataset !== dataset || before.nowMs === nowMs) return null;
    if (nowMs >= window.fromMs && nowMs < window.toMs && before.nowMs >= window.fromMs) return null;
    const preset = presetOf(window, before.nowMs, timeZone);
    return preset && presetWindow(preset, nowMs, timeZone);
  }

  const unsubscribe = store.state.subscribe((state) => {
    if (state.mode !== 'screen') return;
    const window = wanted(state);
    before = state.nowMs === null ? null : { nowMs: state.nowMs, dataset: state.dataset };
    if (window) store.apply(setWindow(window));
  });
  return { stop: unsubscribe };
}
