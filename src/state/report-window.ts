import { createLocalDays } from '../analysis/local-days.ts';
import type { TimeWindow } from '../analysis/results.ts';
import type { ReportAsk } from './wall-state.ts';

const HALF_DAY_MS = 43_200_000;

/** The local day, week or month of a report, as instants. */
export function reportWindow({ per, on }: ReportAsk, timeZone: string): TimeWindow {
  const days = createLocalDays(timeZone);
  const noonMs = Date.parse(`${on}T12:00:00Z`);
  const within = [noonMs, noonMs - HALF_DAY_MS, noonMs + HALF_DAY_MS].find((ms) => days.dateOf(ms) === on);
  return days.periodOf(per, within ?? noonMs);
}

/** The report before or after one. */
export function nextReport(ask: ReportAsk, steps: -1 | 1, timeZone: string): ReportAsk {
  const { fromMs, toMs } = reportWindow(ask, timeZone);
  return { ...ask, on: createLocalDays(timeZone).dateOf(steps < 0 ? fromMs - 1 : toMs) };
}

/** The report over the period that holds an instant. */
export const reportAt = (per: ReportAsk['per'], ms: number, timeZone: string): ReportAsk => ({
  per,
  on: createLocalDays(timeZone).dateOf(ms),
});
