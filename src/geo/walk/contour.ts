import type { MultiPolygon, Position } from 'geojson';

/** Values at the corners of square cells, row by row from the south; `at` gives the place of a corner. */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

type Side = 'south' | 'east' | 'north' | 'west';

/**
 * Marching squares (Maple 2003): for each pattern of corners that are inside (1 south-west, 2 south-east, 4 north-east,
 * 8 north-west), the sides that the border enters and leaves by, with the inside on its left.
 */
const BORDERS: readonly (readonly (readonly [Side, Side])[])[] = [
  [],
  [['south', 'west']],
  [['east', 'south']],
  [['east', 'west']],
  [['north', 'east']],
  [
    ['south', 'west'],
    ['north', 'east'],
  ],
  [['north', 'south']],
  [['north', 'west']],
  [['west', 'north']],
  [['south', 'north']],
  [
    ['east', 'south'],
    ['west', 'north'],
  ],
  [['east', 'north']],
  [['west', 'east']],
  [['south', 'east']],
  [['west', 'south']],
  [],
];
/** The same for the two patterns of opposite corners where the middle of the cell is inside. */
const JOINED: Readonly<Record<number, readonly (readonly [Side, Side])[]>> = {
  5: [
    ['south', 'east'],
    ['north', 'west'],
  ],
  10: [
    ['west', 'south'],
    ['east', 'north'],
  ],
};

/** Borders by the side of a cell they begin on: the next side of each ring. Sides are shared between cells. */
function linksOf({ columns, rows, values }: Field, limit: number): Map<number, number> {
  const links = new Map<number, number>();
  const isIn = (corner: number): boolean => values[corner]! <= limit;
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const sw = row * columns + column;
      const nw = sw + columns;
      const pattern =
        (isIn(sw) ? 1 : 0) + (isIn(sw + 1) ? 2 : 0) + (isIn(nw + 1) ? 4 : 0) + (isIn(nw) ? 8 : 0);
      if (pattern === 0 || pattern === 15) continue;
      const sides: Record<Side, number> = {
        south: 2 * sw,
        north: 2 * nw,
        west: 2 * sw + 1,
        east: 2 * (sw + 1) + 1,
      };
      const middle = (values[sw]! + values[sw + 1]! + values[nw]! + values[nw + 1]!) / 4;
      const borders = (middle <= limit ? JOINED[pattern] : undefined) ?? BORDERS[pattern]!;
      for (const [from, to] of borders) links.set(sides[from], sides[to]);
    }
  }
  return links;
}

function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    sum += (a[0]! - ring[0]![0]!) * (b[1]! - ring[0]![1]!) - (b[0]! - ring[0]![0]!) * (a[1]! - ring[0]![1]!);
  }
  return sum;
}

function holds(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]! as [number, number];
    const [bx, by] = ring[i]! as [number, number];
    if (ay > y! !== by > y! && x! < ax + ((y! - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

/**
 * Where a field is not above a limit, as polygons with holes. The border runs straight between the sides of cells,
 * where the limit falls between two corners. Corners on the edge of the field must be above the limit, or its ring
 * stays open and is left out. `placeAt` turns columns and rows, with fractions, into positions.
 */
export function contourOf(
  field: Field,
  limit: number,
  placeAt: (column: number, row: number) => Position,
): MultiPolygon {
  const { columns, values } = field;
  const links = linksOf(field, limit);
  const crossing = (side: number): Position => {
    const corner = side >> 1;
    const other = side % 2 === 0 ? corner + 1 : corner + columns;
    const share = (limit - values[corner]!) / (values[other]! - values[corner]!);
    const [column, row] = [corner % columns, Math.floor(corner / columns)];
    return side % 2 === 0 ? placeAt(column + share, row) : placeAt(column, row + share);
  };
  const rings: Position[][] = [];
  for (const start of [...links.keys()]) {
    const ring: Position[] = [];
    let side: number | undefined = start;
    while (side !== undefined && links.has(side)) {
      ring.push(crossing(side));
      const next: number | undefined = links.get(side);
      links.delete(side);
      side = next;
    }
    if (ring.length >= 3 && side === start) rings.push([...ring, ring[0]!]);
  }
  const outers = rings.filter((ring) => signedArea(ring) > 0).map((ring) => [ring]);
  outers.sort((a, b) => signedArea(a[0]!) - signedArea(b[0]!));
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    outers.find(([outer]) => holds(outer!, hole[0]!))?.push(hole);
  }
  return { type: 'MultiPolygon', coordinates: outers };
}
