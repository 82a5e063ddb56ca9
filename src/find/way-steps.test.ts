import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { createConformalFrame } from '../geo/frame-conformal.ts';
import type { WayPiece } from '../geo/walk-network.ts';
import { waySteps } from './way-steps.ts';

const FRAME = createConformalFrame(118.57, 24.81);
const at = (x: number, y: number): Position => FRAME.toDegrees(x, y);
const piece = (line: number | null, ...points: [number, number][]): WayPiece => ({
  line,
  lengthM: points
    .slice(1)
    .reduce((sum, [x, y], i) => sum + Math.hypot(x - points[i]![0], y - points[i]![1]), 0),
  path: points.map(([x, y]) => at(x, y)),
});
const ALLEYS = [{ kind: 'alley' }, { kind: 'street' }, { kind: 'crossing' }] as const;

test('a corner is a turn with what stands beside it, a bend is not, and a short leg is not told', () => {
  const way = [
    piece(null, [0, 0], [0, 5]),
    piece(0, [0, 5], [0, 60], [4, 110]),
    piece(1, [4, 110], [90, 112]),
    piece(null, [90, 112], [90, 108]),
  ];
  const steps = waySteps(way, ALLEYS, [{ name: '老榕树', position: at(8, 120) as [number, number] }]);
  expect(steps.map(({ turn, kind, wind }) => [turn, kind, wind])).toEqual([
    ['start', 'alley', 'n'],
    ['right', 'street', 'e'],
  ]);
  expect(steps[1]?.beside).toBe('老榕树');
  const told = steps.reduce((sum, { lengthM }) => sum + lengthM, 0);
  expect(told).toBeCloseTo(
    way.reduce((sum, { lengthM }) => sum + lengthM, 0),
    3,
  );
});

test('a crossing is a step of its own where it is long enough, and going back is said', () => {
  const steps = waySteps(
    [
      piece(0, [0, 0], [0, 80]),
      piece(2, [0, 80], [0, 100]),
      piece(0, [0, 100], [-60, 100]),
      piece(1, [-60, 100], [0, 96]),
    ],
    ALLEYS,
    [],
  );
  expect(steps.map(({ turn, kind }) => [turn, kind])).toEqual([
    ['start', 'alley'],
    ['straight', 'crossing'],
    ['left', 'alley'],
    ['back', 'street'],
  ]);
});

test('no way has no steps', () => {
  expect(waySteps([], ALLEYS, [])).toEqual([]);
});
