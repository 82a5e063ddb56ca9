import { heatBreaks, heatClass, largestOf } from './heat-classes.ts';
import type { HeatCells } from './heat-raster.ts';
import type { HeatRaster } from './results.ts';

const FINEST = 4;
/** As many samples as a page can hand to a graphics card without being held up by it: 16 MB of pixels. */
const MOST_SAMPLES = 4_000_000;

/** Values of cells with a frame of zeros around them: outside the raster a density counts as none. */
interface Framed {
  readonly stride: number;
  readonly values: Float64Array;
  /** The class of each value, counted from 1; 0 = none. */
  readonly reached: Uint8Array;
}

function framedCells({ width, height, values }: HeatCells, breaks: readonly number[]): Framed {
  const stride = width + 2;
  const framed = new Float64Array(stride * (height + 2));
  for (let row = 0; row < height; row++)
    framed.set(values.subarray(row * width, (row + 1) * width), (row + 1) * stride + 1);
  const reached = new Uint8Array(framed.length);
  for (let i = 0; i < framed.length; i++) reached[i] = heatClass(framed[i]!, breaks) + 1;
  return { stride, values: framed, reached };
}

/** Whether the cell centres around a place are all of one class, which is then that of whatever lies between them. */
const alike = ({ stride, reached }: Framed, i: number): boolean =>
  reached[i] === reached[i + 1] &&
  reached[i] === reached[i + stride] &&
  reached[i] === reached[i + stride + 1];

/** Samples between the centre of a cell and the next, along one axis; cell -1 is the one before the first. */
function samplesAlong(cells: number, finer: number): readonly (readonly [from: number, to: number])[] {
  const behind = (cell: number): number =>
    Math.min(cells * finer, Math.max(0, Math.ceil(finer * (cell + 0.5) - 0.5)));
  return Array.from({ length: cells + 1 }, (_, i) => [behind(i - 1), behind(i)]);
}

/**
 * A density in fixed classes, ready for colours. Values are interpolated before they are classed, so that the edges
 * of classes are smooth lines and mean the same density at every zoom.
 */
export function classedHeat(cells: HeatCells, breaks = heatBreaks(largestOf(cells.values))): HeatRaster {
  const most = Math.floor(Math.sqrt(MOST_SAMPLES / (cells.width * cells.height)));
  const finer = Math.max(1, Math.min(FINEST, most));
  const width = cells.width * finer;
  const height = cells.height * finer;
  const classes = new Uint8Array(width * height);
  const framed = framedCells(cells, breaks);
  const columns = samplesAlong(cells.width, finer);

  /** One row of samples between four cell centres, the first of them at `i`: bilinear, south before east. */
  const fillSamples = (
    i: number,
    column: number,
    row: number,
    y: number,
    left: number,
    ended: number,
  ): void => {
    const { values, stride } = framed;
    const south = (y + 0.5) / finer + 0.5 - row;
    const west = values[i]! + (values[i + stride]! - values[i]!) * south;
    const rise = values[i + 1]! + (values[i + stride + 1]! - values[i + 1]!) * south - west;
    for (let x = left; x < ended; x++) {
      const east = (x + 0.5) / finer + 0.5 - column;
      classes[y * width + x] = heatClass(west + rise * east, breaks) + 1;
    }
  };

  /** Between two rows of cells. */
  const fillRow = (row: number, top: number, bottom: number): void => {
    const start = row * framed.stride;
    for (let column = 0; column < columns.length; column++) {
      const i = start + column;
      const [left, ended] = columns[column]!;
      const ink = framed.reached[i]!;
      if (!alike(framed, i)) {
        for (let y = top; y < bottom; y++) fillSamples(i, column, row, y, left, ended);
        continue;
      }
      // Most cells lie among their like: a run of them is filled at once.
      let last = i;
      while (column + 1 < columns.length && framed.reached[last + 1] === ink && alike(framed, last + 1)) {
        last++;
        column++;
      }
      if (ink === 0) continue;
      const right = columns[column]![1];
      for (let y = top; y < bottom; y++) classes.fill(ink, y * width + left, y * width + right);
    }
  };
  for (const [row, [top, bottom]] of samplesAlong(cells.height, finer).entries()) fillRow(row, top, bottom);
  return { width, height, classes, breaks, bounds: cells.bounds, fixes: cells.fixes };
}
