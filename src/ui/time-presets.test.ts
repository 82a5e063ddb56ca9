import { expect, test } from 'vitest';
import { spanPresets } from './time-presets.ts';

const at = (iso: string): number => Date.parse(iso);
const week = { fromMs: at('2026-11-16T00:10:00+08:00'), toMs: at('2026-11-22T23:40:00+08:00') };

test('days are the local days of the dataset, and the last one is the last with a record', () => {
  const [last] = spanPresets(week, 'Asia/Shanghai');
  expect(last?.span).toEqual({
    fromMs: at('2026-11-22T00:00:00+08:00'),
    toMs: at('2026-11-23T00:00:00+08:00'),
  });
});

test('a span that reaches back before the first record is not offered, everything always is', () => {
  const day = { fromMs: week.toMs - 3_600_000, toMs: week.toMs };
  expect(spanPresets(day, 'Asia/Shanghai').map(({ id }) => id)).toEqual(['lastDay', 'all']);
  expect(spanPresets(week, 'Asia/Shanghai').map(({ id }) => id)).toEqual([
    'lastDay',
    'last3',
    'last7',
    'all',
  ]);
});
