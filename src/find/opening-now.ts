import { createLocalDays } from '../analysis/local-days.ts';
import { chinaHoliday, type Holiday } from './china-holidays.ts';
import { type OpeningHours, readOpeningHours, spansOn } from './opening-hours.ts';

/** Whether a place is open at an instant; `unknown` = 未公布, or written in a way that we do not read. */
export type OpeningNow =
  | { readonly state: 'unknown' }
  /** `untilMs` null = it never closes. `holidaysDiffer`: today may be a holiday, and holidays have other hours. */
  | { readonly state: 'open'; readonly untilMs: number | null; readonly holidaysDiffer: boolean }
  /** `fromMs` null = not within the coming week. */
  | { readonly state: 'closed'; readonly fromMs: number | null; readonly holidaysDiffer: boolean };

/** From when to when, in milliseconds since the epoch. */
export interface Opening {
  readonly fromMs: number;
  readonly toMs: number;
}

const DAY_MS = 86_400_000;
const DAYS_AHEAD = 8;

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${minutes % 60}`;

/** The holidays of a zone: those of mainland China are known, elsewhere any day may be one. */
const holidaysOf = (zone: string): ((date: string) => Holiday) =>
  zone === 'Asia/Shanghai' ? chinaHoliday : () => 'maybe';

/** Openings from the day before an instant to a week ahead, joined where one ends as the next begins. */
export function openingsAround(hours: OpeningHours, atMs: number, zone: string): readonly Opening[] {
  const days = createLocalDays(zone);
  const holiday = holidaysOf(zone);
  const joined: Opening[] = [];
  let day = days.periodOf('day', days.periodOf('day', atMs).fromMs - DAY_MS / 2);
  for (let i = 0; i <= DAYS_AHEAD; i++) {
    const noon = (day.fromMs + day.toMs) / 2;
    const date = days.dateOf(noon);
    const at = new Date(`${date}T12:00:00Z`);
    const weekday = (at.getUTCDay() + 6) % 7;
    const spans = spansOn(hours, {
      month: at.getUTCMonth() + 1,
      weekday,
      holiday: hours.holidaysDiffer && holiday(date) === 'yes',
    });
    for (const { fromMin, toMin } of spans) {
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
 * another hour than the door does. Holidays are those of the calendar; days off that are moved each year are not
 * known, and the answer says so where they matter.
 */
export function openingNow(text: string | undefined, atMs: number, zone: string): OpeningNow {
  const read = text === undefined ? null : readOpeningHours(text);
  if (!read?.ok) return { state: 'unknown' };
  const { hours } = read;
  const holidaysDiffer =
    hours.holidaysDiffer && holidaysOf(zone)(createLocalDays(zone).dateOf(atMs)) === 'maybe';
  const openings = openingsAround(hours, atMs, zone);
  const running = openings.find(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
  if (running) {
    const forever = running.toMs - atMs > (DAYS_AHEAD - 2) * DAY_MS;
    return { state: 'open', untilMs: forever ? null : running.toMs, holidaysDiffer };
  }
  const next = openings.find(({ fromMs }) => fromMs > atMs);
  return { state: 'closed', fromMs: next?.fromMs ?? null, holidaysDiffer };
}
