import { createLocalDays } from '../../analysis/local-days.ts';
import type { TimeWindow } from '../../analysis/results.ts';
import type { Dataset } from '../../model/dataset.ts';
import { walksIn } from './walks-in.ts';

/** One local day by the hour: people on patrol; null = still to come at the clock of the data. */
export interface DayHours {
  readonly day: TimeWindow;
  readonly hours: readonly TimeWindow[];
  readonly counts: readonly (number | null)[];
}

/** People on patrol by the hour of a day, beside the mean of the days before it that were recorded. */
export interface HoursOfDay {
  /** The newest last: today, and up to six recorded days before it. */
  readonly days: readonly DayHours[];
  readonly today: readonly (number | null)[];
  /** null where no earlier day was recorded. */
  readonly usual: readonly (number | null)[];
  /** How many earlier days the usual is the mean of. */
  readonly before: number;
}

const HOUR_MS = 3_600_000;
const MOST_DAYS = 7;

const hoursIn = ({ fromMs, toMs }: TimeWindow): TimeWindow[] => {
  const hours: TimeWindow[] = [];
  for (let at = fromMs; at < toMs; at += HOUR_MS) {
    hours.push({ fromMs: at, toMs: Math.min(at + HOUR_MS, toMs) });
  }
  return hours;
};

/** From the first fix on; Infinity where there is none. */
const firstFixMs = (dataset: Dataset): number =>
  dataset.parts.tracks.reduce((ms, { timesMs }) => Math.min(ms, timesMs[0] ?? ms), Number.POSITIVE_INFINITY);

export function hoursOfDay(dataset: Dataset, nowMs: number): HoursOfDay {
  const calendar = createLocalDays(dataset.manifest.timeZone);
  const first = firstFixMs(dataset);
  const ofDay = (day: TimeWindow): DayHours => {
    const hours = hoursIn(day);
    return { day, hours, counts: walksIn(dataset, hours, nowMs) };
  };
  const today = ofDay(calendar.periodOf('day', nowMs));
  const days = [today];
  for (let at = today.day; at.fromMs > first && days.length < MOST_DAYS; ) {
    at = calendar.periodOf('day', at.fromMs - 1);
    days.unshift(ofDay(at));
  }
  const before = days.slice(0, -1);
  const usual = today.hours.map((_, hour) =>
    before.length === 0
      ? null
      : before.reduce((sum, { counts }) => sum + (counts[hour] ?? 0), 0) / before.length,
  );
  return { days, today: today.counts, usual, before: before.length };
}
