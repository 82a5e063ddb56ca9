/** A box on the picture in CSS pixels. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Boxes that are taken, in cells of 64 pixels. */
export class TakenBoxes {
  readonly #cells = new Map<string, Box[]>();

  /** Whether a box meets none that is taken. */
  isFree(box: Box): boolean {
    for (const key of cellsOf(box)) {
      for (const other of this.#cells.get(key) ?? []) {
        if (box.x0 < other.x1 && other.x0 < box.x1 && box.y0 < other.y1 && other.y0 < box.y1) return false;
      }
    }
    return true;
  }

  take(box: Box): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }
}

const CELL_PX = 64;

function* cellsOf({ x0, y0, x1, y1 }: Box): Generator<string> {
  for (let x = Math.floor(x0 / CELL_PX); x <= Math.floor(x1 / CELL_PX); x++) {
    for (let y = Math.floor(y0 / CELL_PX); y <= Math.floor(y1 / CELL_PX); y++) yield `${x} ${y}`;
  }
}
