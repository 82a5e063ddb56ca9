import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastWindow } from './past-window.ts';

const instant = fc.integer({ min: 0, max: 10_000_000 });

test('nothing of what is still to come is in it, and what has passed stays the same object', () => {
  fc.assert(
    fc.property(instant, instant, instant, fc.integer({ min: 0, max: 600_000 }), (a, b, nowMs, stepMs) => {
      fc.pre(a !== b);
      const window = { fromMs: Math.min(a, b), toMs: Math.max(a, b) };
      const past = pastWindow(window, nowMs, stepMs);
      expect(past.fromMs).toBe(window.fromMs);
      expect(past.toMs).toBeGreaterThan(past.fromMs);
      expect(past.toMs).toBeLessThanOrEqual(Math.max(nowMs, window.fromMs) + 1);
      if (nowMs >= window.toMs) expect(past).toBe(window);
      const running = nowMs > window.fromMs + stepMs && nowMs < window.toMs;
      if (running) expect(nowMs - past.toMs).toBeLessThan(Math.max(1, stepMs));
    }),
  );
});
