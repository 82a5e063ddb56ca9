import { msg, str } from '@lit/localize';
import type { PatrolSummary } from '../../analysis/results.ts';
import type { Dataset } from '../../model/dataset.ts';
import { alertKey } from '../../state/wall-state.ts';
import { formatDuration } from '../../text/dates.ts';
import type { OverdueRow } from '../../ui/wall/overdue-list.ts';
import type { PatrolStanding } from './patrol-standing.ts';
import { smsLink } from './reminder.ts';
import { timeBeside } from './time-words.ts';

/**
 * The overdue grids in words: due when, last patrolled when (over all that was recorded), overdue for how long. What
 * nobody has acknowledged comes first; the chosen one says how its people can be reminded.
 */
export function overdueRows(
  dataset: Dataset,
  { overdue }: PatrolStanding,
  record: PatrolSummary | null,
  nowMs: number,
  acknowledged: ReadonlyMap<string, number> = new Map(),
  chosen: string | null = null,
): readonly OverdueRow[] {
  const { timeZone } = dataset.manifest;
  const rowOf = ({ code, dueMs, lastMs: inWindowMs }: PatrolStanding['overdue'][number]): OverdueRow => {
    const lastMs = record?.grids.get(code)?.lastMs ?? inWindowMs;
    const last =
      lastMs === null ? msg('没有巡查记录') : msg(str`上次 ${timeBeside(lastMs, nowMs, timeZone)}`);
    const due = dueMs === null ? '' : msg(str`应于 ${timeBeside(dueMs, nowMs, timeZone)} 前`);
    const key = alertKey(code, dueMs);
    const seenMs = acknowledged.get(key);
    return {
      key,
      code,
      name: dataset.grids.get(code)?.name ?? code,
      detail: [due, last].filter((words) => words !== '').join(' · '),
      since: dueMs === null ? '' : formatDuration((nowMs - dueMs) / 1000),
      seen: seenMs === undefined ? '' : msg(str`已知悉 ${timeBeside(seenMs, nowMs, timeZone)}`),
      sms: code === chosen ? smsLink(dataset, code, dueMs, nowMs) : null,
    };
  };
  const rows = overdue.map(rowOf);
  return [...rows.filter(({ seen }) => seen === ''), ...rows.filter(({ seen }) => seen !== '')];
}
