import { instantOf, isoDate, localIso } from '../text/dates.ts';
import type { Span } from './time-presets.ts';

/** A moment as people write it: a calendar day and a clock from 00:00 to 24:00. */
export interface DayAndTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`. */
  readonly time: string;
}

const MOST_DAYS = 3700;

/** The day after or before, by whole days. */
function moved(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** An instant in a zone. The end of a span at midnight is the 24:00 of the day that it ends. */
export function dayAndTime(ms: number, zone: string, isEnd: boolean): DayAndTime {
  const [day = '', time = ''] = localIso(ms, zone).split('T');
  return isEnd && time === '00:00' ? { day: moved(day, -1), time: '24:00' } : { day, time };
}

/** The instant of a day and a clock in a zone; null where there is none. */
export function instantOfDay({ day, time }: DayAndTime, zone: string): number | null {
  return time === '24:00' ? instantOf(`${moved(day, 1)}T00:00`, zone) : instantOf(`${day}T${time}`, zone);
}

/** All days of a span, and of what else must be named; from the first on, at most about ten years. */
export function daysOf({ fromMs, toMs }: Span, zone: string, more: readonly string[]): readonly string[] {
  const days = new Set(more);
  const last = isoDate(Math.max(fromMs, toMs - 1), zone);
  let day = isoDate(fromMs, zone);
  for (let i = 0; i < MOST_DAYS && day <= last; i++) {
    days.add(day);
    day = moved(day, 1);
  }
  return [...days].sort();
}

/** A clock as it is typed (`6`, `6:30`, `0630`, `６：３０`) as `HH:MM`; null for anything else. */
export function timeTyped(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const found = /^(\d{1,2})(?::?(\d{2}))?$/.exec(plain);
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  if (minutes > 59 || hours * 60 + minutes > 24 * 60) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** A clock some minutes on, from 00:00 to 24:00. */
export function timeMoved(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const at = Math.min(24 * 60, Math.max(0, hours * 60 + rest + minutes));
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
