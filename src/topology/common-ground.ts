import type { MultiPolygon, Polygon } from 'geojson';
import { areaM2 } from '../geo/measure.ts';
import type { EdgeSet } from './arrangement/edge-set.ts';
import { node } from './arrangement/noding.ts';
import { edgesOf } from './arrangement/polygon-edges.ts';
import { type Arrangement, arrange, outlineOf, spread } from './arrangement/regions.ts';
import { doubledArea } from './lattice.ts';

type Shape = Polygon | MultiPolygon;

/** Ground that a polygon of one coverage has in common with a polygon of another; null = that no polygon covers. */
export interface CommonGround {
  /** Indices in the two lists. */
  readonly earlier: number | null;
  readonly later: number | null;
  /** Twice the area in square lattice steps. */
  readonly doubledSteps: number;
  readonly areaM2: number;
}

const NONE = -1;

/** Entries of the matrix by row and column: sums in whole numbers without end. */
class Sums {
  readonly #entries = new Map<
    string,
    { row: number; column: number; doubledSteps: bigint; areaM2: number }
  >();

  at(row: number, column: number) {
    const key = `${row} ${column}`;
    const known = this.#entries.get(key) ?? { row, column, doubledSteps: 0n, areaM2: 0 };
    this.#entries.set(key, known);
    return known;
  }

  add(row: number, column: number, doubledSteps: number | bigint): void {
    this.at(row, column).doubledSteps += BigInt(doubledSteps);
  }

