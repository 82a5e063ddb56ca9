import { expect, test } from 'vitest';
import { box, squares, world } from '../../tests/patrol-world.ts';
import { createGroundCounter } from './ground-figures.ts';

const building = (id: string, x: number, y: number, households: number | null) => ({
  id,
  households,
  residents: households === null ? null : 3 * households,
  geometry: { type: 'Point' as const, coordinates: [118.5 + x / 100, 24.8 + y / 100] },
  extra: {},
});

const dataset = world({
  grids: squares(2),
  buildings: [building('a', 0.2, 0.2, 4), building('b', 0.5, 0.3, null), building('rim', 1, 0.5, 7)],
});
const WHOLE = box(0, 0, 2, 1);
const place = (x: number, y: number): number[] => [118.5 + x / 100, 24.8 + y / 100];
const rectangle = (west: number, east: number) => ({
  type: 'Polygon' as const,
  coordinates: [[place(west, 0), place(east, 0), place(east, 1), place(west, 1), place(west, 0)]],
});

test('missing is not zero, and what stands on a border is counted once', () => {
  const count = createGroundCounter(dataset);
  const left = count(rectangle(0, 1), true);
  expect(left.households).toEqual({ sum: 11, reported: 2, of: 3 });
  expect(left.buildings).toBe(3);
  expect(count(rectangle(1, 2), false).households).toEqual({ sum: null, reported: 0, of: 0 });
  expect(left.compactness).toBeGreaterThan(0.7);
  expect(left.compactness).toBeLessThan(0.8);
  expect(count(WHOLE, true).detached).toEqual([]);
});
