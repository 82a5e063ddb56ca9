import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Frame } from '../frame.ts';
import type { PolygonFeature } from '../locator/unique-edges.ts';

/**
 * The edges of some polygons in metres, each shared one once: outer rings run counter-clockwise and holes clockwise,
 * so that the inside is on the left. An edge that more than two polygons share stands there more than once.
 */
export interface SharedEdges {
  readonly count: number;
  /** x, y, x, y of each edge. */
  readonly ends: Float64Array;
  /** The polygon on the left and on the right of each edge, -1 = none. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Twice the signed area of the triangle of each edge and the origin. */
  readonly cross: Float64Array;
  /** Square metres of each polygon in the plane of the frame. */
  readonly areaM2: Float64Array;
  /** West, south, east, north of each polygon; an empty polygon has an empty box. */
  readonly boxes: Float64Array;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/** x, y of a ring's corners without the closing one; empty where a coordinate is not finite or corners are too few. */
function ringInMetres(ring: readonly Position[], frame: Frame, inside: 'left' | 'right'): Float64Array {
  const metres = new Float64Array(2 * ring.length);
  let n = 0;
  for (const [lng = Number.NaN, lat = Number.NaN] of ring) {
    const [x, y] = frame.toMetres(lng, lat);
    if (!Number.isFinite(x + y)) return new Float64Array();
    if (n > 0 && metres[2 * n - 2] === x && metres[2 * n - 1] === y) continue;
    metres[2 * n] = x;
    metres[2 * n + 1] = y;
    n++;
  }
  if (n > 1 && metres[0] === metres[2 * n - 2] && metres[1] === metres[2 * n - 1]) n--;
  if (n < 3) return new Float64Array();
  const corners = metres.subarray(0, 2 * n);
  const isCounterClockwise = doubleArea(corners) > 0;
  return isCounterClockwise === (inside === 'left') ? corners : reversed(corners);
}

function doubleArea(corners: Float64Array): number {
  let sum = 0;
  for (let i = 0, j = corners.length - 2; i < corners.length; j = i, i += 2) {
    sum += (corners[j]! - corners[0]!) * (corners[i + 1]! - corners[1]!);
    sum -= (corners[i]! - corners[0]!) * (corners[j + 1]! - corners[1]!);
  }
  return sum;
}

function reversed(corners: Float64Array): Float64Array {
  const out = new Float64Array(corners.length);
  for (let i = 0; i < corners.length; i += 2) {
    out[i] = corners[corners.length - 2 - i]!;
    out[i + 1] = corners[corners.length - 1 - i]!;
  }
  return out;
}

function ringsOf(geometry: Polygon | MultiPolygon | null, frame: Frame): Float64Array[] {
  if (geometry === null) return [];
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts
    .flatMap((rings) => rings.map((ring, i) => ringInMetres(ring, frame, i === 0 ? 'left' : 'right')))
    .filter((ring) => ring.length > 0);
}

/** Finds the edges that were seen before: a hash of their two ends, with open addressing. */
class EdgeTable {
  private readonly slots: Int32Array;
  private readonly numbers = new Float64Array(1);
  private readonly words = new Uint32Array(this.numbers.buffer);
  private readonly ends: Float64Array;

  constructor(ends: Float64Array) {
    this.ends = ends;
    let size = 16;
    while (size < ends.length) size *= 2;
    this.slots = new Int32Array(size).fill(-1);
  }

  /** The first edge with these ends that `fits`, or -1 after putting `edge` in its place. */
  find(
    ax: number,
    ay: number,
    bx: number,
    by: number,
    edge: number,
    fits: (edge: number) => boolean,
  ): number {
    const mask = this.slots.length - 1;
    let slot = (this.hash(ax, ay) ^ this.hash(bx, by)) & mask;
    for (let at = this.slots[slot]!; at >= 0; at = this.slots[slot]!) {
      const e = 4 * at;
      const same =
        this.ends[e] === ax && this.ends[e + 1] === ay && this.ends[e + 2] === bx && this.ends[e + 3] === by;
      if (same && fits(at)) return at;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = edge;
    return -1;
  }

  private hash(x: number, y: number): number {
    this.numbers[0] = x;
    const one = Math.imul(this.words[0]! ^ this.words[1]!, 0x9e3779b1);
    this.numbers[0] = y;
    const both = Math.imul(one ^ this.words[0]! ^ (this.words[1]! >>> 3), 0x85ebca6b);
    return both ^ (both >>> 15);
  }
}

/** Collects the edges of polygons in the metres of a frame. Overlaps, holes, enclaves and empty ones are welcome. */
export function shareEdges(polygons: readonly PolygonFeature[], frame: Frame): SharedEdges {
  const rings = polygons.map((polygon) => ringsOf(polygon.geometry, frame));
  const total = rings.flat().reduce((sum, ring) => sum + ring.length / 2, 0);
  const ends = new Float64Array(4 * total);
  const left = new Int32Array(total).fill(-1);
  const right = new Int32Array(total).fill(-1);
  const cross = new Float64Array(total);
  const areaM2 = new Float64Array(polygons.length);
  const boxes = new Float64Array(4 * polygons.length);
  const table = new EdgeTable(ends);
  let count = 0;

  function add(polygon: number, ax: number, ay: number, bx: number, by: number): void {
    const forward = ax < bx || (ax === bx && ay < by);
    const side = forward ? left : right;
    const isFree = (edge: number): boolean => side[edge] === -1;
    const [x1, y1, x2, y2] = forward ? [ax, ay, bx, by] : [bx, by, ax, ay];
    let edge = table.find(x1, y1, x2, y2, count, isFree);
    if (edge < 0) {
      edge = count++;
      ends.set([x1, y1, x2, y2], 4 * edge);
      cross[edge] = x1 * y2 - x2 * y1;
    }
    side[edge] = polygon;
    areaM2[polygon]! += (forward ? cross[edge]! : -cross[edge]!) / 2;
  }

  for (const [polygon, own] of rings.entries()) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of own) {
      for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
        add(polygon, ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!);
        box[0] = Math.min(box[0]!, ring[i]!);
        box[1] = Math.min(box[1]!, ring[i + 1]!);
        box[2] = Math.max(box[2]!, ring[i]!);
        box[3] = Math.max(box[3]!, ring[i + 1]!);
      }
    }
    boxes.set(box, 4 * polygon);
  }
  return {
    count,
    ends: ends.slice(0, 4 * count),
    left: left.slice(0, count),
    right: right.slice(0, count),
    cross: cross.slice(0, count),
    areaM2,
    boxes,
    box: boxOf(boxes),
  };
}

function boxOf(boxes: Float64Array): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < boxes.length; i += 4) {
    box[0] = Math.min(box[0], boxes[i]!);
    box[1] = Math.min(box[1], boxes[i + 1]!);
    box[2] = Math.max(box[2], boxes[i + 2]!);
    box[3] = Math.max(box[3], boxes[i + 3]!);
  }
  return box;
}
