import type { PatrolRule } from '../model/grid.ts';
import type { TimeWindow } from './results.ts';

const DAY_MS = 86_400_000;

/** A date of the calendar in some zone; `month` is 1…12. */
interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The days of one time zone, as windows of instants: a day may have 23 or 25 hours. */
export interface LocalDays {
  readonly timeZone: string;
  /** The day, ISO week (from Monday) or month that holds an instant. */
  periodOf(per: PatrolRule['per'], ms: number): TimeWindow;
  /** The instant of a local time of day `HH:MM` on the day that holds `ms`; after a jump of the clock, the later one. */
  timeOfDay(ms: number, hhmm: string): number;
  /** The local hours that a window touches, in order; the first and the last may reach out of it. */
  hoursOf(window: TimeWindow): readonly TimeWindow[];
  /** `YYYY-MM-DD` of an instant. */
  dateOf(ms: number): string;
}

const utcOf = ({ year, month, day }: LocalDate, minutes = 0): number =>
  Date.UTC(year, month - 1, day, 0, minutes);

const plusDays = (date: LocalDate, days: number): LocalDate => dateAt(utcOf(date) + days * DAY_MS);

function dateAt(utcMs: number): LocalDate {
  const at = new Date(utcMs);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

const MOST_DAYS = 64;
const MOST_TIMES = 512;
const zones = new Map<string, LocalDays>();

/**
 * Reads wall clocks of an IANA zone through Intl, which is slow: a zone is made once, and what it answered of the days
 * asked last is remembered. Throws RangeError for a zone that does not exist.
 */
export function createLocalDays(timeZone: string): LocalDays {
  const kept = zones.get(timeZone) ?? readLocalDays(timeZone);
  zones.set(timeZone, kept);
  return kept;
}

interface KnownDay {
  readonly window: TimeWindow;
  readonly date: LocalDate;
  /** Instants of its times of day, by `HH:MM`. */
  readonly times: Map<string, number>;
}

function readLocalDays(timeZone: string): LocalDays {
  const days: KnownDay[] = [];
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

  /** What the wall clock shows, read as if it were UTC, less the instant. */
  function offsetMs(ms: number): number {
    const shown: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(ms)) shown[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
  }

  /** The first instant at which the wall clock shows this, or has just jumped over it. */
  function instantOf(wallMs: number): number {
    const before = wallMs - offsetMs(wallMs - DAY_MS);
    const after = wallMs - offsetMs(wallMs + DAY_MS);
    const shows = (ms: number): boolean => ms + offsetMs(ms) === wallMs;
    const [early, late] = before < after ? [before, after] : [after, before];
    if (shows(early)) return early;
    return shows(late) ? late : before;
  }

  const startOf = (date: LocalDate): number => instantOf(utcOf(date));

  /** The day that holds an instant, from those asked last where it is among them. */
  function dayAt(ms: number): KnownDay {
    const known = days.find(({ window }) => window.fromMs <= ms && ms < window.toMs);
    if (known) return known;
    const date = dateAt(ms + offsetMs(ms));
    const window = { fromMs: startOf(date), toMs: startOf(plusDays(date, 1)) };
    const day = { window, date, times: new Map<string, number>() };
    days.unshift(day);
    days.length = Math.min(days.length, MOST_DAYS);
    return day;
  }

  function periodOf(per: PatrolRule['per'], ms: number): TimeWindow {
    const { date, window } = dayAt(ms);
    if (per === 'day') return window;
    if (per === 'month') {
      const next = dateAt(Date.UTC(date.year, date.month, 1));
      return { fromMs: startOf({ ...date, day: 1 }), toMs: startOf(next) };
    }
    const sinceMonday = (new Date(utcOf(date)).getUTCDay() + 6) % 7;
    const monday = plusDays(date, -sinceMonday);
    return { fromMs: startOf(monday), toMs: startOf(plusDays(monday, 7)) };
  }

  function hoursOf({ fromMs, toMs }: TimeWindow): TimeWindow[] {
    const hours: TimeWindow[] = [];
    let day = periodOf('day', fromMs);
    while (day.fromMs < toMs) {
      for (let at = day.fromMs; at < day.toMs && at < toMs; at += 3_600_000) {
        const end = Math.min(at + 3_600_000, day.toMs);
        if (end > fromMs) hours.push({ fromMs: at, toMs: end });
      }
      day = periodOf('day', day.toMs);
    }
    return hours;
  }

  return {
    timeZone,
    periodOf,
    hoursOf,
    timeOfDay(ms, hhmm) {
      const { date, times } = dayAt(ms);
      const known = times.get(hhmm);
      if (known !== undefined) return known;
      const [hours = 0, minutes = 0] = hhmm.split(':').map(Number);
      const at = instantOf(utcOf(date, hours * 60 + minutes));
      if (times.size < MOST_TIMES) times.set(hhmm, at);
      return at;
    },
    dateOf: (ms) => new Date(utcOf(dayAt(ms).date)).toISOString().slice(0, 10),
  };
}