  entries() {
    return [...this.#entries.values()].filter(({ row, column }) => row !== NONE || column !== NONE);
  }
}

/** What lies on a face: a polygon of the earlier and one of the later coverage. */
type Owners = readonly [earlier: number, later: number];

/** How far a border runs beside the piece that it was bent to, and the polygons of one coverage on its sides. */
interface Bend {
  /** 0 = of the earlier coverage, 1 = of the later. */
  readonly side: 0 | 1;
  /** Twice the ground between the two; positive where the polygon on the left has more than the piece says. */
  readonly gained: number;
  readonly left: number;
  readonly right: number;
}

/** The two coverages as edges; the polygons of the later one are counted on from those of the earlier one. */
interface Sheet {
  readonly edges: EdgeSet;
  readonly polygons: number;
  /** For each polygon of the edges its coverage and its index there. */
  readonly sideOf: readonly (0 | 1)[];
  readonly indexOf: readonly number[];
}

/** A list in an order that depends on the shapes alone, so that the two coverages can change places. */
function inOrder(earlier: readonly Shape[], later: readonly Shape[]) {
  const first = ({ type, coordinates }: Shape) =>
    type === 'Polygon' ? coordinates[0]![0]! : coordinates[0]![0]![0]!;
  const all = [earlier, later].flatMap((list, side) =>
    list.map((geometry, index) => ({ geometry, index, side: side as 0 | 1, at: first(geometry) })),
  );
  return all.sort((a, b) => {
    const apart = a.at[0]! - b.at[0]! || a.at[1]! - b.at[1]!;
    if (apart !== 0) return apart;
    const [p, q] = [JSON.stringify(a.geometry), JSON.stringify(b.geometry)];
    return p < q ? -1 : p > q ? 1 : 0;
  });
}

/** Every edge also carries its own number as a polygon, which names the pieces that it is divided into. */
function sheetOf(earlier: readonly Shape[], later: readonly Shape[]): Sheet {
  const all = inOrder(earlier, later);
  const edges = edgesOf(all);
  for (let e = 0; e < edges.size; e++) edges.add(edges.from(e), edges.to(e), all.length + e, true);
  return {
    edges,
    polygons: all.length,
    sideOf: all.map(({ side }) => side),
    indexOf: all.map(({ index }) => index),
  };
}

/** The first polygon of each coverage on every face. */
function ownersOf(arrangement: Arrangement, { polygons, sideOf, indexOf }: Sheet): readonly Owners[] {
  const members = spread<readonly number[]>(arrangement, [], (inside, entered, leaving) => [
    ...inside.filter((polygon) => !leaving.includes(polygon)),
    ...entered.filter((polygon) => polygon < polygons),
  ]);
  const firstOf = (list: readonly number[], side: 0 | 1): number => {
    let first = NONE;
    for (const p of list) if (sideOf[p] === side && (first < 0 || indexOf[p]! < first)) first = indexOf[p]!;
    return first;
  };
  return members.map((list) => [firstOf(list, 0), firstOf(list, 1)]);
}

/** The ground of every pair as the arrangement has it, where borders are bent to lattice points. */
function sumFaces(sums: Sums, arrangement: Arrangement, owners: readonly Owners[]): void {
  const { lines, left, right } = arrangement;
  lines.forEach((line, k) => {
    if (left[k] === right[k]) return;
    const [sx, sy] = [line[0]!, line[1]!];
    const [dx, dy] = [line.at(-2)! - sx, line.at(-1)! - sy];
    // Seen from the line's own start its sum stays small; the way there and back is added without rounding.
    const area = BigInt(doubledArea(line, sx, sy)) + BigInt(sx) * BigInt(dy) - BigInt(sy) * BigInt(dx);
    sums.add(...owners[left[k]!]!, area);
    sums.add(...owners[right[k]!]!, -area);
  });
  for (let face = 1; face < owners.length; face++) {
    const [row, column] = owners[face]!;
    if (row === NONE && column === NONE) continue;
    sums.at(row, column).areaM2 += areaM2(outlineOf(arrangement, [face]));
  }
}

/** The pieces of every edge that was divided, each with whether it runs as the edge does. */
function piecesOf(
  noded: EdgeSet,
  { edges, polygons }: Sheet,
): Map<number, { piece: number; along: boolean }[]> {
  const counts = new Uint8Array(edges.size);
  const eachEdge = (visit: (edge: number, piece: number, along: boolean) => void): void => {
    for (let piece = 0; piece < noded.size; piece++) {
      noded.eachSide(piece, (polygon, along) => {
        if (polygon >= polygons) visit(polygon - polygons, piece, along);
      });
    }
  };
  eachEdge((edge) => {
    counts[edge] = Math.min(2, counts[edge]! + 1);
  });
  const pieces = new Map<number, { piece: number; along: boolean }[]>();
  eachEdge((edge, piece, along) => {
    if (counts[edge]! < 2) return;
    const known = pieces.get(edge);
    if (known) known.push({ piece, along });
    else pieces.set(edge, [{ piece, along }]);
  });
  return pieces;
}

/**
 * For every piece the borders that were bent to it. From its start P an edge with direction d passes lattice points N,
 * whose feet on it lie at P + t·d. Between two of them the edge encloses with its piece the quadrilateral of points and
 * feet; twice its area is t₂·d×N₂ − t₁·d×N₁ − N₁×N₂. The products with t are rounded to whole steps: what one piece is
 * given by that the next one is not, and over the edge it is nothing.
 */
function bendsOf(noded: EdgeSet, sheet: Sheet): Map<number, Bend[]> {
  const { edges, polygons, sideOf, indexOf } = sheet;
  const bends = new Map<number, Bend[]>();
  for (const [edge, pieces] of piecesOf(noded, sheet)) {
    const [a, b] = [edges.from(edge), edges.to(edge)];
    const [ax, ay, bx, by] = [edges.points.x(a), edges.points.y(a), edges.points.x(b), edges.points.y(b)];
    // The same rounding whichever of its ends came first.
    const forward = ax < bx || (ax === bx && ay < by);
    const [px, py] = forward ? [ax, ay] : [bx, by];
    const [dx, dy] = forward ? [bx - ax, by - ay] : [ax - bx, ay - by];
    const steps = pieces.map(({ piece, along }) => {
      const runs = along === forward;
      const [from, to] = runs ? [noded.from(piece), noded.to(piece)] : [noded.to(piece), noded.from(piece)];
      const xy = (p: number): [number, number] => [noded.points.x(p) - px, noded.points.y(p) - py];
      return { piece, runs, start: xy(from), end: xy(to) };
    });
    const share = ([x, y]: readonly [number, number]): number =>
      Math.round(((x * dx + y * dy) / (dx * dx + dy * dy)) * (dx * y - dy * x));
    const sides = ([0, 1] as const).map((side) => {
      const on = (left: boolean): number => {
        let first = NONE;
        edges.eachSide(edge, (p, isLeft) => {
          if (p >= polygons || sideOf[p] !== side || (isLeft === forward) !== left) return;
          if (first < 0 || indexOf[p]! < first) first = indexOf[p]!;
        });
        return first;
      };
      return { side, left: on(true), right: on(false) };
    });
    for (const { piece, runs, start, end } of steps) {
      const gained = share(end) - share(start) - (start[0] * end[1] - start[1] * end[0]);
      if (gained === 0) continue;
      for (const { side, left, right } of sides) {
        if (left === right) continue;
        const bend: Bend = runs
          ? { side, gained, left, right }
          : { side, gained: -gained, left: right, right: left };
        const known = bends.get(piece);
        if (known) known.push(bend);
        else bends.set(piece, [bend]);
      }
    }
  }
  return bends;
}

/** The owners of the faces to the left and right of each piece, in its own direction. */
function facesBeside(noded: EdgeSet, { chains, left, right }: Arrangement): Int32Array {
  const beside = new Int32Array(2 * noded.size);
  chains.forEach(({ edges, points }, k) => {
    edges.forEach((piece, i) => {
      const runs = noded.from(piece) === points[i];
      beside[2 * piece] = (runs ? left : right)[k]!;
      beside[2 * piece + 1] = (runs ? right : left)[k]!;
    });
  });
  return beside;
}

/** Gives the ground between a border and the piece that it was bent to back to whom it belongs. */
function straighten(sums: Sums, bends: readonly Bend[], left: Owners, right: Owners): void {
  const [ofEarlier, ofLater] = [0, 1].map((side) => bends.filter((bend) => bend.side === side));
  const [one, other] = [ofEarlier![0], ofLater![0]];
  const together = ofEarlier!.length === 1 && ofLater!.length === 1 && one!.gained > 0 === other!.gained > 0;
  if (together) {
    // Both borders lie on the same side of the piece: between it and the nearer one both sides change at once.
    const [grown, lost] = one!.gained > 0 ? (['left', 'right'] as const) : (['right', 'left'] as const);
    const [g, h] = [Math.abs(one!.gained), Math.abs(other!.gained)];
    sums.add(one![lost], other![lost], -Math.max(g, h));
    sums.add(one![grown], other![grown], Math.min(g, h));
    if (g > h) sums.add(one![grown], other![lost], g - h);
    if (h > g) sums.add(one![lost], other![grown], h - g);
    return;
  }
  for (const { side, gained, left: l, right: r } of bends) {
    const [row, column] = gained > 0 ? right : left;
    if (side === 0) {
      sums.add(l, column, gained);
      sums.add(r, column, -gained);
    } else {
      sums.add(row, l, gained);
      sums.add(row, r, -gained);
    }
  }
}

/**
 * The ground of every pair of an earlier and a later polygon, each list without overlaps among itself: both are laid
 * over each other once, on the lattice. The entries of a polygon sum to its own doubled area **exactly**, in both
 * directions, and with the lists changed they are the same: borders that had to bend to a lattice point are made
 * straight again, which takes from one polygon of their coverage what it gives to the other. A single entry is exact
 * to a few square steps, and to half a step along borders of both that run within a step of each other.
 */
export function commonGround(earlier: readonly Shape[], later: readonly Shape[]): CommonGround[] {
  const sheet = sheetOf(earlier, later);
  const { edges: noded } = node(sheet.edges, (polygon) => polygon);
  const arrangement = arrange(noded);
  const owners = ownersOf(arrangement, sheet);
  const sums = new Sums();
  sumFaces(sums, arrangement, owners);
  const beside = facesBeside(noded, arrangement);
  for (const [piece, bends] of bendsOf(noded, sheet))
    straighten(sums, bends, owners[beside[2 * piece]!]!, owners[beside[2 * piece + 1]!]!);
  const orNull = (index: number): number | null => (index === NONE ? null : index);
  return sums
    .entries()
    .filter(({ doubledSteps, areaM2: m2 }) => doubledSteps !== 0n || m2 > 0)
    .map(({ row, column, doubledSteps, areaM2: m2 }) => ({
      earlier: orNull(row),
      later: orNull(column),
      doubledSteps: Number(doubledSteps),
      areaM2: m2,
    }));
}
