import type { GridCode, PatrolRule } from '../model/grid.ts';
import { buildingsToReach } from './household-visits.ts';
import { createLocalDays } from './local-days.ts';
import type { LevelPlaces, PreparedPatrols, Walk } from './prepared-patrols.ts';
import type { Obligation, TimeWindow } from './results.ts';
import { createRuleCount } from './rule-count.ts';
import { periodOf } from './rule-status.ts';
import type { StayRule } from './stays.ts';
import { forEachStayIn, isPatrol } from './walk-stays.ts';

type Settings = StayRule & { readonly minDoorS: number; readonly asOfMs: number };

/** Instants at which a grid's count of a rule grew by one, in order: the end of a patrol, a building reached. */
function metTimes(
  prepared: PreparedPatrols,
  places: LevelPlaces,
  grid: number,
  rule: PatrolRule,
  window: TimeWindow,
  settings: Settings,
): readonly number[] {
  const byRole = ({ role }: Walk): boolean =>
    rule.byRoles === undefined || (role !== null && rule.byRoles.includes(role));
  const ends: number[] = [];
  if (rule.kind === 'patrol') {
    const wanted = (walk: Walk): boolean => isPatrol(walk) && byRole(walk);
    forEachStayIn(prepared, places, window, settings, wanted, (place, _first, last) => {
      if (place === grid) ends.push(prepared.timesMs[last]!);
    });
    return ends.sort((a, b) => a - b);
  }
  const gridOf = prepared.buildings.gridOf.get(places.level);
  const firstAt = new Map<number, number>();
  const stay = { minStayS: settings.minDoorS, minDistanceM: 0 };
  const wanted = (walk: Walk): boolean => walk.purpose === 'visit' && byRole(walk);
  forEachStayIn(prepared, prepared.doors, window, stay, wanted, (building, _first, last) => {
    if (gridOf?.[building] !== grid) return;
    const endMs = prepared.timesMs[last]!;
    firstAt.set(building, Math.min(firstAt.get(building) ?? endMs, endMs));
  });
  return [...firstAt.values()].sort((a, b) => a - b);
}

/** The running obligations of a rule whose deadline lies in a window: its days, weeks or months. */
function* periodsDueIn(rule: PatrolRule, { fromMs, toMs }: TimeWindow, timeZone: string) {
  const days = createLocalDays(timeZone);
  for (let at = fromMs; at < toMs; ) {
    const period = periodOf(rule, at, days);
    // A period that ends with the window falls due in it: its deadline is the first instant after it.
    if (period.dueMs > fromMs && period.dueMs <= toMs) yield period;
    at = period.toMs;
  }
}

/**
 * Every deadline of every rule that lies in a window and has come by `asOfMs`, with what became of it:
 * - `met`: in time. `late`: after the deadline, but in its own period; `endMs` = when.
 * - `missed`: its period is over and it was never met; `endMs` = the end of the period.
 * - `open`: past its deadline and not met, in a period that still runs; `endMs` = `asOfMs`.
 * - `unrecorded`: the record does not reach back over its period, or no building to visit is known: not judged.
 */
export function ruleRecord(
  prepared: PreparedPatrols,
  window: TimeWindow,
  settings: Settings,
): readonly Obligation[] {
  const { asOfMs } = settings;
  const { timeZone } = prepared.dataset.manifest;
  const days = createLocalDays(timeZone);
  const recordedFromMs = prepared.record
    ? days.periodOf('day', prepared.record.fromMs).fromMs
    : Number.POSITIVE_INFINITY;
  const obligations: Obligation[] = [];
  for (const places of prepared.levels) {
    const grids = prepared.locators.get(places.level)?.grids ?? [];
    const countOf = createRuleCount(prepared, places, grids.length, settings);
    const toReach = buildingsToReach(prepared, places, grids.length);

    const outcome = (
      grid: number,
      rule: PatrolRule,
      { fromMs, toMs, dueMs }: TimeWindow & { readonly dueMs: number },
    ): Pick<Obligation, 'outcome' | 'endMs'> => {
      const unknown = fromMs < recordedFromMs || (rule.kind === 'visit' && toReach[grid] === 0);
      if (unknown) return { outcome: 'unrecorded', endMs: null };
      if (countOf(grid, rule, { fromMs, toMs: dueMs }) >= rule.times) return { outcome: 'met', endMs: null };
      const until = Math.min(toMs, asOfMs + 1);
      if (countOf(grid, rule, { fromMs, toMs: until }) >= rule.times) {
        const ends = metTimes(prepared, places, grid, rule, { fromMs, toMs: until }, settings);
        return { outcome: 'late', endMs: Math.max(dueMs, ends[rule.times - 1] ?? dueMs) };
      }
      return toMs <= asOfMs ? { outcome: 'missed', endMs: toMs } : { outcome: 'open', endMs: asOfMs };
    };

    for (const [index, { code, patrolRules = [] }] of grids.entries())
      for (const rule of patrolRules)
        for (const period of periodsDueIn(rule, window, timeZone))
          if (period.dueMs <= asOfMs)
            obligations.push({ code, rule, ...period, ...outcome(index, rule, period) });
  }
  return obligations;
}

/** How many deadlines came to what; grids without any stand in no figure. */
export interface RecordTally {
  /** All that could be judged. */
  readonly due: number;
  readonly met: number;
  readonly late: number;
  readonly missed: number;
  readonly open: number;
  readonly unrecorded: number;
}

/** Adds deadlines up, of the grids and rules that are wanted. */
export function tallyRecord(
  obligations: readonly Obligation[],
  wanted: (obligation: Obligation) => boolean = () => true,
): RecordTally {
  const tally = { met: 0, late: 0, missed: 0, open: 0, unrecorded: 0 };
  for (const obligation of obligations) if (wanted(obligation)) tally[obligation.outcome]++;
  return { ...tally, due: tally.met + tally.late + tally.missed + tally.open };
}

/** Deadlines by grid. */
export function obligationsByGrid(
  obligations: readonly Obligation[],
): ReadonlyMap<GridCode, readonly Obligation[]> {
  const groups = new Map<GridCode, Obligation[]>();
  for (const obligation of obligations) {
    const group = groups.get(obligation.code);
    if (group) group.push(obligation);
    else groups.set(obligation.code, [obligation]);
  }
  return groups;
}
