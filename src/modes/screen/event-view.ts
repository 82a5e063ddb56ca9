import { msg, str } from '@lit/localize';
import { eventStates } from '../../analysis/event-states.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { GridCode } from '../../model/grid.ts';
import { formatDuration } from '../../text/dates.ts';
import { eventStatusName, eventTypeName } from '../../text/words.ts';
import type { EventStateColumn, LateEventRow } from '../../ui/wall/event-states.ts';
import { timeBeside } from './time-words.ts';

export interface EventView {
  readonly columns: readonly EventStateColumn[];
  readonly late: readonly LateEventRow[];
  readonly lateCount: number;
  readonly all: number;
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
