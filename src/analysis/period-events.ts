import type { GridEvent } from '../model/records.ts';
import { isPastDeadline } from './event-states.ts';
import type { TimeWindow } from './results.ts';

/** What happened to events in a period. */
export interface PeriodEvents {
  /** Reported in it. */
  readonly reported: number;
  /** Closed in it, whenever they were reported; of those that had a deadline, how many after it. */
  readonly closed: number;
  readonly closedLate: number;
  /** Not closed at its end. */
  readonly open: number;
  /** Of those, past their deadline. */
  readonly overdue: number;
}

/**
 * The events of a period up to `asOfMs`. When an event passed from one state to another is not recorded, so of the
 * past only its report and its end are known: an event that is closed without an instant counts as neither.
 */
export function periodEvents(
  events: readonly GridEvent[],
  { fromMs, toMs }: TimeWindow,
  asOfMs: number,
): PeriodEvents {
  const endMs = Math.min(toMs, asOfMs + 1);
  const within = (at: string | null | undefined): boolean => {
    const ms = Date.parse(at ?? '');
    return ms >= fromMs && ms < endMs;
  };
  const closed = events.filter(({ closedAt }) => within(closedAt));
  const isLate = ({ closedAt, dueAt }: GridEvent): boolean =>
    dueAt !== undefined && Date.parse(closedAt ?? '') > Date.parse(dueAt);
  const open = events.filter(({ reportedAt, closedAt, status }) => {
    if (!(Date.parse(reportedAt) < endMs)) return false;
    return closedAt ? !(Date.parse(closedAt) < endMs) : status !== 'closed';
  });
  return {
    reported: events.filter(({ reportedAt }) => within(reportedAt)).length,
    closed: closed.length,
    closedLate: closed.filter(isLate).length,
    open: open.length,
    overdue: open.filter((event) => isPastDeadline(event, endMs - 1)).length,
  };
}
