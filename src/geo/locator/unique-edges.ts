import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

/** The borders of a set of polygons, every edge once, with the parts that lie at it. */
export interface UniqueEdges {
  readonly count: number;
  /** ax, ay, bx, by of each edge; a comes before b in x, then in y. */
  readonly coordinates: Float64Array;
  /** Two parts at each edge, counted from 1; 0 where there is none. */
  readonly parts: Int32Array;
  /** Index of the polygon of each part, -1 for part 0, the outside. */
  readonly polygonOfPart: Int32Array;
}

export type PolygonFeature = Feature<Polygon | MultiPolygon | null>;

const isUsableRing = (ring: readonly Position[]): boolean => {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return false;
  return ring.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
};

/** The parts of a polygon that can be looked up: those whose rings are closed and finite. */
export function usableParts(geometry: Polygon | MultiPolygon | null): Position[][][] {
  if (!geometry) return [];
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts.filter((rings) => rings.length > 0 && rings.every(isUsableRing));
}

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);

const mixed = (hash: number, value: number, factor: number): number => {
  bits[0] = value;
  return Math.imul(Math.imul(hash ^ (hash >>> 15) ^ words[0]!, factor) ^ words[1]!, 0x27d4eb2f);
};

const hashOf = (ax: number, ay: number, bx: number, by: number): number => {
  const hash = mixed(mixed(mixed(mixed(0, ax, 0x9e3779b1), ay, 0x85ebca6b), bx, 0xc2b2ae35), by, 0x9e3779b1);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Takes edges one by one; an edge that comes a second time gets its second part. */
class EdgeTable {
  count = 0;
  readonly coordinates: Float64Array;
  readonly parts: Int32Array;
  private readonly slots: Int32Array;

  constructor(capacity: number) {
    this.coordinates = new Float64Array(4 * capacity);
    this.parts = new Int32Array(2 * capacity);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * capacity + 1))).fill(-1);
  }

  add(from: Position, to: Position, part: number): void {
    // Adding zero turns -0 into 0: equal numbers must have equal bits.
    const [fx, fy, tx, ty] = [from[0]! + 0, from[1]! + 0, to[0]! + 0, to[1]! + 0];
    if (fx === tx && fy === ty) return;
    if (fx < tx || (fx === tx && fy < ty)) this.addOrdered(fx, fy, tx, ty, part);
    else this.addOrdered(tx, ty, fx, fy, part);
  }

  /** A ring that shrank to one point is border there: an edge without length. */
  addPoint(at: Position, part: number): void {
    this.addOrdered(at[0]! + 0, at[1]! + 0, at[0]! + 0, at[1]! + 0, part);
  }

  private addOrdered(ax: number, ay: number, bx: number, by: number, part: number): void {
    const { coordinates, parts, slots } = this;
    const mask = slots.length - 1;
    let slot = hashOf(ax, ay, bx, by) & mask;
    for (let known = slots[slot]!; known >= 0; known = slots[slot]!) {
      const o = 4 * known;
      const equal =
        coordinates[o] === ax &&
        coordinates[o + 1] === ay &&
        coordinates[o + 2] === bx &&
        coordinates[o + 3] === by;
      // A third part at one edge means overlap: it becomes an edge of its own, and its cells are searched exactly.
      if (equal && parts[2 * known + 1] === 0) {
        parts[2 * known + 1] = part;
        return;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = this.count;
    coordinates.set([ax, ay, bx, by], 4 * this.count);
    parts[2 * this.count] = part;
    this.count++;
  }
}

const isOnePoint = (ring: readonly Position[]): boolean =>
  ring.length > 1 && ring.every(([x, y]) => x === ring[0]![0] && y === ring[0]![1]);

/** Collects the edges of all usable parts; winding does not matter. */
export function uniqueEdges(polygons: readonly PolygonFeature[]): UniqueEdges {
  const polygonOfPart = [-1];
  const rings: { readonly part: number; readonly ring: readonly Position[] }[] = [];
  polygons.forEach(({ geometry }, index) => {
    for (const part of usableParts(geometry)) {
      for (const ring of part) rings.push({ part: polygonOfPart.length, ring });
      polygonOfPart.push(index);
    }
  });
  const table = new EdgeTable(rings.reduce((sum, { ring }) => sum + ring.length - 1, 0));
  for (const { part, ring } of rings) {
    if (isOnePoint(ring)) table.addPoint(ring[0]!, part);
    else for (let i = 1; i < ring.length; i++) table.add(ring[i - 1]!, ring[i]!, part);
  }
  return {
    count: table.count,
    coordinates: table.coordinates.slice(0, 4 * table.count),
    parts: table.parts.slice(0, 2 * table.count),
    polygonOfPart: Int32Array.from(polygonOfPart),
  };
}
