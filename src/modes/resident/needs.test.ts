import { expect, test } from 'vitest';
import type { Station } from '../../model/records.ts';
import { meeting, needsOf, OPEN_NOW } from './needs.ts';

const station = (id: string, facilities: readonly string[] | null): Station => ({
  id,
  name: id,
  gridCode: '1' as Station['gridCode'],
  facilityClass: 'point',
  facilities,
  positionSource: 'synthetic',
  geometry: { type: 'Point', coordinates: [0, 0] },
  extra: {},
});
const stations = [station('a', ['toilet', 'drinkingWater']), station('b', ['toilet']), station('c', null)];
const toilet = { id: 'toilet', kind: 'facility' } as const;

test('only needs that somebody meets are offered, open now always', () => {
  expect(needsOf(stations).map(({ id }) => id)).toEqual(['open', 'toilet', 'drinkingWater']);
});

test('what was not published is not taken as there', () => {
  expect(meeting(stations, [toilet], () => true).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('all chosen needs must be met, and without any everything stands', () => {
  expect(meeting(stations, [toilet, OPEN_NOW], ({ id }) => id === 'b').map(({ id }) => id)).toEqual(['b']);
  expect(meeting(stations, [], () => false)).toHaveLength(3);
});
