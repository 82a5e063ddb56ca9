import { expect, test } from 'vitest';
import {
  box,
  building,
  HOUR_MS,
  MINUTE_MS,
  MONDAY_MS,
  ORIGIN,
  SIDE,
  track,
  world,
} from '../../tests/patrol-world.ts';
import { areaM2, distanceM } from '../geo/measure.ts';
import type { GridCode } from '../model/grid.ts';
import type { Station } from '../model/records.ts';
import { createGridCoverage } from './grid-coverage.ts';
import { createLocators } from './grid-locators.ts';
import { codesAt, gridsAt } from './grids-at.ts';
import { patrolCoverage } from './patrol-coverage.ts';
import { preparePatrols } from './prepare-patrols.ts';
import { prepareStationCoverage, stationCoverage } from './station-coverage.ts';
import { createStationFinder } from './station-finder.ts';
import { createGridReach, prepareWalkCoverage } from './walk-coverage.ts';

const at = (x: number, y: number): [number, number] => [ORIGIN[0] + x * SIDE, ORIGIN[1] + y * SIDE];
const station = (id: string, x: number, y: number): Station => ({
  id,
  name: id,
  gridCode: 'g00' as GridCode,
  facilityClass: 'station',
  positionSource: 'synthetic',
  geometry: { type: 'Point', coordinates: at(x, y) },
  extra: {},
});
const code = (text: string) => text as GridCode;

test('a station covers the share of its grid that its disc has, and of the residents those whose house is near', () => {
  const buildings = [
    building('near', box(0.45, 0.5, 0.5, 0.55), { residents: 30 }),
    building('far', box(0.9, 0.9, 0.95, 0.95), { residents: 10 }),
    building('unknown', box(0.5, 0.55, 0.55, 0.6), { residents: null }),
    building('elsewhere', box(2.5, 2.5, 2.6, 2.6), { residents: null }),
  ];
  const dataset = world({ buildings });
  const result = stationCoverage(prepareStationCoverage(dataset), [station('s', 0.5, 0.5)], 100);
  const square = distanceM(at(0, 0.5), at(1, 0.5)) * distanceM(at(0.5, 0), at(0.5, 1));
  expect(result.grids.get(code('g00'))!.areaShare).toBeCloseTo((Math.PI * 100 ** 2) / square, 4);
  expect(result.grids.get(code('g00'))).toMatchObject({ residents: 40, residentShare: 0.75 });
  expect(result.grids.get(code('g22'))).toEqual({ areaShare: 0, residents: null, residentShare: null });
  expect(result.grids.get(code('a'))!.areaShare).toBeCloseTo((Math.PI * 100 ** 2) / square / 9, 4);
});

test('without stations nothing is covered', () => {
  const result = stationCoverage(prepareStationCoverage(world({})), [], 500);
  expect([...result.grids.values()].every(({ areaShare }) => areaShare === 0)).toBe(true);
});

test('patrols cover the strip they walked in the window', () => {
  const fixes = Array.from({ length: 21 }, (_, i) => [8 * HOUR_MS + i * MINUTE_MS, i / 20, 0.5] as const);
  const dataset = world({ tracks: [track('t', fixes)] });
  const [grids, prepared] = [createGridCoverage(dataset), preparePatrols(dataset)];
  const height = distanceM(at(0.5, 0), at(0.5, 1));
  const all = patrolCoverage(grids, prepared, null, 30);
  expect(all.grids.get(code('g00'))!.areaShare).toBeCloseTo(60 / height, 2);
  expect(all.grids.get(code('g02'))!.areaShare).toBe(0);
  const fromMs = MONDAY_MS + 9 * HOUR_MS;
  const later = patrolCoverage(grids, prepared, { fromMs, toMs: fromMs + HOUR_MS }, 30);
  expect(later.grids.get(code('g00'))!.areaShare).toBe(0);
});

test('a place is in one grid a level; on a border in the lowest code, and it says so', () => {
  const locators = createLocators(world({}));
  expect(gridsAt(locators, ...at(0.25, 0.25))).toEqual([
    { level: 1, code: 'a', onBoundary: false },
    { level: 2, code: 'g00', onBoundary: false },
    { level: 3, code: 'h', onBoundary: false },
  ]);
  const corner = [118.5 + SIDE, 24.8 + SIDE] as const;
  expect(gridsAt(locators, ...corner)[1]).toEqual({ level: 2, code: 'g00', onBoundary: true });
  expect(gridsAt(locators, 0, 0).map((one) => one.code)).toEqual([null, null, null]);
  expect(codesAt(locators, 2, Float64Array.of(...at(1.5, 2.5), 0, 0))).toEqual(['g12', null]);
});

test('the nearest stations come first, by metres and not by degrees', () => {
  const finder = createStationFinder([
    station('east', 1, 0),
    station('north', 0, 0.95),
    station('far', 5, 5),
  ]);
  expect(finder.nearest(...at(0, 0), 2).map((near) => near.station.id)).toEqual(['east', 'north']);
  expect(finder.nearest(...at(0, 0), 9)).toHaveLength(3);
  expect(finder.nearest(Number.NaN, 0, 1)).toEqual([]);
});

test('on foot a house across the wall is farther than its distance, and gaps come as area', () => {
  const street = (path: [number, number][]) => ({
    kind: 'street' as const,
    geometry: { type: 'LineString' as const, coordinates: path },
    extra: {},
  });
  const walkways = [
    street([at(0.4, 0), at(0.4, 3)]),
    street([at(0.4, 3), at(0.6, 3)]),
    street([at(0.6, 3), at(0.6, 0)]),
  ];
  const buildings = [
    building('street', box(0.36, 0.4, 0.38, 0.42), { residents: 30 }),
    building('across', box(0.62, 0.1, 0.64, 0.12), { residents: 10 }),
  ];
  const dataset = world({ walkways, buildings });
  const result = createGridReach(dataset).reach([station('s', 0.38, 0.1)], 5);
  expect(result.isStraight).toBe(false);
  expect(result.shareOfResidents.get(code('g00'))).toEqual({ residents: 40, residentShare: 0.75 });
  if (!result.covered.ok || !result.uncovered.ok) throw new Error('clipping gave up');
  const whole = areaM2(box(0, 0, 3, 3));
  expect((areaM2(result.covered.shape!) + areaM2(result.uncovered.shape!)) / whole).toBeCloseTo(1, 5);
  expect(prepareWalkCoverage(world({ buildings })).reach.isStraight).toBe(true);
});
