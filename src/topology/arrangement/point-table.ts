/** Numbers lattice points: the same point always gets the same id, ids count up from 0. */
export class PointTable {
  #slots: Int32Array;
  #mask: number;
  #xs: Int32Array;
  #ys: Int32Array;
  #size = 0;

  constructor(capacity: number) {
    let slots = 16;
    while (slots < capacity * 2) slots *= 2;
    this.#slots = new Int32Array(slots).fill(-1);
    this.#mask = slots - 1;
    this.#xs = new Int32Array(slots / 2);
    this.#ys = new Int32Array(slots / 2);
  }

  get size(): number {
    return this.#size;
  }

  x(id: number): number {
    return this.#xs[id]!;
  }

  y(id: number): number {
    return this.#ys[id]!;
  }

  idOf(x: number, y: number): number {
    let slot = hash(x, y) & this.#mask;
    for (;;) {
      const id = this.#slots[slot]!;
      if (id < 0) break;
      if (this.#xs[id] === x && this.#ys[id] === y) return id;
      slot = (slot + 1) & this.#mask;
    }
    if (this.#size === this.#xs.length) {
      this.#grow();
      return this.idOf(x, y);
    }
    this.#slots[slot] = this.#size;
    this.#xs[this.#size] = x;
    this.#ys[this.#size] = y;
    return this.#size++;
  }

  #grow(): void {
    const slots = this.#slots.length * 2;
    this.#mask = slots - 1;
    this.#slots = new Int32Array(slots).fill(-1);
    const [xs, ys] = [new Int32Array(slots / 2), new Int32Array(slots / 2)];
    xs.set(this.#xs);
    ys.set(this.#ys);
    this.#xs = xs;
    this.#ys = ys;
    for (let id = 0; id < this.#size; id++) {
      let slot = hash(xs[id]!, ys[id]!) & this.#mask;
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = id;
    }
  }
}

function hash(x: number, y: number): number {
  let h = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return (h ^ (h >>> 13)) >>> 0;
}
