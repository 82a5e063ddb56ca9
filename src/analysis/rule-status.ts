import type { PatrolRule } from '../model/grid.ts';
import type { LocalDays } from './local-days.ts';
import type { PatrolStatus, RuleStatus, TimeWindow } from './results.ts';

/** A running obligation: the window in which it can be met, and when it falls due. */
interface Period extends TimeWindow {
  readonly dueMs: number;
}

/** The day, week or month that holds an instant; `dueBy` is read on its last day. */
export function periodOf(rule: PatrolRule, ms: number, days: LocalDays): Period {
  const window = days.periodOf(rule.per, ms);
  const dueMs = rule.dueBy === undefined ? window.toMs : days.timeOfDay(window.toMs - 1, rule.dueBy);
  return { ...window, dueMs };
}

/**
 * How a rule stands at `asOfMs`. `countIn` says how often it was met in a window that ends at or before `asOfMs`.
 * - `done`: met in the running period, even if late.
 * - `overdue`: the running period's deadline has passed; or the period before was missed and nobody has been there
 *   since its deadline: yesterday's miss does not turn into "due today" at midnight.
 * - `due`: otherwise.
 * The period before is judged only where the record reaches back over all of it.
 */
export function ruleStatus(
  rule: PatrolRule,
  countIn: (window: TimeWindow) => number,
  asOfMs: number,
  recordedFromMs: number,
  days: LocalDays,
): RuleStatus {
  const running = periodOf(rule, asOfMs, days);
  const count = countIn({ fromMs: running.fromMs, toMs: asOfMs + 1 });
  const at = (status: PatrolStatus, dueMs: number): RuleStatus => ({ rule, status, count, dueMs });
  if (count >= rule.times) return at('done', running.dueMs);
  if (asOfMs >= running.dueMs) return at('overdue', running.dueMs);
  const before = periodOf(rule, running.fromMs - 1, days);
  if (before.fromMs < recordedFromMs) return at('due', running.dueMs);
  const missed = countIn({ fromMs: before.fromMs, toMs: before.toMs }) < rule.times;
  if (missed && count === 0 && countIn({ fromMs: before.dueMs, toMs: before.toMs }) === 0)
    return at('overdue', before.dueMs);
  return at('due', running.dueMs);
}

const SEVERITY: Readonly<Record<PatrolStatus, number>> = { overdue: 3, due: 2, done: 1, none: 0 };

/** The worst status of several rules, and the earliest deadline among the rules that have it. */
export function worstOf(rules: readonly RuleStatus[]): { status: PatrolStatus; dueMs: number | null } {
  let status: PatrolStatus = 'none';
  let dueMs: number | null = null;
  for (const rule of rules) {
    if (SEVERITY[rule.status] < SEVERITY[status]) continue;
    const earlier = dueMs === null || (rule.dueMs !== null && rule.dueMs < dueMs);
    if (rule.status !== status || earlier) dueMs = rule.dueMs;
    status = rule.status;
  }
  return { status, dueMs };
}
