/** RFC 3339 date-time; the offset may be missing, and is then said. */
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:\d\d)?$/;

export interface Instant {
  readonly ms: number;
  /** False where the text has no offset and was read in the dataset's zone. */
  readonly hasOffset: boolean;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** What the clocks of a zone show at an instant, as if it were UTC. */
function localMs(ms: number, timeZone: string): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

const DAY_MS = 86_400_000;

/**
 * The instant at which the clocks of a zone show a local time: the earlier one where they show it twice; where they
 * skip it, the one that the offset of the day before gives.
 */
function instantAt(local: number, timeZone: string): number {
  const whole = Math.floor(local / 1000) * 1000;
  const offsetAt = (ms: number): number => localMs(ms, timeZone) - ms;
  const candidates = [whole - offsetAt(whole - DAY_MS), whole - offsetAt(whole + DAY_MS)];
  const shown = candidates.filter((ms) => localMs(ms, timeZone) === whole);
  const instant = shown.length > 0 ? Math.min(...shown) : candidates[0]!;
  return instant + (local - whole);
}

/** Milliseconds since the epoch of a date-time text, or null where it is none (30 February, 25:00, other words). */
export function instantOf(text: unknown, timeZone: string): Instant | null {
  const found = typeof text === 'string' ? INSTANT.exec(text) : null;
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const fraction = found[7] ? Math.floor(Number(`0.${found[7]}`) * 1000) : 0;
  const local = Date.UTC(year, month - 1, day, hour, minute, second) + fraction;
  const made = new Date(local);
  const isReal =
    made.getUTCMonth() === month - 1 && made.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!isReal) return null;
  const offset = found[8];
  if (offset === undefined) return { ms: instantAt(local, timeZone), hasOffset: false };
  if (offset === 'Z' || offset === 'z') return { ms: local, hasOffset: true };
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return { ms: local - (offset.startsWith('-') ? -1 : 1) * minutes * 60_000, hasOffset: true };
}
