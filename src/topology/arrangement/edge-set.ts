import { PointTable } from './point-table.ts';

/** One polygon that has an edge in its ring, and the side on which its interior lies, seen from the lower end. */
export interface Bordering {
  readonly polygon: number;
  readonly left: boolean;
}

/**
 * Undirected edges between numbered lattice points, each once, with the polygons that border it. An edge that a
 * polygon has on both sides (a spike, a seam) borders it no more.
 */
export class EdgeSet {
  readonly points: PointTable;
  #slots: Int32Array;
  #mask: number;
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #bordering: Bordering[][] = [];

  constructor(capacity: number) {
    this.points = new PointTable(capacity);
    let slots = 16;
    while (slots < capacity * 2) slots *= 2;
    this.#slots = new Int32Array(slots).fill(-1);
    this.#mask = slots - 1;
  }

  get size(): number {
    return this.#from.length;
  }

  from(edge: number): number {
    return this.#from[edge]!;
  }

  to(edge: number): number {
    return this.#to[edge]!;
  }

  bordering(edge: number): readonly Bordering[] {
    return this.#bordering[edge]!;
  }

  /** Adds the edge from point a to point b with a polygon's interior on its left (or right). */
  add(a: number, b: number, polygon: number, left: boolean): void {
    if (a === b) return;
    const forward = a < b;
    const list = this.#bordering[this.#edgeOf(forward ? a : b, forward ? b : a)]!;
    const side = left === forward;
    const opposite = list.findIndex((other) => other.polygon === polygon && other.left !== side);
    if (opposite >= 0) list.splice(opposite, 1);
    else if (!list.some((other) => other.polygon === polygon)) list.push({ polygon, left: side });
  }

  #edgeOf(low: number, high: number): number {
    let slot = mix(low, high) & this.#mask;
    for (;;) {
      const edge = this.#slots[slot]!;
      if (edge < 0) break;
      if (this.#from[edge] === low && this.#to[edge] === high) return edge;
      slot = (slot + 1) & this.#mask;
    }
    if (this.size * 2 >= this.#slots.length) {
      this.#grow();
      return this.#edgeOf(low, high);
    }
    this.#slots[slot] = this.size;
    this.#from.push(low);
    this.#to.push(high);
    this.#bordering.push([]);
    return this.size - 1;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    this.#mask = this.#slots.length - 1;
    for (let edge = 0; edge < this.size; edge++) {
      let slot = mix(this.#from[edge]!, this.#to[edge]!) & this.#mask;
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = edge;
    }
  }
}

function mix(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0xc2b2ae35);
  return (h ^ (h >>> 13)) >>> 0;
}
