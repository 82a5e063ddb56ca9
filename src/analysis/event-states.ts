import { EVENT_STATUSES, type EventStatus, type GridEvent } from '../model/records.ts';

export interface EventState {
  readonly status: EventStatus;
  readonly count: number;
  /** How many of them are past their deadline. */
  readonly overdue: number;
}

export interface EventStates {
  /** One entry per status, in the order of 采集 → 受理 → 派遣 → 处置 → 反馈 → 核查. */
  readonly states: readonly EventState[];
  /** Open events past their deadline, the longest overdue first. */
  readonly overdue: readonly GridEvent[];
}

const isReported = (event: GridEvent, asOfMs: number): boolean => !(Date.parse(event.reportedAt) > asOfMs);

/** Whether an event is still open after its deadline; one without a (readable) deadline never is. */
export function isPastDeadline({ status, dueAt, closedAt }: GridEvent, asOfMs: number): boolean {
  const isClosed = closedAt ? Date.parse(closedAt) <= asOfMs : status === 'closed';
  return !isClosed && dueAt !== undefined && Date.parse(dueAt) < asOfMs;
}

/** How the events reported up to an instant stand. */
export function eventStates(events: readonly GridEvent[], asOfMs: number): EventStates {
  const known = events.filter((event) => isReported(event, asOfMs));
  const overdue = known.filter((event) => isPastDeadline(event, asOfMs));
  const dueMs = ({ dueAt }: GridEvent): number => Date.parse(dueAt ?? '');
  const having = (list: readonly GridEvent[], status: EventStatus): number =>
    list.filter((event) => event.status === status).length;
  return {
    states: EVENT_STATUSES.map((status) => ({
      status,
      count: having(known, status),
      overdue: having(overdue, status),
    })),
    overdue: overdue.sort((a, b) => dueMs(a) - dueMs(b)),
  };
}
