import type { Activity, Station } from '../model/records.ts';
import { readOpeningHours } from './opening-hours.ts';
import { type Opening, openingsAround } from './opening-now.ts';

/** An activity and when it next takes place. */
export interface ActivityAhead {
  readonly station: Station;
  readonly activity: Activity;
  readonly when: Opening;
}

const WEEK_MS = 7 * 86_400_000;

/** The times of an activity around an instant: opening_hours, or an RFC 3339 interval. */
function timesOf(when: string, atMs: number, zone: string): readonly Opening[] {
  const [fromMs = Number.NaN, toMs = Number.NaN] = when.split('/').map((part) => Date.parse(part));
  if (when.includes('/')) return fromMs < toMs ? [{ fromMs, toMs }] : [];
  const read = readOpeningHours(when);
  return read.ok ? openingsAround(read.hours, atMs, zone) : [];
}

/** What takes place in the seven days after an instant and what is running, the soonest first. */
export function activitiesAhead(
  stations: readonly Station[],
  atMs: number,
  zone: string,
): readonly ActivityAhead[] {
  return stations
    .flatMap((station) =>
      (station.activities ?? []).flatMap((activity): ActivityAhead[] => {
        const when = timesOf(activity.when ?? '', atMs, zone).find(
          ({ fromMs, toMs }) => toMs > atMs && fromMs < atMs + WEEK_MS,
        );
        return when ? [{ station, activity, when }] : [];
      }),
    )
    .sort((a, b) => a.when.fromMs - b.when.fromMs);
}
