import { expect, test } from 'vitest';
import { createFrame } from '../frame.ts';
import { createWayAlong } from './way-along.ts';

const FRAME = createFrame(118.57, 24.81);
const at = (x: number, y: number): [number, number] => FRAME.toDegrees(x, y);

/** Two streets that cross at (100, 0), and one that joins nothing. */
const STREETS = [
  [at(0, 0), at(50, 2), at(100, 0), at(200, 0)],
  [at(100, -100), at(100, 0), at(100, 60), at(100, 120)],
  [at(400, 0), at(400, 100)],
];
const metres = (path: readonly (readonly [number, number])[] | null) =>
  path?.map(([lng, lat]) => FRAME.toMetres(lng, lat).map(Math.round));

test('the way turns where streets cross, and holds every vertex between', () => {
  const way = createWayAlong(STREETS);
  expect(metres(way(at(3, 4), at(98, 118)))).toEqual([
    [0, 0],
    [50, 2],
    [100, 0],
    [100, 60],
    [100, 120],
  ]);
});

test('there is no way to a street that joins nothing, nor from open ground', () => {
  const way = createWayAlong(STREETS);
  expect(way(at(0, 0), at(400, 100))).toBeNull();
  expect(way(at(0, 300), at(100, 120))).toBeNull();
  expect(createWayAlong([])(at(0, 0), at(1, 1))).toBeNull();
});
