/** Numbered items by cost, the cheapest first: a binary heap in two arrays. */
export class MinHeap {
  private readonly items: number[] = [];
  private readonly costs: number[] = [];

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  /** Cost of the item that `pop` would give; Infinity when empty. */
  get lowest(): number {
    return this.costs[0] ?? Number.POSITIVE_INFINITY;
  }

  push(item: number, cost: number): void {
    let at = this.items.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.costs[parent]! <= cost) break;
      this.put(at, this.items[parent]!, this.costs[parent]!);
      at = parent;
    }
    this.put(at, item, cost);
  }

  /** The cheapest item; undefined when empty. */
  pop(): number | undefined {
    const top = this.items[0];
    const item = this.items.pop();
    const cost = this.costs.pop();
    const size = this.items.length;
    if (item === undefined || cost === undefined || size === 0) return top;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.costs[child + 1]! < this.costs[child]!) child++;
      if (this.costs[child]! >= cost) break;
      this.put(at, this.items[child]!, this.costs[child]!);
      at = child;
    }
    this.put(at, item, cost);
    return top;
  }

  private put(at: number, item: number, cost: number): void {
    this.items[at] = item;
    this.costs[at] = cost;
  }
}
