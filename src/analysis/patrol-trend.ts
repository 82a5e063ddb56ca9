import type { Level } from '../model/manifest.ts';
import { createLocalDays } from './local-days.ts';
import type { PreparedPatrols } from './prepared-patrols.ts';
import type { TimeWindow } from './results.ts';
import { firstAtOrAfter, type StayRule } from './stays.ts';
import { fixesIn, forEachStayIn, isPatrol } from './walk-stays.ts';

/** What happened in one local hour. */
export interface PatrolHour extends TimeWindow {
  /** Patrols of grids of the level that began in the hour. */
  readonly visits: number;
  /** Persons with a fix in the hour. */
  readonly people: number;
  readonly fixes: number;
}

/** Patrols by the local hours that a window touches, clipped to it, in order; hours without any are there with 0. */
export function patrolTrend(
  prepared: PreparedPatrols,
  window: TimeWindow,
  level: Level,
  stay: StayRule,
): readonly PatrolHour[] {
  const hours = createLocalDays(prepared.dataset.manifest.timeZone).hoursOf(window);
  const starts = Float64Array.from(hours, (hour) => hour.fromMs);
  const hourAt = (ms: number): number => firstAtOrAfter(starts, ms + 0.5, 0, starts.length) - 1;
  const visits = new Uint32Array(hours.length);
  const fixes = new Uint32Array(hours.length);
  const people = hours.map(() => new Set<string>());
  const places = prepared.levels.find((one) => one.level === level);
  if (places) {
    forEachStayIn(prepared, places, window, stay, isPatrol, (_, first) => {
      visits[hourAt(prepared.timesMs[first]!)]!++;
    });
  }
  for (const walk of prepared.walks) {
    const [from, to] = fixesIn(prepared, walk, window);
    let hour = from < to ? hourAt(prepared.timesMs[from]!) : 0;
    for (let i = from; i < to; i++) {
      while (hour + 1 < hours.length && prepared.timesMs[i]! >= starts[hour + 1]!) hour++;
      fixes[hour]!++;
      people[hour]!.add(walk.person);
    }
  }
  return hours.map(({ fromMs, toMs }, i) => ({
    fromMs: Math.max(fromMs, window.fromMs),
    toMs: Math.min(toMs, window.toMs),
    visits: visits[i]!,
    people: people[i]!.size,
    fixes: fixes[i]!,
  }));
}
