import type { Geometry } from 'geojson';

/** How the positions of one geometry nest: 1 a position, 2 a line, 3 rings, 4 parts of rings. */
export type Depth = 1 | 2 | 3 | 4;

/** Where the numbers of one geometry lie, and how they are grouped. */
export interface FlatCoordinates {
  /** Shared by many geometries; x, y (and z) in turns. */
  readonly numbers: Float64Array;
  /** Index of the first number, and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly dims: 2 | 3;
  readonly depth: Depth;
  /** Index behind the last number of each line; null where there is only one. */
  readonly lineEnds: readonly number[] | null;
  /** Index behind the last line of each part; null where there is only one. */
  readonly partEnds: readonly number[] | null;
}

/**
 * A geometry whose coordinates lie in one row of numbers and become nested arrays each time they are asked for: a
 * file of millions of positions costs 16 bytes each, and only the feature in hand costs arrays.
 */
export class FlatGeometry implements FlatCoordinates {
  readonly numbers: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly dims: 2 | 3;
  readonly depth: Depth;
  readonly lineEnds: readonly number[] | null;
  readonly partEnds: readonly number[] | null;

  constructor(
    /** As the file says it: whether its coordinates nest as it asks is for the door to judge. */
    readonly type: string,
    flat: FlatCoordinates,
  ) {
    this.numbers = flat.numbers;
    this.from = flat.from;
    this.to = flat.to;
    this.dims = flat.dims;
    this.depth = flat.depth;
    this.lineEnds = flat.lineEnds;
    this.partEnds = flat.partEnds;
  }

  /** Nested arrays as the file has them, new ones at each call. */
  get coordinates(): unknown {
    if (this.depth === 1) return this.#positions(this.from, this.to)[0];
    const lines = this.#lines();
    if (this.depth === 2) return lines[0];
    return this.depth === 3 ? lines : this.#parts(lines);
  }

  toJSON(): Pick<Geometry, 'type'> {
    return { type: this.type as Geometry['type'], ...{ coordinates: this.coordinates } };
  }

  #positions(from: number, to: number): number[][] {
    const { numbers, dims } = this;
    const positions: number[][] = [];
    for (let i = from; i < to; i += dims) {
      positions.push(
        dims === 2 ? [numbers[i]!, numbers[i + 1]!] : [numbers[i]!, numbers[i + 1]!, numbers[i + 2]!],
      );
    }
    return positions;
  }

  #lines(): number[][][] {
    let from = this.from;
    return (this.lineEnds ?? [this.to]).map((end) => {
      const line = this.#positions(from, end);
      from = end;
      return line;
    });
  }

  #parts(lines: number[][][]): number[][][][] {
    let from = 0;
    return (this.partEnds ?? [lines.length]).map((end) => {
      const part = lines.slice(from, end);
      from = end;
      return part;
    });
  }
}
