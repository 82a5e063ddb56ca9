import { createLocalDays } from '../../analysis/local-days.ts';
import type { TimeWindow } from '../../analysis/results.ts';
import type { Dataset } from '../../model/dataset.ts';
import { activeWalks } from './active-walks.ts';

/** People on patrol by the hour of a day, beside the mean of the days before it that were recorded. */
export interface HoursOfDay {
  /** One an hour from local midnight; null = still to come at the clock of the data. */
  readonly today: readonly (number | null)[];
  /** null where no earlier day was recorded. */
  readonly usual: readonly (number | null)[];
  /** How many earlier days the usual is the mean of. */
  readonly days: number;
}

const hoursIn = ({ fromMs, toMs }: TimeWindow): TimeWindow[] => {
  const hours: TimeWindow[] = [];
  for (let at = fromMs; at < toMs; at += 3_600_000)
    hours.push({ fromMs: at, toMs: Math.min(at + 3_600_000, toMs) });
  return hours;
};

export function hoursOfDay(dataset: Dataset, nowMs: number): HoursOfDay {
  const { tracks } = dataset.parts;
  const days = createLocalDays(dataset.manifest.timeZone);
  const day = days.periodOf('day', nowMs);
  const first = tracks.reduce((ms, { timesMs }) => Math.min(ms, timesMs[0] ?? ms), Number.POSITIVE_INFINITY);
  const hours = hoursIn(day);
  const today = activeWalks(tracks, hours).map((count, i) =>
    (hours[i]?.fromMs ?? 0) <= nowMs ? count : null,
  );
  const before: (readonly number[])[] = [];
  for (let at = day; at.fromMs > first; ) {
    at = days.periodOf('day', at.fromMs - 1);
    before.push(activeWalks(tracks, hoursIn(at)));
  }
  const usual = hours.map((_, hour) =>
    before.length === 0 ? null : before.reduce((sum, counts) => sum + (counts[hour] ?? 0), 0) / before.length,
  );
  return { today, usual, days: before.length };
}
