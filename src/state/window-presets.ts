import { createLocalDays } from '../analysis/local-days.ts';
import type { TimeWindow } from '../analysis/results.ts';

export const WINDOW_PRESETS = ['shift', 'day', 'week'] as const;
/** 班次 / 今日 / 7日 */
export type WindowPreset = (typeof WINDOW_PRESETS)[number];

/** When shifts begin, local time: 早班, 中班, 夜班. The last one runs across midnight. */
const SHIFTS = ['06:00', '14:00', '22:00'] as const;
const DAY_MS = 86_400_000;

/**
 * The window of a preset at an instant: the shift that runs, the local day, or the seven local days that end with
 * it. Whole windows, not up to now, so that a link to one stays true.
 */
export function presetWindow(preset: WindowPreset, nowMs: number, timeZone: string): TimeWindow {
  const days = createLocalDays(timeZone);
  const today = days.periodOf('day', nowMs);
  if (preset === 'day') return today;
  if (preset === 'week') {
    const first = days.periodOf('day', today.fromMs - 5.5 * DAY_MS);
    return { fromMs: first.fromMs, toMs: today.toMs };
  }
  const starts = [today.fromMs - DAY_MS / 2, nowMs, today.toMs + DAY_MS / 2]
    .flatMap((ms) => SHIFTS.map((start) => days.timeOfDay(ms, start)))
    .sort((a, b) => a - b);
  const next = starts.findIndex((start) => start > nowMs);
  return { fromMs: starts[next - 1] ?? today.fromMs, toMs: starts[next] ?? today.toMs };
}

/** The preset that a window is at an instant; null where it is none. */
export function presetOf(window: TimeWindow | null, nowMs: number, timeZone: string): WindowPreset | null {
  const same = (preset: WindowPreset): boolean => {
    const { fromMs, toMs } = presetWindow(preset, nowMs, timeZone);
    return window?.fromMs === fromMs && window.toMs === toMs;
  };
  return WINDOW_PRESETS.find(same) ?? null;
}
