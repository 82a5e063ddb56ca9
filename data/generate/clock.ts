/** The sample's week: Monday 16 to Sunday 22 November 2026, seen on Sunday evening. */
export const DAYS = 7;
export const TIME_ZONE = 'Asia/Shanghai';

/** China keeps UTC+8 all year. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 10, 16) - OFFSET_MS;

/** Milliseconds since the epoch of a local time on one of the sample's days (0 = Monday); hours may pass 24. */
export const instant = (day: number, hours: number, minutes = 0): number =>
  START_MS + day * DAY_MS + Math.round((hours * 60 + minutes) * 60_000);

/** RFC 3339 with the local offset, whole seconds. */
export const stamp = (ms: number): string => `${new Date(ms + OFFSET_MS).toISOString().slice(0, 19)}+08:00`;

/** The moment at which the sample is seen: Sunday 22 November 2026, 18:42. */
export const AS_OF_MS = instant(6, 18, 42);
