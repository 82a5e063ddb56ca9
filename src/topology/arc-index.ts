/** Anything with a number and a line: x, y interleaved, in steps. */
interface Numbered {
  readonly id: number;
  readonly points: Int32Array;
}

/** A uniform grid over the boxes of arcs that can change with them. */
export class ArcIndex {
  readonly #cell: number;
  readonly #cells = new Map<number, Set<number>>();

  #reach: readonly [number, number, number, number] | null = null;

  /** The cell size is taken from these arcs; they are not added. */
  constructor(arcs: readonly Numbered[]) {
    let reach = 0;
    for (const arc of arcs) {
      const [west, south, east, north] = boxOfLine(arc.points);
      reach += Math.max(east - west, north - south);
    }
    this.#cell = Math.max(1, Math.ceil(reach / Math.max(1, arcs.length)));
  }

  get reach(): readonly [number, number, number, number] | null {
    return this.#reach;
  }

  add(arc: Numbered): void {
    const box = boxOfLine(arc.points);
    const [w, s, e, n] = this.#reach ?? box;
    this.#reach = [Math.min(w, box[0]), Math.min(s, box[1]), Math.max(e, box[2]), Math.max(n, box[3])];
    this.#visit(box, (key) => {
      const set = this.#cells.get(key);
      if (set) set.add(arc.id);
      else this.#cells.set(key, new Set([arc.id]));
    });
  }

  remove(arc: Numbered): void {
    this.#visit(boxOfLine(arc.points), (key) => {
      const set = this.#cells.get(key);
      set?.delete(arc.id);
      if (set?.size === 0) this.#cells.delete(key);
    });
  }

  near(west: number, south: number, east: number, north: number): Set<number> {
    const found = new Set<number>();
    this.#visit([west, south, east, north], (key) => {
      for (const id of this.#cells.get(key) ?? []) found.add(id);
    });
    return found;
  }

  #visit(box: readonly number[], at: (key: number) => void): void {
    const [c0, r0, c1, r1] = box.map((v) => Math.floor(v / this.#cell)) as [number, number, number, number];
    for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) at(c * 0x8000000 + r);
  }
}

/** West, south, east, north of a line, in steps. */
export function boxOfLine(points: Int32Array): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}
