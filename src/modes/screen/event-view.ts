import { msg, str } from '@lit/localize';
import { eventStates } from '../../analysis/event-states.ts';
import { needWords } from '../../find/read-need.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { GridCode } from '../../model/grid.ts';
import type { GridEvent } from '../../model/records.ts';
import { formatDuration } from '../../text/dates.ts';
import { eventStatusName, eventTypeName } from '../../text/words.ts';
import type { EventStateColumn, LateEventRow, NeedRow } from '../../ui/wall/event-states.ts';
import { timeBeside } from './time-words.ts';

export interface EventView {
  readonly columns: readonly EventStateColumn[];
  readonly needs: readonly NeedRow[];
  readonly late: readonly LateEventRow[];
  readonly lateCount: number;
  readonly all: number;
}

const MOST_NEEDS = 2;

/** What residents handed in on this wall, the newest first. */
function needRows(dataset: Dataset, events: readonly GridEvent[], nowMs: number): readonly NeedRow[] {
  return events
    .flatMap((event) => {
      const words = needWords(event);
      return words === null ? [] : [{ event, words }];
    })
    .slice(-MOST_NEEDS)
    .reverse()
    .map(({ event: { id, type, gridCode, reportedAt }, words }) => ({
      id,
      name: (gridCode && dataset.grids.get(gridCode)?.name) ?? eventTypeName(type),
      detail: msg(
        str`${eventTypeName(type)} · ${timeBeside(Date.parse(reportedAt), nowMs, dataset.manifest.timeZone)} 收到`,
      ),
      words,
    }));
}

/** Events by state at an instant, and the ones longest past their deadline by type and place. */
export function eventView(
  dataset: Dataset,
  includes: (code: GridCode) => boolean,
  nowMs: number,
  most: number,
  /** The state whose late events are listed; null = all of them. */
  only: string | null = null,
): EventView {
  const events = dataset.parts.events.filter(({ gridCode }) => gridCode === undefined || includes(gridCode));
  const { states, overdue } = eventStates(events, nowMs);
  return {
    columns: states.map(({ status, count, overdue: late }) => ({
      id: status,
      label: eventStatusName(status),
      count,
      late,
    })),
    needs: needRows(dataset, events, nowMs),
    late: overdue
      .filter(({ status }) => only === null || status === only)
      .slice(0, most)
      .map(({ id, type, gridCode, dueAt }) => {
        const dueMs = Date.parse(dueAt ?? '');
        const place = gridCode && dataset.grids.get(gridCode)?.name;
        return {
          id,
          name: place ?? eventTypeName(type),
          detail: msg(
            str`${eventTypeName(type)} · 应于 ${timeBeside(dueMs, nowMs, dataset.manifest.timeZone)} 前`,
          ),
          since: formatDuration((nowMs - dueMs) / 1000),
        };
      }),
    lateCount: overdue.length,
    all: states.reduce((sum, { count }) => sum + count, 0),
  };
}
