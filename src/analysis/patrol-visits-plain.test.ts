import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE_MS, MONDAY_MS, ORIGIN, SIDE, track, world } from '../../tests/patrol-world.ts';
import { distanceM } from '../geo/measure.ts';
import type { GridCode } from '../model/grid.ts';
import type { Track } from '../model/records.ts';
import { DEFAULT_CLEAN_SETTINGS } from './clean-track.ts';
import { patrolVisits } from './patrol-visits.ts';
import type { TimeWindow } from './results.ts';

/** The same semantics once more, slowly: objects and arithmetic on the squares of the test world. */
interface PlainFix {
  readonly ms: number;
  readonly at: readonly [number, number];
  readonly accuracy: number;
}
type Square = readonly [west: number, south: number, east: number, north: number];

const SQUARES: Readonly<Record<string, Square>> = {
  a: [0, 0, 3, 3],
  g00: [0, 0, 1, 1],
  g11: [1, 1, 2, 2],
  g21: [2, 1, 3, 2],
  h: [0, 0, 0.5, 0.5],
};
const LEVEL_2: readonly Square[] = Array.from({ length: 9 }, (_, i) => {
  const [x, y] = [Math.floor(i / 3), i % 3];
  return [x, y, x + 1, y + 1];
});

const lng = (x: number): number => ORIGIN[0] + x * SIDE;
const lat = (y: number): number => ORIGIN[1] + y * SIDE;
const isIn = ({ at: [x, y] }: PlainFix, [west, south, east, north]: Square): boolean =>
  x > lng(west) && x < lng(east) && y > lat(south) && y < lat(north);

function borderM({ at: [x, y] }: PlainFix, [west, south, east, north]: Square): number {
  const clamp = (v: number, low: number, high: number): number => Math.min(high, Math.max(low, v));
  const nearX = clamp(x, lng(west), lng(east));
  const nearY = clamp(y, lat(south), lat(north));
  const feet = [
    [lng(west), nearY],
    [lng(east), nearY],
    [nearX, lat(south)],
    [nearX, lat(north)],
  ];
  return Math.min(...feet.map((foot) => distanceM([x, y], foot)));
}

function plainPieces(tracks: readonly Track[]): PlainFix[][] {
  const fixes = tracks
    .flatMap(({ timesMs, lngLat, accuracyM }) =>
      [...timesMs].map((ms, i): PlainFix => {
        return { ms, at: [lngLat[2 * i]!, lngLat[2 * i + 1]!], accuracy: accuracyM?.[i] ?? 0 };
      }),
    )
    .sort((a, b) => a.ms - b.ms);
  const pieces: PlainFix[][] = [];
  for (const [i, fix] of fixes.entries()) {
    const last = pieces.at(-1)?.at(-1);
    if (i > 0 && fixes[i - 1]!.ms === fix.ms) continue;
    const seconds = last ? (fix.ms - last.ms) / 1000 : Number.POSITIVE_INFINITY;
    if (!last || seconds > 300) pieces.push([fix]);
    else if (distanceM(last.at, fix.at) <= DEFAULT_CLEAN_SETTINGS.maxSpeedMps * seconds)
      pieces.at(-1)!.push(fix);
  }
  return pieces;
}

