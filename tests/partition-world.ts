/** Small partitions for tests: squares with one enclave, on a lattice of their own. */
import type { LabelledPolygon } from '../src/topology/from-polygons.ts';
import { toSteps } from '../src/topology/lattice.ts';
import type { Partition } from '../src/topology/partition.ts';

/** Degrees of a place counted in thousandths of a degree from the world's south-west corner. */
export const at = (x: number, y: number): [number, number] => [118.5 + x * 1e-3, 24.8 + y * 1e-3];

/** The same, on the lattice. */
export const step = (x: number, y: number): readonly [number, number] => {
  const [lng, lat] = at(x, y);
  return [toSteps(lng), toSteps(lat)];
};

/** A line on the lattice through places of the world. */
export const drawn = (...points: readonly (readonly [number, number])[]): Int32Array =>
  Int32Array.from(points.flatMap(([x, y]) => step(x, y)));

/** A rectangle with a code, perhaps with a rectangular hole. */
export function box(
  code: string,
  [w, s, e, n]: readonly [number, number, number, number],
  options: { readonly level?: 1 | 2 | 3; readonly hole?: readonly [number, number, number, number] } = {},
): LabelledPolygon {
  const ring = (a: number, b: number, c: number, d: number): [number, number][] => [
    at(a, b),
    at(c, b),
    at(c, d),
    at(a, d),
    at(a, b),
  ];
  const holes = options.hole ? [ring(...options.hole).reverse()] : [];
  return {
    level: options.level ?? 2,
    code,
    geometry: { type: 'Polygon', coordinates: [ring(w, s, e, n), ...holes] },
  };
}

/**
 * Six squares, three by two, in two level-1 grids: a, b, c in P (south) and d, e, f in Q (north). b has an enclave,
 * which is level-2 grid x of P.
 */
export const sixSquares = (): LabelledPolygon[] => [
  box('P', [0, 0, 3, 1], { level: 1 }),
  box('Q', [0, 1, 3, 2], { level: 1 }),
  box('a', [0, 0, 1, 1]),
  box('b', [1, 0, 2, 1], { hole: [1.4, 0.4, 1.6, 0.6] }),
  box('c', [2, 0, 3, 1]),
  box('d', [0, 1, 1, 2]),
  box('e', [1, 1, 2, 2]),
  box('f', [2, 1, 3, 2]),
  box('x', [1.4, 0.4, 1.6, 0.6]),
];

/** All that a partition holds, as text: equal where two are the same byte for byte. */
export const fingerprint = (partition: Partition): string =>
  JSON.stringify([
    [...partition.arcs.values()]
      .sort((a, b) => a.id - b.id)
      .map((arc) => [arc.id, [...arc.points], arc.left, arc.right]),
    [...partition.faces.values()].sort((a, b) => a.id - b.id),
  ]);
