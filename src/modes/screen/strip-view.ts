import { msg, str } from '@lit/localize';
import type { TimeWindow } from '../../analysis/results.ts';
import type { Dataset } from '../../model/dataset.ts';
import { formatDay, formatTime } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { StripBar, StripPart } from '../../ui/wall/time-strip.ts';
import { barsOf, partsOf, stripSpan } from './strip-span.ts';
import { walksIn } from './walks-in.ts';

export interface StripView {
  readonly span: TimeWindow;
  readonly bars: readonly StripBar[];
  readonly parts: readonly StripPart[];
  readonly windows: ReadonlyMap<string, TimeWindow>;
  readonly now: number | null;
}

const TICK_EVERY = 3;

const idOf = ({ fromMs }: TimeWindow): string => String(fromMs);

const labelOf = (name: string, coming: boolean, people: number): string =>
  coming ? msg(str`${name}，还没到`) : msg(str`${name}，${formatNumber(people)} 人巡查`);

/** The strip of time around a window: what was going on, and the hours or days of it that can be chosen. */
export function stripView(
  dataset: Dataset,
  window: TimeWindow,
  nowMs: number,
  /** Patrols that are still on their way are not nobody's. */
  awaited = false,
): StripView {
  const { timeZone } = dataset.manifest;
  const span = stripSpan(window, nowMs, timeZone);
  const length = span.toMs - span.fromMs;
  const parts = partsOf(span, timeZone);
  const daily = parts.length > 0 && length > 48 * 3_600_000;
  const whole = span.fromMs === window.fromMs && span.toMs === window.toMs;
  const bars = awaited ? [] : barsOf(span);
  const counts = walksIn(dataset, bars, nowMs);
  const people = walksIn(dataset, parts, nowMs);
  const within = ({ fromMs }: TimeWindow): boolean => fromMs >= window.fromMs && fromMs < window.toMs;
  return {
    span,
    bars: bars.map((bar, i) => ({
      count: counts[i] ?? 0,
      past: bar.fromMs <= nowMs,
      chosen: within(bar),
    })),
    parts: parts.map((part, i) => {
      const name = daily
        ? formatDay(part.fromMs, timeZone)
        : `${formatTime(part.fromMs, timeZone)}–${formatTime(part.toMs, timeZone)}`;
      const coming = part.fromMs > nowMs;
      return {
        id: idOf(part),
        share: (Math.min(part.toMs, span.toMs) - Math.max(part.fromMs, span.fromMs)) / length,
        tick: daily || i % TICK_EVERY === 0 ? (daily ? name : formatTime(part.fromMs, timeZone)) : '',
        label: awaited ? name : labelOf(name, coming, people[i] ?? 0),
        pressed: !whole && within(part),
      };
    }),
    windows: new Map(parts.map((part) => [idOf(part), part])),
    now: nowMs >= span.fromMs && nowMs < span.toMs ? (nowMs - span.fromMs) / length : null,
  };
}
