import type { Store } from '../state/store.ts';
import { setWindow } from '../state/transitions/settings.ts';
import { presetWindow } from '../state/window-presets.ts';

/** Gives a wall that was told no window the day of the data's clock. */
export function openWindowEffect(store: Store): { stop(): void } {
  const unsubscribe = store.state.subscribe(({ mode, window, dataset, nowMs }) => {
    if (mode !== 'screen' || window !== null || dataset === null || nowMs === null) return;
    store.apply(setWindow(presetWindow('day', nowMs, dataset.manifest.timeZone)));
  });
  return { stop: unsubscribe };
}
