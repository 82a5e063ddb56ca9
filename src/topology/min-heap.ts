/** A binary heap of items that are numbers, ordered by a key each; an item whose key changes is moved. */
export class Heap {
  readonly #keys: Float64Array;
  readonly #items: number[] = [];
  readonly #placeOf: Int32Array;

  constructor(keys: Float64Array) {
    this.#keys = keys;
    this.#placeOf = new Int32Array(keys.length).fill(-1);
  }

  /** Adds an item, or puts it where its key now belongs. */
  push(item: number): void {
    if (this.#placeOf[item]! < 0) {
      this.#items.push(item);
      this.#placeOf[item] = this.#items.length - 1;
    }
    this.#up(this.#placeOf[item]!);
    this.#down(this.#placeOf[item]!);
  }

  /** Takes out the item with the smallest key. */
  pop(): number | undefined {
    const [first] = this.#items;
    const last = this.#items.pop();
    if (first === undefined || last === undefined) return undefined;
    this.#placeOf[first] = -1;
    if (last !== first) {
      this.#put(0, last);
      this.#down(0);
    }
    return first;
  }

  #put(place: number, item: number): void {
    this.#items[place] = item;
    this.#placeOf[item] = place;
  }

  #up(from: number): void {
    const item = this.#items[from]!;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.#keys[this.#items[parent]!]! <= this.#keys[item]!) break;
      this.#put(place, this.#items[parent]!);
      place = parent;
    }
    this.#put(place, item);
  }

  #down(from: number): void {
    const item = this.#items[from]!;
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.#items.length) break;
      const [left, right] = [this.#items[child]!, this.#items[child + 1]];
      if (right !== undefined && this.#keys[right]! < this.#keys[left]!) child++;
      if (this.#keys[this.#items[child]!]! >= this.#keys[item]!) break;
      this.#put(place, this.#items[child]!);
      place = child;
    }
    this.#put(place, item);
  }
}
