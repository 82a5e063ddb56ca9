import fc from 'fast-check';
import { expect, test } from 'vitest';
import { presetOf, presetWindow, WINDOW_PRESETS } from './window-presets.ts';

const HOUR_MS = 3_600_000;
const at = (local: string): number => Date.parse(`${local}+08:00`);
const local = (ms: number): string => new Date(ms + 8 * HOUR_MS).toISOString().slice(0, 16);
const written = (preset: 'shift' | 'day' | 'week', now: string) => {
  const { fromMs, toMs } = presetWindow(preset, at(now), 'Asia/Shanghai');
  return `${local(fromMs)} ${local(toMs)}`;
};

test('the day is the local day, the week ends with it', () => {
  expect(written('day', '2026-11-22T18:42:00')).toBe('2026-11-22T00:00 2026-11-23T00:00');
  expect(written('week', '2026-11-22T18:42:00')).toBe('2026-11-16T00:00 2026-11-23T00:00');
});

test.each([
  ['2026-11-22T06:00:00', '2026-11-22T06:00 2026-11-22T14:00'],
  ['2026-11-22T13:59:59', '2026-11-22T06:00 2026-11-22T14:00'],
  ['2026-11-22T18:42:00', '2026-11-22T14:00 2026-11-22T22:00'],
  ['2026-11-22T23:30:00', '2026-11-22T22:00 2026-11-23T06:00'],
  ['2026-11-23T02:00:00', '2026-11-22T22:00 2026-11-23T06:00'],
])('the shift that runs at %s is %s, also across midnight', (now, shift) => {
  expect(written('shift', now)).toBe(shift);
});

test('every preset holds its instant and is known again, in any zone and on days of 23 and 25 hours', () => {
  const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe');
  const instant = fc.integer({ min: at('2025-01-01T00:00:00'), max: at('2027-01-01T00:00:00') });
  fc.assert(
    fc.property(fc.constantFrom(...WINDOW_PRESETS), instant, zone, (preset, nowMs, timeZone) => {
      const window = presetWindow(preset, nowMs, timeZone);
      expect(window.fromMs <= nowMs && nowMs < window.toMs).toBe(true);
      expect(presetOf(window, nowMs, timeZone)).toBe(preset);
    }),
  );
});
