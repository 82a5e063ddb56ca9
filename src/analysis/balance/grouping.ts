/** Ground in units that neighbour each other, in groups that are to be balanced. */
export interface UnitGraph {
  /** Number of groups; they are 0 … groups - 1. */
  readonly groups: number;
  /** The group of each unit as things stand. */
  readonly home: Int32Array;
  /** What each unit adds to its group; never negative. */
  readonly weight: Float64Array;
  /** What it costs to have a unit in another group than its own; never negative. */
  readonly cost: Float64Array;
  /** 1 where a unit stays. */
  readonly stays: Uint8Array;
  /** The neighbours of unit u are `near[starts[u]] … near[starts[u + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly near: Int32Array;
}

/** What every group's sum is to be in. */
export interface Range {
  readonly lowest: number;
  readonly highest: number;
}

/** How much a sum lies outside of a range. */
export const excessOf = (sum: number, { lowest, highest }: Range): number =>
  Math.max(0, sum - highest, lowest - sum);

/** Units of which some are in other groups than their own, with the sums kept up to date. */
export class Grouping {
  readonly graph: UnitGraph;
  readonly group: Int32Array;
  readonly sums: Float64Array;
  cost = 0;
  /** By group: how many of its own units it still has. */
  readonly #own: Int32Array;
  readonly #seen: Int32Array;
  #stamp = 0;

  constructor(graph: UnitGraph) {
    this.graph = graph;
    this.group = graph.home.slice();
    this.sums = new Float64Array(graph.groups);
    this.#own = new Int32Array(graph.groups);
    this.#seen = new Int32Array(graph.home.length);
    graph.home.forEach((group, unit) => {
      this.sums[group]! += graph.weight[unit]!;
      this.#own[group]! += 1;
    });
  }

  /** Puts units into a group, whatever it does to the others. */
  put(units: readonly number[], to: number): void {
    const { home, weight, cost } = this.graph;
    for (const unit of units) {
      const from = this.group[unit]!;
      if (from === to) continue;
      this.sums[from]! -= weight[unit]!;
      this.sums[to]! += weight[unit]!;
      if (from === home[unit]) {
        this.cost += cost[unit]!;
        this.#own[from]! -= 1;
      } else if (to === home[unit]) {
        this.cost -= cost[unit]!;
        this.#own[to]! += 1;
      }
      this.group[unit] = to;
    }
  }

  /** Takes over what another grouping of the same units has. */
  become(group: Int32Array): void {
    for (let unit = 0; unit < group.length; unit++) {
      if (this.group[unit] !== group[unit]) this.put([unit], group[unit]!);
    }
  }

  /**
   * The units that leave a group together with a unit, so that what hung together still does: itself and all that it
   * alone held to the rest. Null where that is not allowed: a unit stays, or nothing of the group's own would be left.
   */
  leaving(unit: number): readonly number[] | null {
    const { stays, home } = this.graph;
    if (stays[unit]) return null;
    const parts = this.#partsWithout(unit);
    const kept = this.#keptOf(parts);
    const leaving = [unit];
    for (const part of parts) if (part !== kept) leaving.push(...part);
    let own = 0;
    for (const each of leaving) {
      if (stays[each]) return null;
      if (home[each] === this.group[unit]) own += 1;
    }
    return own < this.#own[this.group[unit]!]! || own === 0 ? leaving : null;
  }

  /** Whether a unit can be taken out of its group without cutting anything off. */
  isLoose(unit: number): boolean {
    return this.#partsWithout(unit).length < 2;
  }

  /** The pieces in which the neighbours of a unit in its group hang together without it. */
  #partsWithout(unit: number): number[][] {
    const { starts, near } = this.graph;
    const of = this.group[unit];
    const seen = this.#seen;
    this.#stamp += 1;
    const stamp = this.#stamp;
    seen[unit] = stamp;
    const parts: number[][] = [];
    for (let i = starts[unit]!; i < starts[unit + 1]!; i++) {
      const first = near[i]!;
      if (this.group[first] !== of || seen[first] === stamp) continue;
      seen[first] = stamp;
      const part = [first];
      for (let k = 0; k < part.length; k++) {
        const at = part[k]!;
        for (let j = starts[at]!; j < starts[at + 1]!; j++) {
          const next = near[j]!;
          if (this.group[next] !== of || seen[next] === stamp) continue;
          seen[next] = stamp;
          part.push(next);
        }
      }
      parts.push(part);
    }
    return parts;
  }

  /** Of parts the one that remains the group: that which holds what stays, else the one with the most units. */
  #keptOf(parts: readonly number[][]): number[] | undefined {
    if (parts.length < 2) return parts[0];
    const { stays } = this.graph;
    return (
      parts.find((part) => part.some((unit) => stays[unit])) ??
      parts.reduce((best, part) => (part.length > best.length ? part : best))
    );
  }
}
