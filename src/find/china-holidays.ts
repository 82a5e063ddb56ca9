/** Whether a date is a public holiday: `maybe` = it depends on the year's schedule, which is not at hand. */
export type Holiday = 'yes' | 'maybe' | 'no';

/** Of the calendar of the Gregorian year: New Year, Labour Day, National Day. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
/** Of the Chinese calendar, as month-day: New Year's first three days, Dragon Boat, Mid-Autumn. */
const LUNAR = ['1-1', '1-2', '1-3', '5-5', '8-15'];
/** How far around a holiday the State Council moves days off, at most. */
const MOVED_DAYS = 6;
const DAY_MS = 86_400_000;

const lunarFormat = (): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
let lunar: Intl.DateTimeFormat | null = null;

/** Month and day of the Chinese calendar, `1-1` for its New Year; a leap month is no month of ours. */
function lunarDay(ms: number): string {
  lunar ??= lunarFormat();
  const parts = lunar.formatToParts(ms);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('month')}-${of('day')}`;
}

/** Qingming falls on the day of the solar term: 4 or 5 April from 2000 to 2099 (Xu's formula). */
function isQingming(at: Date): boolean {
  const years = at.getUTCFullYear() - 2000;
  const day = Math.floor(years * 0.2422 + 4.81) - Math.floor(years / 4);
  return years >= 0 && years < 100 && at.getUTCMonth() === 3 && at.getUTCDate() === day;
}

/** The thirteen days that the regulation of 2024 names (State Council order 795). */
function isNamed(ms: number): boolean {
  const at = new Date(ms);
  if (FIXED.includes(at.toISOString().slice(5, 10)) || isQingming(at)) return true;
  return LUNAR.includes(lunarDay(ms)) || lunarDay(ms + DAY_MS) === '1-1';
}

/** Dates that were asked for: the Chinese calendar is slow to compute, and each station asks for the same week. */
const answered = new Map<string, Holiday>();
const MOST_ANSWERED = 1000;

/** Whether a date `YYYY-MM-DD` is a public holiday of mainland China; days off that are moved each year are `maybe`. */
export function chinaHoliday(date: string): Holiday {
  const known = answered.get(date);
  if (known) return known;
  const holiday = holidayOn(date);
  if (answered.size >= MOST_ANSWERED) answered.clear();
  answered.set(date, holiday);
  return holiday;
}

function holidayOn(date: string): Holiday {
  const noon = Date.parse(`${date}T12:00:00Z`);
  if (Number.isNaN(noon)) return 'maybe';
  if (isNamed(noon)) return 'yes';
  for (let days = 1; days <= MOVED_DAYS; days++) {
    if (isNamed(noon - days * DAY_MS) || isNamed(noon + days * DAY_MS)) return 'maybe';
  }
  return 'no';
}
