/** The ground of the test world: streets bent on the 1e-7° lattice, and the cells between them. */
import type { Polygon, Position } from 'geojson';

const WEST = 118.5;
const SOUTH = 24.8;
const CELL = 0.004;

/** The nearest number with seven decimals. */
export const lattice = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/** A point of the bent lattice of streets: even numbers are corners, odd ones lie between them. */
function street(column: number, row: number): Position {
  const bend = (n: number): number => 0.0003 * Math.sin(12.9898 * n);
  const seed = 7 * column + 31 * row;
  return [
    lattice(WEST + (column * CELL) / 2 + bend(seed)),
    lattice(SOUTH + (row * CELL) / 2 + bend(seed + 0.5)),
  ];
}

/** The outline of a block of cells, counter-clockwise, with every street point on it. */
export function block(west: number, south: number, columns: number, rows: number): Polygon {
  const [c0, r0, c1, r1] = [2 * west, 2 * south, 2 * (west + columns), 2 * (south + rows)];
  const ring: Position[] = [];
  for (let c = c0; c < c1; c++) ring.push(street(c, r0));
  for (let r = r0; r < r1; r++) ring.push(street(c1, r));
  for (let c = c1; c > c0; c--) ring.push(street(c, r1));
  for (let r = r1; r > r0; r--) ring.push(street(c0, r));
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

/** The middle of a cell. */
export const middle = (column: number, row: number): Position => [
  lattice(WEST + (column + 0.5) * CELL),
  lattice(SOUTH + (row + 0.5) * CELL),
];
