import { beforeAll, expect, test } from 'vitest';
import { world } from '../../tests/world.ts';
import { opened } from '../../tests/world-door.ts';
import { middle } from '../../tests/world-ground.ts';
import { createLocators, type LocatorByLevel } from '../analysis/grid-locators.ts';
import { distanceM } from '../geo/measure.ts';
import { createDataset, type Dataset } from '../model/dataset.ts';

import { handOffUrl, MAP_APPS } from './hand-off.ts';
import { residentLevel, whereAmI } from './where-am-i.ts';

let dataset: Dataset;
let locators: LocatorByLevel;
beforeAll(async () => {
  const { parts } = await opened(world());
  if (!parts) throw new Error('expected the test world to open');
  dataset = createDataset(parts);
  locators = createLocators(dataset);
});

test('a good fix in the middle is sure, a poor one offers a choice with the grid at its centre first', () => {
  const level = residentLevel(dataset);
  const sure = whereAmI(locators, level, middle(0, 0), 10);
  if (sure.sure !== 'yes') throw new Error(`expected yes, got ${sure.sure}`);
  const poor = whereAmI(locators, level, middle(0, 0), 450);
  if (poor.sure !== 'choose') throw new Error(`expected choose, got ${poor.sure}`);
  expect(poor.grids[0]).toBe(sure.grid);
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
