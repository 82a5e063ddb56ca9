import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MONDAY_MS } from '../../tests/patrol-world.ts';
import type { PatrolRule } from '../model/grid.ts';
import { createLocalDays } from './local-days.ts';
import { ruleStatus, worstOf } from './rule-status.ts';

const days = createLocalDays('Asia/Shanghai');
const daily: PatrolRule = { kind: 'patrol', times: 1, per: 'day', dueBy: '18:00' };
const LONG_AGO = MONDAY_MS - 90 * DAY_MS;

/** Status at an hour after Monday's start, with patrols at the given hours (negative: the days before). */
function at(hour: number, patrolHours: readonly number[], rule = daily, recordedFromMs = LONG_AGO) {
  const patrols = patrolHours.map((h) => MONDAY_MS + h * HOUR_MS);
  const asOfMs = MONDAY_MS + hour * HOUR_MS;
  const { status, dueMs } = ruleStatus(
    rule,
    ({ fromMs, toMs }) => patrols.filter((ms) => ms >= fromMs && ms < toMs && ms <= asOfMs).length,
    asOfMs,
    recordedFromMs,
    days,
  );
  return [status, dueMs === null ? null : (dueMs - MONDAY_MS) / HOUR_MS];
}

test('a grid patrolled today is done, also when it was late', () => {
  expect(at(10, [9])).toEqual(['done', 18]);
  expect(at(20, [19])).toEqual(['done', 18]);
});

test('a grid patrolled yesterday is due until today’s deadline, and overdue from it', () => {
  expect(at(17.9, [-14])).toEqual(['due', 18]);
  expect(at(18, [-14])).toEqual(['overdue', 18]);
});

test('yesterday’s miss stays overdue after midnight until somebody comes', () => {
  expect(at(10, [-40])).toEqual(['overdue', -6]);
  expect(at(10, [-40, -3])).toEqual(['due', 18]);
});

test('a patrol after yesterday’s deadline makes up for it', () => {
  const twice = { ...daily, times: 2 };
  expect(at(10, [-40], twice)).toEqual(['overdue', -6]);
  expect(at(10, [-3], twice)).toEqual(['due', 18]);
  expect(at(10, [8], twice)).toEqual(['due', 18]);
});

test('a day before the record is not a missed day', () => {
  expect(at(10, [], daily, MONDAY_MS)).toEqual(['due', 18]);
});

test('a rule without a time of day falls due with its period', () => {
  const { dueBy: _, ...openEnded } = daily;
  expect(at(23.9, [-1], openEnded)).toEqual(['due', 24]);
  expect(at(24, [-1], openEnded)).toEqual(['overdue', 24]);
});

test('a weekly rule falls due on Sunday, a monthly one on the last day', () => {
  expect(at(0, [-1], { ...daily, per: 'week' })).toEqual(['due', 6 * 24 + 18]);
  expect(at(0, [-24 * 23], { ...daily, per: 'month' })).toEqual(['due', 7 * 24 + 18]);
});

test('the worst rule names the grid’s status, with its earliest deadline', () => {
  const status = (name: 'done' | 'due' | 'overdue' | 'none', dueMs: number | null) => ({
    rule: daily,
    status: name,
    count: 0,
    dueMs,
  });
  expect(worstOf([])).toEqual({ status: 'none', dueMs: null });
  expect(worstOf([status('done', 1), status('due', 9), status('due', 5)])).toEqual({
    status: 'due',
    dueMs: 5,
  });
  expect(worstOf([status('overdue', 7), status('due', 5), status('none', null)])).toEqual({
    status: 'overdue',
    dueMs: 7,
  });
});
