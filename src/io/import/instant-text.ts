import { instantOf } from '../../check/door/instants.ts';

/** `2026/1/26 15:57` and `2026-1-26T15:57:02.5+08:00` as RFC 3339 would write them. */
const LOOSE =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T ]+(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2}(?:\.\d+)?)秒?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;

/** Seconds and milliseconds since 1970 that fall between 1990 and 2100. */
const EPOCH_S = [631_152_000, 4_102_444_800] as const;

function strict(text: string): string {
  const found = LOOSE.exec(text);
  if (!found) return text;
  const [, year, month = '', day = '', hour = '', minute = '', second = '0', offset = ''] = found;
  const two = (digits: string): string => digits.padStart(2, '0');
  const [whole = '0', fraction] = second.split('.');
  const zone = /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  const seconds = fraction === undefined ? two(whole) : `${two(whole)}.${fraction}`;
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${seconds}${zone}`;
}

function epochMs(text: string): number | null {
  if (!/^\d{9,13}(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  if (value >= EPOCH_S[0] && value <= EPOCH_S[1]) return Math.round(value * 1000);
  return value >= EPOCH_S[0] * 1000 && value <= EPOCH_S[1] * 1000 ? Math.round(value) : null;
}

/**
 * The instant that a cell of a table means, in milliseconds since the epoch: dates as tables write them, or seconds
 * and milliseconds since 1970. `no-zone` for a time without offset where no zone was named; null for other words.
 */
export function instantOfCell(cell: unknown, timeZone: string | null): number | 'no-zone' | null {
  const text = String(cell ?? '').trim();
  const ms = epochMs(text);
  if (ms !== null) return ms;
  const instant = instantOf(strict(text), timeZone ?? 'UTC');
  if (!instant) return null;
  return instant.hasOffset || timeZone !== null ? instant.ms : 'no-zone';
}
