import { expect, test } from 'vitest';
import { isValidCoverage } from '../../tests/geos.ts';
import { faceAt } from './face-at.ts';
import { type LabelledPolygon, partitionFromPolygons } from './from-polygons.ts';
import { toSteps } from './lattice.ts';
import { facesLabelled, outlineOf } from './outline.ts';
import { inverseOf } from './partition.ts';
import { splitAlong } from './split-along.ts';

const at = (x: number, y: number): [number, number] => [118.5 + x * 1e-3, 24.8 + y * 1e-3];
const steps = (...points: readonly [number, number][]): Int32Array =>
  Int32Array.from(points.flatMap(([x, y]) => at(x, y).map(toSteps)));

function box(
  code: string,
  w: number,
  s: number,
  e: number,
  n: number,
  hole?: [number, number][],
): LabelledPolygon {
  const ring = [at(w, s), at(e, s), at(e, n), at(w, n), at(w, s)];
  return { level: 2, code, geometry: { type: 'Polygon', coordinates: hole ? [ring, hole] : [ring] } };
}

const hole = [at(1.4, 0.4), at(1.4, 0.6), at(1.6, 0.6), at(1.6, 0.4), at(1.4, 0.4)];
const world = (): LabelledPolygon[] => [
  box('a', 0, 0, 1, 1),
  box('b', 1, 0, 2, 1, hole),
  box('c', 2, 0, 3, 1),
  box('enclave', 1.4, 0.4, 1.6, 0.6),
];

test('a face is found by its point, the outside too', () => {
  const { partition } = partitionFromPolygons(world());
  const labelAt = (x: number, y: number): string | null | undefined => {
    const [lng, lat] = at(x, y).map(toSteps);
    return partition.faces.get(faceAt(partition, lng!, lat!))?.labels[1];
  };
  expect([labelAt(0.5, 0.5), labelAt(1.2, 0.5), labelAt(1.5, 0.5), labelAt(2.9, 0.1)]).toEqual([
    'a',
    'b',
    'enclave',
    'c',
  ]);
  expect([labelAt(-1, 0.5), labelAt(4, 0.5), labelAt(1.5, 2)]).toEqual([undefined, undefined, undefined]);
});

test('one drawn line divides all grids it crosses, through an enclave, and undo takes it back', () => {
  const { partition } = partitionFromPolygons(world());
  const arcs = () => [...partition.arcs.values()].sort((a, b) => a.id - b.id);
  const before = arcs();
  const split = splitAlong(partition, steps([-0.5, 0.33], [1.3, 0.52], [3.5, 0.47]));
  if (!split.ok) throw new Error(split.reason);
  expect(arcs()).toEqual(before);
  partition.apply(split.change);
  const pieces = ['a', 'b', 'c', 'enclave'].map((code) => facesLabelled(partition, 2, code).size);
  expect(pieces).toEqual([2, 2, 2, 2]);
  const outlines = [...partition.faces.keys()].map((id) => outlineOf(partition, new Set([id])));
  expect(isValidCoverage(outlines)).toBe(true);
  partition.apply(inverseOf(split.change));
  expect(arcs()).toEqual(before);
});

test('only the chosen grid is divided', () => {
  const { partition } = partitionFromPolygons(world());
  const split = splitAlong(partition, steps([-0.5, 0.2], [3.5, 0.21]), facesLabelled(partition, 2, 'c'));
  if (!split.ok) throw new Error(split.reason);
  partition.apply(split.change);
  expect(['a', 'b', 'c'].map((code) => facesLabelled(partition, 2, code).size)).toEqual([1, 1, 2]);
});

test('a line that ends inside divides nothing and says so', () => {
  const { partition } = partitionFromPolygons(world());
  expect(splitAlong(partition, steps([-0.5, 0.2], [0.5, 0.2]))).toMatchObject({
    ok: false,
    reason: 'doesNotDivide',
  });
});
