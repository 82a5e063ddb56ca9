import { msg, str } from '@lit/localize';
import type { PatrolSummary } from '../../analysis/results.ts';
import type { Dataset } from '../../model/dataset.ts';
import { formatDuration } from '../../text/dates.ts';
import type { OverdueRow } from '../../ui/wall/overdue-list.ts';
import type { PatrolStanding } from './patrol-standing.ts';
import { timeBeside } from './time-words.ts';

/** The overdue grids in words: due when, last patrolled when (over all that was recorded), overdue for how long. */
export function overdueRows(
  dataset: Dataset,
  { overdue }: PatrolStanding,
  record: PatrolSummary | null,
  nowMs: number,
): readonly OverdueRow[] {
  const { timeZone } = dataset.manifest;
  return overdue.map(({ code, dueMs, lastMs: inWindowMs }) => {
    const lastMs = record?.grids.get(code)?.lastMs ?? inWindowMs;
    const last =
      lastMs === null ? msg('没有巡查记录') : msg(str`上次 ${timeBeside(lastMs, nowMs, timeZone)}`);
    const due = dueMs === null ? '' : msg(str`应于 ${timeBeside(dueMs, nowMs, timeZone)} 前`);
    return {
      code,
      name: dataset.grids.get(code)?.name ?? code,
      detail: [due, last].filter((words) => words !== '').join(' · '),
      since: dueMs === null ? '' : formatDuration((nowMs - dueMs) / 1000),
    };
  });
}
