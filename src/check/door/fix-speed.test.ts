import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceM } from '../../geo/measure.ts';
import { type Fix, inOrderOfTime } from './fix-order.ts';
import { GAP_MS, walksOf } from './fix-speed.ts';

const DEGREE_M = 111_320 * Math.cos((24.8 * Math.PI) / 180);
const fix = (seconds: number, metresEast: number): Fix => ({
  position: [118.5 + metresEast / DEGREE_M, 24.8],
  ms: seconds * 1000,
  accuracyM: null,
});

const follows = (a: Fix, b: Fix, speed: number): boolean =>
  b.ms - a.ms > GAP_MS || distanceM(a.position, b.position) <= (speed * (b.ms - a.ms)) / 1000;

/** The most fixes that one person can have visited, by trying all subsets. */
function mostByForce(fixes: readonly Fix[], speed: number): number {
  let most = 0;
  for (let set = 1; set < 1 << fixes.length; set++) {
    const chosen = fixes.filter((_, i) => set & (1 << i));
    const isWalkable = chosen.every((one, i) => i === 0 || follows(chosen[i - 1]!, one, speed));
    if (isWalkable) most = Math.max(most, chosen.length);
  }
  return most;
}

test('as few fixes are dropped as can be, and what is left can be walked', () => {
  const step = fc.record({
    seconds: fc.integer({ min: 1, max: 400 }),
    east: fc.integer({ min: 0, max: 600 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
      let clock = 0;
      const fixes = steps.map(({ seconds, east }) => {
        clock += seconds;
        return fix(clock, east);
      });
      const { walks, tooFast, lone } = walksOf(fixes, 3);
      const kept = [...walks.flat(), ...lone].sort((a, b) => a.ms - b.ms);
      expect(kept.length + tooFast.length).toBe(fixes.length);
      expect(kept.length).toBe(mostByForce(fixes, 3));
      kept.forEach((one, i) => {
        if (i > 0) expect(follows(kept[i - 1]!, one, 3)).toBe(true);
      });
      for (const walk of walks) {
        expect(walk.length).toBeGreaterThan(1);
        walk.forEach((one, i) => {
          if (i > 0) expect(one.ms - walk[i - 1]!.ms).toBeLessThanOrEqual(GAP_MS);
        });
      }
    }),
    { numRuns: 400 },
  );
});

test('one wild fix falls out, also when it is the first', () => {
  const walk = [0, 10, 20, 30].map((s) => fix(s, s));
  const wild = [...walk.slice(0, 2), fix(15, 5000), ...walk.slice(2)];
  expect(walksOf(wild, 3).tooFast).toEqual([wild[2]]);
  const wrongStart = [fix(-5, 5000), ...walk];
  expect(walksOf(wrongStart, 3)).toMatchObject({ walks: [walk], tooFast: [wrongStart[0]] });
});

test('a silence of 300 s is a pause, of 301 s a new stretch; a fix alone is listed', () => {
  expect(walksOf([fix(0, 0), fix(300, 0)], 3).walks).toHaveLength(1);
  expect(walksOf([fix(0, 0), fix(10, 0), fix(311, 0), fix(321, 0)], 3).walks).toHaveLength(2);
  expect(walksOf([fix(0, 0), fix(10, 0), fix(311, 0)], 3).lone).toHaveLength(1);
});

test('a day of wild fixes a second apart is no work for minutes', () => {
  const fixes = Array.from({ length: 86_400 }, (_, i) => fix(i, i + 40 * Math.sin(i * i)));
  const start = performance.now();
  walksOf(fixes, 3);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('places keep their own times when fixes are put in order', () => {
  const times = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 12 });
  fc.assert(
    fc.property(times, (seconds) => {
      const fixes = seconds.map((s, i) => fix(s, i));
      const { fixes: ordered, repeated } = inOrderOfTime(fixes);
      expect(ordered.length + repeated).toBe(fixes.length);
      for (const one of ordered) expect(fixes).toContain(one);
      ordered.forEach((one, i) => {
        if (i > 0) expect(one.ms).toBeGreaterThan(ordered[i - 1]!.ms);
      });
    }),
  );
});
