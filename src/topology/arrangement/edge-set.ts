import { PointTable } from './point-table.ts';

/** One polygon that has an edge in its ring, and the side on which its interior lies, seen from the lower end. */
export interface Bordering {
  readonly polygon: number;
  readonly left: boolean;
}

const NONE = -1;

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/**
 * Undirected edges between numbered lattice points, each once, with the polygons that border it. An edge that a
 * polygon has on both sides (a spike, a seam) borders it no more. Millions of them: everything lies in flat arrays,
 * the sides of an edge as a linked list.
 */
export class EdgeSet {
  readonly points: PointTable;
  #slots: Int32Array;
  #mask: number;
  #size = 0;
  #from: Int32Array;
  #to: Int32Array;
  /** The first side of each edge; for each side the polygon twice, plus one on its left, and the next side. */
  #first: Int32Array;
  #sides = 0;
  #side: Int32Array;
  #next: Int32Array;

  constructor(capacity: number) {
    this.points = new PointTable(capacity);
    let slots = 16;
    while (slots < capacity * 2) slots *= 2;
    this.#slots = new Int32Array(slots).fill(NONE);
    this.#mask = slots - 1;
    this.#from = new Int32Array(slots / 2);
    this.#to = new Int32Array(slots / 2);
    this.#first = new Int32Array(slots / 2);
    this.#side = new Int32Array(slots / 2);
    this.#next = new Int32Array(slots / 2);
  }

  get size(): number {
    return this.#size;
  }

  from(edge: number): number {
    return this.#from[edge]!;
  }

  to(edge: number): number {
    return this.#to[edge]!;
  }

  /** Whether a polygon has the edge on one side. */
  isBordered(edge: number): boolean {
    return this.#first[edge]! !== NONE;
  }

  /** Whether an edge has exactly one polygon on either side. */
  isShared(edge: number): boolean {
    const first = this.#first[edge]!;
    const second = first === NONE ? NONE : this.#next[first]!;
    if (second === NONE || this.#next[second]! !== NONE) return false;
    return (this.#side[first]! & 1) !== (this.#side[second]! & 1);
  }

  /** Calls with each polygon that borders an edge, in the order in which they came. */
  eachSide(edge: number, visit: (polygon: number, left: boolean) => void): void {
    for (let s = this.#first[edge]!; s !== NONE; s = this.#next[s]!)
      visit(this.#side[s]! >> 1, (this.#side[s]! & 1) === 1);
  }

  bordering(edge: number): readonly Bordering[] {
    const sides: Bordering[] = [];
    this.eachSide(edge, (polygon, left) => sides.push({ polygon, left }));
    return sides;
  }

  /** Adds the edge from point a to point b with a polygon's interior on its left (or right). */
  add(a: number, b: number, polygon: number, left: boolean): void {
    if (a === b) return;
    const forward = a < b;
    const edge = this.#edgeOf(forward ? a : b, forward ? b : a);
    const code = 2 * polygon + (left === forward ? 1 : 0);
    let before = NONE;
    for (let s = this.#first[edge]!; s !== NONE; s = this.#next[s]!) {
      const known = this.#side[s]!;
      if (known === code) return;
      if (known === (code ^ 1)) {
        if (before === NONE) this.#first[edge] = this.#next[s]!;
        else this.#next[before] = this.#next[s]!;
        return;
      }
      before = s;
    }
    const side = this.#newSide(code);
    if (before === NONE) this.#first[edge] = side;
    else this.#next[before] = side;
  }

  #newSide(code: number): number {
    if (this.#sides === this.#side.length) {
      this.#side = doubled(this.#side);
      this.#next = doubled(this.#next);
    }
    this.#side[this.#sides] = code;
    this.#next[this.#sides] = NONE;
    return this.#sides++;
  }

  #edgeOf(low: number, high: number): number {
    let slot = mix(low, high) & this.#mask;
    for (;;) {
      const edge = this.#slots[slot]!;
      if (edge === NONE) break;
      if (this.#from[edge] === low && this.#to[edge] === high) return edge;
      slot = (slot + 1) & this.#mask;
    }
    if (this.#size === this.#from.length) {
      this.#grow();
      return this.#edgeOf(low, high);
    }
    this.#slots[slot] = this.#size;
    this.#from[this.#size] = low;
    this.#to[this.#size] = high;
    this.#first[this.#size] = NONE;
    return this.#size++;
  }

  #grow(): void {
    this.#from = doubled(this.#from);
    this.#to = doubled(this.#to);
    this.#first = doubled(this.#first);
    this.#slots = new Int32Array(this.#slots.length * 2).fill(NONE);
    this.#mask = this.#slots.length - 1;
    for (let edge = 0; edge < this.#size; edge++) {
      let slot = mix(this.#from[edge]!, this.#to[edge]!) & this.#mask;
      while (this.#slots[slot]! !== NONE) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = edge;
    }
  }
}

function mix(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0xc2b2ae35);
  return (h ^ (h >>> 13)) >>> 0;
}
