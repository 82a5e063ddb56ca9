import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Track } from '../../model/records.ts';
import { activeWalks } from './active-walks.ts';

const track = (id: string, staffId: string | undefined, times: readonly number[]): Track => ({
  id,
  ...(staffId === undefined ? {} : { staffId }),
  timesMs: Float64Array.from(times),
  lngLat: new Float64Array(2 * times.length),
  extra: {},
});

test('somebody with two walks in an hour is one person, and half open bins share no fix', () => {
  const tracks = [track('a', 'p', [0, 9]), track('b', 'p', [5]), track('c', undefined, [10, 20])];
  const bins = [
    { fromMs: 0, toMs: 10 },
    { fromMs: 10, toMs: 20 },
    { fromMs: 20, toMs: 30 },
  ];
  expect(activeWalks(tracks, bins)).toEqual([1, 1, 1]);
});

test('agrees with counting every fix', () => {
  const times = fc
    .uniqueArray(fc.nat({ max: 200 }), { maxLength: 12 })
    .map((all) => all.sort((a, b) => a - b));
  const walks = fc.array(fc.record({ person: fc.constantFrom('p', 'q', undefined), times }), {
    maxLength: 8,
  });
  const edges = fc.uniqueArray(fc.nat({ max: 200 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(walks, edges, (given, cuts) => {
      const tracks = given.map(({ person, times: at }, i) => track(String(i), person, at));
      const sorted = [...cuts].sort((a, b) => a - b);
      const bins = sorted.slice(1).map((toMs, i) => ({ fromMs: sorted[i] ?? 0, toMs }));
      const counted = bins.map(({ fromMs, toMs }) => {
        const seen = given.flatMap(({ person, times: at }, i) =>
          at.some((ms) => ms >= fromMs && ms < toMs) ? [person ?? `#${i}`] : [],
        );
        return new Set(seen).size;
      });
      expect(activeWalks(tracks, bins)).toEqual(counted);
    }),
  );
});
