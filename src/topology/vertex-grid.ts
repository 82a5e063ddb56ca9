import { type LatticeLine, turn } from './lattice.ts';

/** The vertices of lines, numbered line by line, in a grid of cells; they can be taken out. */
export class VertexGrid {
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  /** Line k has vertices starts[k] … starts[k + 1] - 1. */
  readonly starts: Int32Array;
  readonly #gone: Uint8Array;
  readonly #cell: number;
  readonly #cells = new Map<number, number[]>();

  constructor(lines: readonly LatticeLine[]) {
    this.starts = new Int32Array(lines.length + 1);
    lines.forEach((line, k) => {
      this.starts[k + 1] = this.starts[k]! + line.length / 2;
    });
    const count = this.starts[lines.length]!;
    [this.xs, this.ys, this.#gone] = [new Int32Array(count), new Int32Array(count), new Uint8Array(count)];
    let reach = 0;
    lines.forEach((line, k) => {
      for (let i = 0; i < line.length; i += 2) {
        const v = this.starts[k]! + i / 2;
        this.xs[v] = line[i]!;
        this.ys[v] = line[i + 1]!;
        if (i > 0) reach += Math.abs(line[i]! - line[i - 2]!) + Math.abs(line[i + 1]! - line[i - 1]!);
      }
    });
    this.#cell = Math.max(1, Math.ceil((2 * reach) / Math.max(1, count)));
    for (let v = 0; v < count; v++) {
      const key = this.#keyOf(this.#row(this.xs[v]!), this.#row(this.ys[v]!));
      const cell = this.#cells.get(key);
      if (cell) cell.push(v);
      else this.#cells.set(key, [v]);
    }
  }

  remove(v: number): void {
    this.#gone[v] = 1;
  }

  /** What is left of line k. */
  lineOf(k: number): LatticeLine {
    const points: number[] = [];
    for (let v = this.starts[k]!; v < this.starts[k + 1]!; v++)
      if (!this.#gone[v]) points.push(this.xs[v]!, this.ys[v]!);
    return Int32Array.from(points);
  }

  /** Whether a vertex at none of the corners lies in the triangle of three vertices, its border included. */
  anyIn(a: number, b: number, c: number): boolean {
    const { xs, ys } = this;
    const [ax, ay, bx, by, cx, cy] = [xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[c]!, ys[c]!];
    const sense = Math.sign(turn(ax, ay, bx, by, cx, cy));
    const isIn = (px: number, py: number): boolean => {
      if ((px === ax && py === ay) || (px === bx && py === by) || (px === cx && py === cy)) return false;
      const on = (qx: number, qy: number, rx: number, ry: number): boolean =>
        Math.sign(turn(qx, qy, rx, ry, px, py)) * (sense || 1) >= 0;
      if (sense !== 0) return on(ax, ay, bx, by) && on(bx, by, cx, cy) && on(cx, cy, ax, ay);
      return turn(ax, ay, bx, by, px, py) === 0 && turn(ax, ay, cx, cy, px, py) === 0;
    };
    const [west, east] = [Math.min(ax, bx, cx), Math.max(ax, bx, cx)];
    const [south, north] = [Math.min(ay, by, cy), Math.max(ay, by, cy)];
    for (let column = this.#row(west); column <= this.#row(east); column++) {
      for (let row = this.#row(south); row <= this.#row(north); row++) {
        for (const v of this.#cells.get(this.#keyOf(column, row)) ?? []) {
          if (this.#gone[v] || xs[v]! < west || xs[v]! > east || ys[v]! < south || ys[v]! > north) continue;
          if (isIn(xs[v]!, ys[v]!)) return true;
        }
      }
    }
    return false;
  }

  #row(value: number): number {
    return Math.floor(value / this.#cell);
  }

  // Rows of the lattice stay below 2^31, columns below 2^22 at any cell of 1000 steps or more; smaller worlds have
  // fewer cells than that, and a rare common key only costs a comparison.
  #keyOf(column: number, row: number): number {
    return column * 0x8000000 + row;
  }
}
