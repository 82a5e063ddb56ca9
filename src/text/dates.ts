import { msg, str } from '@lit/localize';
import { formatNumber, intlTag, notPublished } from './numbers.ts';

const ISO_DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make a format costs a hundred times what it costs to use one, so each is made once. */
function formatIn(tag: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${zone} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(tag, { timeZone: zone, hourCycle: 'h23', ...options });
    formats.set(key, made);
  }
  return made;
}

function format(ms: number | null | undefined, zone: string, options: Intl.DateTimeFormatOptions): string {
  if (ms === null || ms === undefined || !Number.isFinite(ms)) return notPublished();
  return formatIn(intlTag(), zone, options).format(ms);
}

/** A day with its year in an IANA zone: 2026年11月23日. */
export const formatDate = (ms: number | null | undefined, zone: string): string =>
  format(ms, zone, { year: 'numeric', month: 'long', day: 'numeric' });

/** A day without its year: 11月23日. */
export const formatDay = (ms: number | null | undefined, zone: string): string =>
  format(ms, zone, { month: 'long', day: 'numeric' });

/** A time of day: 18:42. */
export const formatTime = (ms: number | null | undefined, zone: string): string =>
  format(ms, zone, { hour: '2-digit', minute: '2-digit' });

/** A day without year and a time of day: 11月23日 18:42. */
export function formatDateTime(ms: number | null | undefined, zone: string): string {
  if (ms === null || ms === undefined || !Number.isFinite(ms)) return notPublished();
  return `${formatDay(ms, zone)} ${formatTime(ms, zone)}`;
}

/** The local date of an instant as `YYYY-MM-DD`, for fields and files. */
export function isoDate(ms: number, zone: string): string {
  return formatIn('en-CA', zone, ISO_DAY).format(ms).slice(0, 10);
}

/** A length of time from seconds, in its two largest units: 47 分钟, 1 小时 42 分钟, 3 天 4 小时. */
export function formatDuration(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds)) return notPublished();
  if (seconds < 60) return msg(str`${formatNumber(Math.max(0, seconds))} 秒`);
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return msg(str`${minutes} 分钟`);
  const hours = Math.floor(minutes / 60);
  if (hours < 24) {
    return minutes % 60 ? msg(str`${hours} 小时 ${minutes % 60} 分钟`) : msg(str`${hours} 小时`);
  }
  const days = Math.floor(hours / 24);
  return hours % 24 ? msg(str`${days} 天 ${hours % 24} 小时`) : msg(str`${days} 天`);
}

const DATE_ONLY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar date `YYYY-MM-DD`, which has no zone, in the reader's language; anything else as it is. */
export function formatCalendarDate(date: string | null | undefined): string {
  if (!date) return notPublished();
  return DATE_ONLY.test(date) ? formatDate(Date.parse(`${date}T12:00:00Z`), 'UTC') : date;
}

/** A calendar date `YYYY-MM-DD` without its year, with the day of the week: 11月22日周日. */
export const formatCalendarDay = (date: string): string =>
  format(Date.parse(`${date}T12:00:00Z`), 'UTC', { month: 'short', day: 'numeric', weekday: 'short' });

/** The wall clock of an instant in a zone as `YYYY-MM-DDTHH:MM`. */
export function localIso(ms: number, zone: string): string {
  const parts = formatIn('en-CA', zone, { ...ISO_DAY, hour: '2-digit', minute: '2-digit' }).formatToParts(ms);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '00';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/**
 * The instant at which clocks in a zone show `YYYY-MM-DDTHH:MM`; the earlier one where they show it twice, the one
 * after the gap where they never do, and null for anything that is not a local time.
 */
export function instantOf(local: string, zone: string): number | null {
  const asUtc = Date.parse(`${local.slice(0, 16)}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local) || Number.isNaN(asUtc)) return null;
  const offsetAt = (ms: number): number => Date.parse(`${localIso(ms, zone)}:00Z`) - ms;
  const DAY = 86_400_000;
  const guesses = [asUtc - offsetAt(asUtc - DAY), asUtc - offsetAt(asUtc + DAY)].sort((a, b) => a - b);
  return guesses.find((ms) => localIso(ms, zone) === local.slice(0, 16)) ?? guesses[1] ?? null;
}
