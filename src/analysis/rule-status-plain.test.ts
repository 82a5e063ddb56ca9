import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PatrolRule } from '../model/grid.ts';
import { createLocalDays } from './local-days.ts';
import { ruleStatus } from './rule-status.ts';

/** The same rules once more, by looking at the calendar on the wall every quarter of an hour. */
const QUARTER_MS = 900_000;
const QUARTERS = 130 * 96;

/** Clocks set by an hour, by half an hour and at midnight; offsets of quarters; a zone without any change. */
const ZONES = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Beirut', 'Asia/Kathmandu'];
/** Both contain the day on which the northern and the southern clocks are set. */
const STARTS = [Date.parse('2026-01-20T00:00:00Z'), Date.parse('2026-08-20T00:00:00Z')];

interface Quarter {
  readonly date: string;
  readonly time: string;
  readonly day: string;
  readonly week: string;
  readonly month: string;
}

function quartersOf(timeZone: string, startMs: number): readonly Quarter[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return Array.from({ length: QUARTERS }, (_, k) => {
    const [date = '', time = ''] = format.format(startMs + k * QUARTER_MS).split(' ');
    const noon = new Date(`${date}T12:00:00Z`);
    const monday = new Date(noon.getTime() - ((noon.getUTCDay() + 6) % 7) * 86_400_000);
    return { date, time, day: date, week: monday.toISOString().slice(0, 10), month: date.slice(0, 7) };
  });
}

const calendars = new Map(
  ZONES.flatMap((zone) => STARTS.map((start) => [`${zone} ${start}`, quartersOf(zone, start)] as const)),
);

/** Status and deadline, as quarters from the start. */
function plainStatus(
  wall: readonly Quarter[],
  rule: PatrolRule,
  patrols: readonly number[],
  now: number,
  recordedFrom: number,
): [string, number] {
  const { per, times, dueBy } = rule;
  const period = (at: number) => {
    const key = wall[at]![per];
    const all = [...wall.keys()].filter((k) => wall[k]![per] === key);
    const [first, last] = [all[0]!, all.at(-1)!];
    const lastDate = wall[last]!.date;
    const due =
      dueBy === undefined ? last + 1 : all.find((k) => wall[k]!.date === lastDate && wall[k]!.time >= dueBy)!;
    return { first, last, due };
  };
  const between = (from: number, to: number): number =>
    patrols.filter((k) => k >= from && k <= to && k <= now).length;
  const running = period(now);
  const count = between(running.first, now);
  if (count >= times) return ['done', running.due];
  if (now >= running.due) return ['overdue', running.due];
  const before = period(running.first - 1);
  const isRecorded = before.first >= recordedFrom;
  const isMissed = between(before.first, before.last) < times;
  const isMadeUp = count > 0 || between(before.due, before.last) > 0;
  return isRecorded && isMissed && !isMadeUp ? ['overdue', before.due] : ['due', running.due];
}

test('rules per day, week and month stand as the calendar on the wall says, where clocks are set, too', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.constantFrom(...STARTS),
      fc.record({
        per: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        times: fc.integer({ min: 1, max: 3 }),
        dueBy: fc.constantFrom(undefined, '08:00', '18:00', '23:45'),
      }),
      fc.integer({ min: 66 * 96, max: 80 * 96 }),
      fc.array(fc.integer({ min: -300, max: 20 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 65 * 96 }),
      (zone, start, { dueBy, ...asked }, now, ago, recordedFrom) => {
        const rule: PatrolRule = { kind: 'patrol', ...asked, ...(dueBy === undefined ? {} : { dueBy }) };
        const patrols = ago.map((quarters) => now + quarters);
        const asOfMs = start + now * QUARTER_MS;
        const fast = ruleStatus(
          rule,
          ({ fromMs, toMs }) =>
            patrols
              .map((k) => start + k * QUARTER_MS)
              .filter((ms) => ms >= fromMs && ms < toMs && ms <= asOfMs).length,
          asOfMs,
          start + recordedFrom * QUARTER_MS,
          createLocalDays(zone),
        );
        const [status, due] = plainStatus(
          calendars.get(`${zone} ${start}`)!,
          rule,
          patrols,
          now,
          recordedFrom,
        );
        expect([fast.status, (fast.dueMs! - start) / QUARTER_MS]).toEqual([status, due]);
      },
    ),
    { numRuns: 400 },
  );
});
