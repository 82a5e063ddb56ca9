import { expect, test } from 'vitest';
import type { Vertex } from '../../../map/tools/pointer.ts';
import { changedPart } from './changed-part.ts';

const path = (...xs: readonly number[]): Vertex[] => xs.map((x) => [x, 0]);

test('of a border with one place moved only the segments on both sides of it are another part', () => {
  const before = path(0, 1, 2, 3, 4);
  const after = before.with(2, [2, 9]);
  expect(changedPart(before, after)).toEqual([
    path(1, 2, 3),
    [
      [1, 0],
      [2, 9],
      [3, 0],
    ],
  ]);
});

test('a moved end begins the part', () => {
  const after = path(0, 1, 2).with(0, [0, 9]);
  expect(changedPart(path(0, 1, 2), after)).toEqual([
    path(0, 1),
    [
      [0, 9],
      [1, 0],
    ],
  ]);
});

test('a place more or less leaves the places around it', () => {
  expect(changedPart(path(0, 1, 2, 3), path(0, 1, 1.5, 2, 3))).toEqual([path(1, 2), path(1, 1.5, 2)]);
  expect(changedPart(path(0, 1, 1, 2), path(0, 1, 2))).toEqual([path(1, 1, 2), path(1, 2)]);
});

test('borders with nothing in common are whole', () => {
  expect(changedPart(path(0, 1), path(5, 6, 7))).toEqual([path(0, 1), path(5, 6, 7)]);
});
