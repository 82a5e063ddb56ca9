import { expect, test } from 'vitest';
import type { GridPatrol } from '../../analysis/results.ts';
import type { GridCode } from '../../model/grid.ts';
import { headline } from './headline.ts';
import { lowShares } from './low-shares.ts';
import { timeBeside } from './time-words.ts';

const patrol = (code: string) => ({ code, status: 'overdue', dueMs: 0 }) as unknown as GridPatrol;

test('what is wrong comes first, and only judged grids are called fine', () => {
  const overdue = [patrol('a'), patrol('b'), patrol('c')];
  expect(headline({ done: 52, due: 0, overdue, judged: 55 }, '')).toEqual({
    tone: 'alert',
    text: '3 个网格超时未巡，其余 52 个正常',
  });
  expect(headline({ done: 50, due: 2, overdue, judged: 55 }, '').text).toBe('3 个网格超时未巡，2 个今日待巡');
});

test('nothing is called fine while nothing was counted', () => {
  expect(headline(null, '正在统计巡查…')).toEqual({ tone: 'unknown', text: '正在统计巡查…' });
  expect(headline({ done: 0, due: 0, overdue: [], judged: 0 }, '').tone).toBe('unknown');
  expect(headline({ done: 4, due: 0, overdue: [], judged: 4 }, '').tone).toBe('calm');
});

test('only low shares are named; a share that is not known has no place', () => {
  const shares = new Map(
    (
      [
        ['a', 0.95],
        ['b', 0.4],
        ['c', null],
        ['d', 0.7],
      ] as const
    ).map(([code, share]) => [code as GridCode, share]),
  );
  expect(lowShares(shares)).toEqual({
    low: [
      { code: 'b', share: 0.4 },
      { code: 'd', share: 0.7 },
    ],
    known: 3,
  });
});

test('times of today stand alone, of yesterday and before with their day', () => {
  const at = (text: string) => Date.parse(`${text}:00+08:00`);
  const beside = (text: string) => timeBeside(at(text), at('2026-11-22T00:30'), 'Asia/Shanghai');
  expect(beside('2026-11-22T00:05')).toBe('00:05');
  expect(beside('2026-11-21T23:59')).toBe('昨日 23:59');
  expect(beside('2026-11-20T23:59')).toBe('11月20日 23:59');
});
