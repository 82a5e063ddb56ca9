import fc from 'fast-check';
import { expect, test } from 'vitest';
import { box, building, ORIGIN, SIDE, world } from '../../tests/patrol-world.ts';
import { distanceM } from '../geo/measure.ts';
import type { GridCode } from '../model/grid.ts';
import type { Station } from '../model/records.ts';
import { suggestSite } from './next-site.ts';
import { stationMove } from './station-move.ts';
import { prepareWalkCoverage } from './walk-coverage.ts';

type Place = readonly [x: number, y: number];

/** Places count in sides of the world's square grids. */
const lngLat = ([x, y]: Place): [number, number] => [ORIGIN[0] + x * SIDE, ORIGIN[1] + y * SIDE];
const station = (id: string, at: Place): Station => ({
  id,
  name: id,
  gridCode: 'g00' as GridCode,
  facilityClass: 'station',
  positionSource: 'synthetic',
  geometry: { type: 'Point', coordinates: lngLat(at) },
  extra: {},
});

/** Houses 1 % of a side wide around their middles, with their residents. */
const houses = (list: readonly (readonly [...Place, residents: number])[]) =>
  list.map(([x, y, residents], i) =>
    building(`h${i}`, box(x - 0.005, y - 0.005, x + 0.005, y + 0.005), { residents }),
  );

const place = fc.tuple(
  fc.double({ min: 0.05, max: 2.9, noNaN: true }),
  fc.double({ min: 0.05, max: 2.9, noNaN: true }),
);
const house = fc.tuple(place, fc.integer({ min: 0, max: 60 })).map(([[x, y], n]) => [x, y, n] as const);
const MINUTES = 5;
const METRES = MINUTES * 60 * 1.2;

test('who gains and who loses when a station moves: counted house by house', () => {
  fc.assert(
    fc.property(fc.array(house, { minLength: 1, maxLength: 12 }), place, place, (list, from, to) => {
      const dataset = world({ buildings: houses(list) });
      const move = stationMove(
        prepareWalkCoverage(dataset),
        [station('s', from)],
        [station('s', to)],
        MINUTES,
      );
      const reaches = (at: Place, [x, y]: readonly [number, number, number]): boolean =>
        distanceM(lngLat(at), lngLat([x, y])) <= METRES;
      const people = (is: (one: (typeof list)[number]) => boolean): number =>
        list.filter(is).reduce((sum, [, , n]) => sum + n, 0);
      expect(move.isStraight).toBe(true);
      expect(move.gains.residents.sum ?? 0).toBe(people((h) => reaches(to, h) && !reaches(from, h)));
      expect(move.losses.residents.sum ?? 0).toBe(people((h) => reaches(from, h) && !reaches(to, h)));
      expect(move.blindBefore.residents.sum ?? 0).toBe(people((h) => !reaches(from, h)));
      expect(move.blindAfter.residents.sum ?? 0).toBe(people((h) => !reaches(to, h)));
    }),
    { numRuns: 60 },
  );
});

test('the suggested site reaches as many of those whom no station reaches as any house would, by brute force', () => {
  fc.assert(
    fc.property(fc.array(house, { minLength: 1, maxLength: 14 }), place, (list, at) => {
      const dataset = world({ buildings: houses(list) });
      const site = suggestSite(prepareWalkCoverage(dataset), [station('s', at)], MINUTES);
      const within = (a: readonly [number, number], b: readonly [number, number]): boolean =>
        distanceM(a, b) <= METRES;
      const blind = list
        .map(([x, y, n]) => ({ at: lngLat([x, y]), n }))
        .filter(({ at: home, n }) => n > 0 && !within(lngLat(at), home));
      const most = blind.map((one) =>
        blind.reduce((sum, other) => sum + (within(one.at, other.at) ? other.n : 0), 0),
      );
      expect(site?.gains.residents.sum ?? 0).toBe(Math.max(0, ...most));
    }),
    { numRuns: 60 },
  );
});
