import { msg, str } from '@lit/localize';
import { createLocalDays } from '../../analysis/local-days.ts';
import { formatDay, formatTime } from '../../text/dates.ts';

const DAY_MS = 86_400_000;

/** A time of today as it is, of yesterday with that word, of another day with its date. */
export function timeBeside(ms: number, nowMs: number, timeZone: string): string {
  const { dateOf, periodOf } = createLocalDays(timeZone);
  const time = formatTime(ms, timeZone);
  const date = dateOf(ms);
  if (date === dateOf(nowMs)) return time;
  if (date === dateOf(periodOf('day', nowMs).fromMs - DAY_MS / 2)) return msg(str`昨日 ${time}`);
  return `${formatDay(ms, timeZone)} ${time}`;
}