function plainGrid(
  tracks: readonly Track[],
  code: string,
  window: TimeWindow,
  minStayS: number,
  minM: number,
) {
  const square = SQUARES[code]!;
  const level = code.startsWith('g') ? LEVEL_2 : [square];
  const people = new Map<string, Track[]>();
  for (const one of tracks) people.set(one.staffId!, [...(people.get(one.staffId!) ?? []), one]);
  let [visits, dwellS, walkedM, fixes, uncertainFixes] = [0, 0, 0, 0, 0];
  const visitors = new Set<string>();
  const spans: [number, number][] = [];
  for (const [person, own] of people) {
    for (const whole of plainPieces(own)) {
      const piece = whole.filter(({ ms }) => ms >= window.fromMs && ms < window.toMs);
      const isUncertain = (fix: PlainFix): boolean =>
        Math.min(...level.map((one) => borderM(fix, one))) < fix.accuracy;
      const here = piece.filter((fix) => isIn(fix, square));
      fixes += here.length;
      uncertainFixes += here.filter(isUncertain).length;
      const certain = piece.filter((fix) => !isUncertain(fix));
      for (let i = 0; i < certain.length; i++) {
        const entered = isIn(certain[i]!, square) && !(i > 0 && isIn(certain[i - 1]!, square));
        if (!entered) continue;
        let end = i;
        while (end + 1 < certain.length && isIn(certain[end + 1]!, square)) end++;
        const path = piece.slice(piece.indexOf(certain[i]!), piece.indexOf(certain[end]!) + 1);
        const metres = path.slice(1).reduce((sum, fix, k) => sum + distanceM(path[k]!.at, fix.at), 0);
        const seconds = (certain[end]!.ms - certain[i]!.ms) / 1000;
        if (seconds < minStayS || metres < minM) continue;
        visits++;
        dwellS += seconds;
        walkedM += metres;
        visitors.add(person);
        spans.push([certain[i]!.ms, certain[end]!.ms]);
      }
    }
  }
  const firstMs = visits === 0 ? null : Math.min(...spans.map(([first]) => first));
  const lastMs = visits === 0 ? null : Math.max(...spans.map(([, last]) => last));
  return { visits, dwellS, walkedM, fixes, uncertainFixes, people: visitors.size, firstMs, lastMs };
}

const step = fc.record({
  seconds: fc.constantFrom(0, 15, 60, 60, 60, 120, 400),
  turn: fc.integer({ min: -2, max: 2 }),
  metres: fc.integer({ min: 0, max: 200 }),
  accuracy: fc.constantFrom(0, 4, 9, 25, 60),
});
const walked = fc.record({
  staffId: fc.constantFrom('p1', 'p2'),
  startS: fc.integer({ min: -3600, max: 3600 }),
  from: fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })),
  steps: fc.array(step, { maxLength: 60 }),
});

function trackOf(
  id: string,
  { staffId, startS, from, steps }: typeof walked extends fc.Arbitrary<infer T> ? T : never,
) {
  // Off the squares' borders by an odd fraction, so that no fix lies on one.
  let [ms, x, y, heading] = [startS * 1000, from[0] / 10 + 0.0317, from[1] / 10 + 0.0171, 0.3];
  const fixes = steps.map(({ seconds, turn, metres }) => {
    heading += turn * 0.7;
    ms += seconds * 1000;
    x += (Math.cos(heading) * metres) / 303;
    y += (Math.sin(heading) * metres) / 332;
    return [ms, x, y] as const;
  });
  return track(id, fixes, { staffId, accuracyM: Float32Array.from(steps, (one) => one.accuracy) });
}

test('the fast way and a slow plain one agree on any walks, windows and settings', () => {
  fc.assert(
    fc.property(
      fc.array(walked, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: -60, max: 60 }),
      fc.integer({ min: 0, max: 120 }),
      fc.constantFrom(0, 60, 120),
      fc.constantFrom(0, 50),
      (walks, startMin, lengthMin, minStayS, minDistanceM) => {
        const tracks = walks.map((one, i) => trackOf(`t${i}`, one));
        const fromMs = MONDAY_MS + startMin * MINUTE_MS;
        const window = { fromMs, toMs: fromMs + lengthMin * MINUTE_MS };
        const summary = patrolVisits(world({ tracks }), {
          window,
          asOfMs: MONDAY_MS,
          minStayS,
          minDistanceM,
        });
        for (const code of Object.keys(SQUARES)) {
          const { walkedM, ...plain } = plainGrid(tracks, code, window, minStayS, minDistanceM);
          const fast = summary.grids.get(code as GridCode)!;
          expect(fast).toMatchObject(plain);
          expect(fast.distanceM).toBeCloseTo(walkedM, 6);
        }
      },
    ),
    { numRuns: 150 },
  );
});
