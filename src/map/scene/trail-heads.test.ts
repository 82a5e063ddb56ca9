import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Trip } from './scene.ts';
import { headOf, headsAt, trailOf } from './trail-heads.ts';

const trip: Trip = { path: Float64Array.of(0, 0, 10, 0, 10, 20), timesS: Float32Array.of(100, 200, 300) };

test('a walk is nowhere before it begins, between its fixes while it goes, at its end until the trail fades', () => {
  expect([99, 100, 150, 250, 300, 350, 361].map((nowS) => headOf(trip, nowS, 60))).toEqual([
    null,
    [0, 0],
    [5, 0],
    [10, 10],
    [10, 20],
    [10, 20],
    null,
  ]);
});

test('the trail holds the fixes of its seconds and ends at the head', () => {
  expect(trailOf(trip, 250, 60)).toEqual([
    [10, 0],
    [10, 10],
  ]);
  expect(trailOf(trip, 50, 60)).toBeNull();
});

test('a walk that ended is shown, and not called walking', () => {
  expect(headsAt([trip], 310, 60)).toEqual([{ head: [10, 20], walking: false }]);
  expect(headsAt([trip], 300, 60)).toEqual([{ head: [10, 20], walking: true }]);
});

test('the head lies on the walk: never outside the bounds of its fixes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 20 }),
      fc.nat(1200),
      (gaps, nowS) => {
        let clock = 0;
        const timesS = Float32Array.from(gaps, (gap) => (clock += gap));
        const path = Float64Array.from(gaps.flatMap((gap, i) => [i, gap]));
        const head = headOf({ path, timesS }, nowS, 1e6);
        expect(head === null).toBe(nowS < (timesS[0] ?? 0));
        if (head) {
          expect(head[0]).toBeGreaterThanOrEqual(0);
          expect(head[0]).toBeLessThanOrEqual(gaps.length - 1);
        }
      },
    ),
  );
});
