import { type LatticeLine, reversed } from './lattice.ts';
import { junctionKey } from './partition.ts';

type Place = readonly [x: number, y: number];

const MOST_NEW_VERTICES = 64;

/** Directed segments of lines, to see whether a line is still where it was. */
export class SegmentSet {
  readonly #ends = new Map<string, Place[]>();

  addLine(points: LatticeLine, backwards = false): void {
    const line = backwards ? reversed(points) : points;
    for (let i = 0; i + 3 < line.length; i += 2) {
      const key = junctionKey(line[i]!, line[i + 1]!);
      const ends = this.#ends.get(key);
      if (ends) ends.push([line[i + 2]!, line[i + 3]!]);
      else this.#ends.set(key, [[line[i + 2]!, line[i + 3]!]]);
    }
  }

  #has([ax, ay]: Place, [bx, by]: Place): boolean {
    return this.#ends.get(junctionKey(ax, ay))?.some(([x, y]) => x === bx && y === by) ?? false;
  }

  /**
   * Where these segments are no longer among others; null where every one is, if divided by vertices within one
   * step of it, and (unless others may have more) the others have none besides.
   */
  departureOf(others: SegmentSet, besides?: 'mayHaveMore'): Place | null {
    let used = 0;
    for (const [key, ends] of this.#ends) {
      const from = key.split(',').map(Number) as [number, number];
      for (const to of ends) {
        const hops = others.#hops(from, to);
        if (hops === 0) return from;
        used += hops;
      }
    }
    if (besides || used === others.#size) return null;
    const [extra] = others.#ends.keys();
    return extra ? (extra.split(',').map(Number) as [number, number]) : null;
  }

  get #size(): number {
    let size = 0;
    for (const ends of this.#ends.values()) size += ends.length;
    return size;
  }

  /** Segments in a chain along the straight from one place to another; 0 where there is none. */
  #hops(from: Place, to: Place): number {
    if (this.#has(from, to)) return 1;
    let [at, hops] = [from, 0];
    while (hops < MOST_NEW_VERTICES && !(at[0] === to[0] && at[1] === to[1])) {
      const here = at;
      const next = this.#ends.get(junctionKey(...here))?.find((end) => isOnWay(from, to, here, end));
      if (!next) return 0;
      at = next;
      hops++;
    }
    return hops < MOST_NEW_VERTICES ? hops : 0;
  }
}

/** Whether `end` lies within one step of the straight from a to b, farther along it than `at`. */
function isOnWay([ax, ay]: Place, [bx, by]: Place, at: Place, end: Place): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ([x, y]: Place): number => (x - ax) * dx + (y - ay) * dy;
  const off = dx * (end[1] - ay) - dy * (end[0] - ax);
  const isAhead = along(end) > along(at) && along(end) <= dx * dx + dy * dy;
  return isAhead && Math.abs(off) <= Math.hypot(dx, dy);
}
