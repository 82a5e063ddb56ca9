import { createLocalDays } from '../../analysis/local-days.ts';
import type { TimeWindow } from '../../analysis/results.ts';
import { presetOf, presetWindow } from '../../state/window-presets.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const STEPS_MS: readonly number[] = [
  5 * MINUTE_MS,
  10 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  24 * HOUR_MS,
];
const MOST_BARS = 96;

/**
 * What the strip of time spans: the window itself where it is one of the usual ones, else the day or the
 * seven days around it, of which the window is then a chosen part.
 */
export function stripSpan(window: TimeWindow, nowMs: number, timeZone: string): TimeWindow {
  if (presetOf(window, nowMs, timeZone) !== null) return window;
  const around = (['day', 'week'] as const)
    .map((preset) => presetWindow(preset, nowMs, timeZone))
    .find(({ fromMs, toMs }) => fromMs <= window.fromMs && window.toMs <= toMs);
  return around ?? window;
}

/** Equal parts of a span, as short as keeps them below a hundred; the last one may be cut. */
export function barsOf({ fromMs, toMs }: TimeWindow): readonly TimeWindow[] {
  const step = STEPS_MS.find((ms) => (toMs - fromMs) / ms <= MOST_BARS) ?? (toMs - fromMs) / MOST_BARS;
  const bars: TimeWindow[] = [];
  for (let at = fromMs; at < toMs; at += step) bars.push({ fromMs: at, toMs: Math.min(at + step, toMs) });
  return bars;
}

/** The parts of a span that can be chosen: its local hours, or its days where it is longer than two. */
export function partsOf(span: TimeWindow, timeZone: string): readonly TimeWindow[] {
  const days = createLocalDays(timeZone);
  if (span.toMs - span.fromMs <= 48 * HOUR_MS) return days.hoursOf(span);
  const parts: TimeWindow[] = [];
  for (let at = span.fromMs; at < span.toMs; ) {
    const day = days.periodOf('day', at);
    parts.push(day);
    at = day.toMs;
  }
  return parts;
}
