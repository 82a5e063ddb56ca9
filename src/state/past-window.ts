import type { TimeWindow } from '../analysis/results.ts';

/**
 * The part of a window that has passed at the clock of the data: a replay shows nothing of what is still to come. The
 * end moves in steps of `stepMs` (0 = exactly), so that what is dear to compute is not computed at every tick; a
 * window that has wholly passed stays the same object.
 */
export function pastWindow(window: TimeWindow, nowMs: number | null, stepMs: number): TimeWindow {
  if (nowMs === null || nowMs >= window.toMs - 1) return window;
  const end = stepMs > 0 ? Math.floor(nowMs / stepMs) * stepMs : nowMs;
  return { fromMs: window.fromMs, toMs: Math.max(end, window.fromMs) + 1 };
}
