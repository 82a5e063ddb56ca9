import { beforeAll, expect, test } from 'vitest';
import { world } from '../../tests/world.ts';
import { opened } from '../../tests/world-door.ts';
import { middle } from '../../tests/world-ground.ts';
import { createLocators, type LocatorByLevel } from '../analysis/grid-locators.ts';
import { wgs84ToGcj02 } from '../geo/datum/gcj02.ts';
import { distanceM } from '../geo/measure.ts';
import { createDataset, type Dataset } from '../model/dataset.ts';
import type { Level } from '../model/manifest.ts';
import { browserDatum } from './browser-datum.ts';
import { gridShares } from './grid-shares.ts';
import { handOffUrl, MAP_APPS } from './hand-off.ts';
import { whereAmI as answer, residentLevel } from './where-am-i.ts';

let dataset: Dataset;
let locators: LocatorByLevel;
beforeAll(async () => {
  const { parts } = await opened(world());
  if (!parts) throw new Error('expected the test world to open');
  dataset = createDataset(parts);
  locators = createLocators(dataset);
});

const whereAmI = (
  of: LocatorByLevel,
  level: Level,
  position: readonly number[],
  accuracyM: number,
  { gcj02 = 0, mayBeSure = true } = {},
) => answer(of, level, { fix: { position, accuracyM, gcj02 }, mayBeSure });

test('a good fix in the middle is sure, a poor one offers a choice with the grid at its centre first', () => {
  const level = residentLevel(dataset);
  const sure = whereAmI(locators, level, middle(0, 0), 10);
  if (sure.sure !== 'yes') throw new Error(`expected yes, got ${sure.sure}`);
  const poor = whereAmI(locators, level, middle(0, 0), 450);
  if (poor.sure !== 'choose') throw new Error(`expected choose, got ${poor.sure}`);
  expect(poor.grids[0]).toBe(sure.grid);
  expect(poor.grids.length).toBeLessThanOrEqual(3);
  expect(poor.grids.length).toBeGreaterThan(1);
});

test('a point on a shared border offers the lowest code first and then the others', () => {
  const level = residentLevel(dataset);
  const grids = dataset.gridsOfLevel(level);
  const vertices = new Map<string, string[]>();
  for (const { code, geometry } of grids) {
    for (const [ring] of [geometry.coordinates].flat(geometry.type === 'Polygon' ? 0 : 1) as number[][][][]) {
      for (const at of new Set(ring?.map(String))) vertices.set(at, [...(vertices.get(at) ?? []), code]);
    }
  }
  const [at, codes] = [...vertices].find(([, of]) => of.length > 1) ?? ['', []];
  const point = at.split(',').map(Number);
  expect([...codes].sort().length).toBeGreaterThan(1);
  const here = whereAmI(locators, level, point, 20);
  if (here.sure !== 'choose') throw new Error(`expected choose, got ${here.sure}`);
  expect(here.grids[0]?.code).toBe([...codes].sort()[0]);
});

test('far away is outside, whatever the accuracy', () => {
  expect(whereAmI(locators, 2, [0, 0], 5000).sure).toBe('outside');
});

test('the shares of a fix and of outside add up to one', () => {
  for (const accuracyM of [0, 5, 80, 900]) {
    const { grids, outside } = gridShares(locators, 2, { position: middle(0, 0), accuracyM, gcj02: 0.3 });
    expect(grids.reduce((sum, { share }) => sum + share, outside)).toBeCloseTo(1, 9);
  }
});

test('beyond 500 m nothing is said by itself, and a browser inside an app is never certain', () => {
  const level = residentLevel(dataset);
  expect(whereAmI(locators, level, middle(0, 0), 501).sure).not.toBe('yes');
  expect(whereAmI(locators, level, middle(0, 0), 5, { mayBeSure: false }).sure).toBe('choose');
  expect(whereAmI(locators, level, middle(0, 0), 0, { mayBeSure: false }).sure).toBe('choose');
});

test('a phone that may report GCJ-02 is offered the grid of either reading', () => {
  const level = residentLevel(dataset);
  const here = whereAmI(locators, level, middle(0, 0), 5);
  if (here.sure !== 'yes') throw new Error(`expected yes, got ${here.sure}`);
  const shifted = whereAmI(locators, level, wgs84ToGcj02(middle(0, 0) as [number, number]), 5, {
    gcj02: 0.5,
    mayBeSure: false,
  });
  if (shifted.sure !== 'choose') throw new Error(`expected choose, got ${shifted.sure}`);
  expect(shifted.grids).toContain(here.grid);
});

test('what a browser says of itself decides how sure its coordinates are', () => {
  expect(browserDatum('Mozilla/5.0 (Linux; Android 12) MicroMessenger/8.0')).toEqual({
    gcj02: 0.5,
    inApp: true,
  });
  expect(browserDatum('Mozilla/5.0 (Linux; Android 12) UCBrowser/15').inApp).toBe(false);
  expect(browserDatum('Mozilla/5.0 (iPhone) Version/16.4 Safari/604.1').gcj02).toBeLessThan(0.1);
});

test('a hand-off names the destination in the order and datum of its application', () => {
  const at: readonly [number, number] = [118.56, 24.8];
  const amap = new URL(handOffUrl('amap', '甲 & 乙', at)).searchParams;
  const [lng, lat, name] = (amap.get('to') ?? '').split(',');
  expect(name).toBe('甲 & 乙');
  expect(distanceM(at, [Number(lng), Number(lat)])).toBeGreaterThan(500);
  expect(distanceM(at, [Number(lng), Number(lat)])).toBeLessThan(620);
  const baidu = new URL(handOffUrl('baidu', '站', at)).searchParams.get('location');
  expect(baidu).toBe(`${lat},${lng}`);
  expect(handOffUrl('apple', '站', at)).toContain('daddr=24.800000,118.560000');
  for (const app of MAP_APPS) expect(handOffUrl(app, '站', at)).not.toContain('from');
});
