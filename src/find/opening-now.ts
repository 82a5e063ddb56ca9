import { createLocalDays } from '../analysis/local-days.ts';
import { type OpeningHours, readOpeningHours, spansOn } from './opening-hours.ts';

/** Whether a place is open at an instant; `unknown` = 未公布, or written in a way that we do not read. */
export type OpeningNow =
  | { readonly state: 'unknown' }
  /** `untilMs` null = it never closes. */
  | { readonly state: 'open'; readonly untilMs: number | null; readonly holidaysDiffer: boolean }
  /** `fromMs` null = not within the coming week. */
  | { readonly state: 'closed'; readonly fromMs: number | null; readonly holidaysDiffer: boolean };

interface Opening {
  readonly fromMs: number;
  readonly toMs: number;
}

const DAY_MS = 86_400_000;
const DAYS_AHEAD = 8;

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${minutes % 60}`;

/** Openings from the day before to a week ahead, joined where one ends as the next begins. */
function openingsAround(hours: OpeningHours, atMs: number, zone: string): Opening[] {
  const days = createLocalDays(zone);
  const joined: Opening[] = [];
  let day = days.periodOf('day', days.periodOf('day', atMs).fromMs - DAY_MS / 2);
  for (let i = 0; i <= DAYS_AHEAD; i++) {
    const noon = (day.fromMs + day.toMs) / 2;
    const weekday = (new Date(`${days.dateOf(noon)}T12:00:00Z`).getUTCDay() + 6) % 7;
    for (const { fromMin, toMin } of spansOn(hours, weekday)) {
      const fromMs = days.timeOfDay(noon, clock(fromMin));
      const toMs = days.timeOfDay(noon, clock(toMin));
      const last = joined[joined.length - 1];
      if (last && fromMs <= last.toMs)
        joined[joined.length - 1] = { ...last, toMs: Math.max(last.toMs, toMs) };
      else joined.push({ fromMs, toMs });
    }
    day = days.periodOf('day', day.toMs);
  }
  return joined;
}

/**
 * Whether a station is open at an instant, read in the zone of its dataset: the phone of a traveller may show
 * another hour than the door does. Public holidays are not known, only that they differ.
 */
export function openingNow(text: string | undefined, atMs: number, zone: string): OpeningNow {
  const read = text === undefined ? null : readOpeningHours(text);
  if (!read?.ok) return { state: 'unknown' };
  const { holidaysDiffer } = read.hours;
  const openings = openingsAround(read.hours, atMs, zone);
  const running = openings.find(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
  if (running) {
    const forever = running.toMs - atMs > (DAYS_AHEAD - 2) * DAY_MS;
    return { state: 'open', untilMs: forever ? null : running.toMs, holidaysDiffer };
  }
  const next = openings.find(({ fromMs }) => fromMs > atMs);
  return { state: 'closed', fromMs: next?.fromMs ?? null, holidaysDiffer };
}
