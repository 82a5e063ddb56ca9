import fc from 'fast-check';
import { expect, test } from 'vitest';
import { presetWindow } from '../../state/window-presets.ts';
import { barsOf, partsOf, stripSpan } from './strip-span.ts';

const ZONE = 'Asia/Shanghai';
const HOUR = 3_600_000;
const now = Date.parse('2026-11-22T18:42:00+08:00');
const day = presetWindow('day', now, ZONE);
const week = presetWindow('week', now, ZONE);

test('an hour of today is a part of the strip of today, an earlier one of the seven days', () => {
  const hour = { fromMs: day.fromMs + 9 * HOUR, toMs: day.fromMs + 10 * HOUR };
  expect(stripSpan(hour, now, ZONE)).toEqual(day);
  const earlier = { fromMs: hour.fromMs - 48 * HOUR, toMs: hour.toMs - 48 * HOUR };
  expect(stripSpan(earlier, now, ZONE)).toEqual(week);
});

test('a usual window is its own strip, a longer one stays what it is', () => {
  for (const preset of ['shift', 'day', 'week'] as const) {
    const window = presetWindow(preset, now, ZONE);
    expect(stripSpan(window, now, ZONE)).toEqual(window);
  }
  const month = { fromMs: now - 30 * 24 * HOUR, toMs: now };
  expect(stripSpan(month, now, ZONE)).toEqual(month);
});

test('a day has its hours as parts, seven days their days', () => {
  expect(partsOf(day, ZONE)).toHaveLength(24);
  expect(partsOf(week, ZONE)).toHaveLength(7);
});

test('bars follow each other without gap or overlap from end to end, and stay fewer than a hundred', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 400 * 24 * HOUR }),
      fc.integer({ min: 1, max: 90 * 24 * HOUR }),
      (from, length) => {
        const bars = barsOf({ fromMs: from, toMs: from + length });
        expect(bars[0]?.fromMs).toBe(from);
        expect(bars.at(-1)?.toMs).toBe(from + length);
        expect(bars.slice(1).every((bar, i) => bar.fromMs === bars[i]?.toMs)).toBe(true);
        expect(bars.length).toBeLessThan(100);
      },
    ),
  );
});
