import { type BitRaster, setBits } from './bit-raster.ts';

/**
 * Sets the cells whose middle lies within `radius` of a line (x, y, x, y, …; one place is a disc): for each segment
 * and each row, from the leftmost to the rightmost place of the capsule around it, which is convex.
 */
export function stampLine(raster: BitRaster, line: Float64Array, radius: number): void {
  if (line.length === 2) stampCapsule(raster, line[0]!, line[1]!, line[0]!, line[1]!, radius);
  for (let i = 3; i < line.length; i += 2) {
    stampCapsule(raster, line[i - 3]!, line[i - 2]!, line[i - 1]!, line[i]!, radius);
  }
}

function stampCapsule(
  raster: BitRaster,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  radius: number,
): void {
  const { west, south, cell, columns, rows } = raster;
  const firstRow = Math.max(0, Math.ceil((Math.min(ay, by) - radius - south) / cell - 0.5));
  const lastRow = Math.min(rows - 1, Math.floor((Math.max(ay, by) + radius - south) / cell - 0.5));
  const r2 = radius * radius;
  const dx = bx - ax;
  const dy = by - ay;
  const length = Math.sqrt(dx * dx + dy * dy);
  const ux = length > 0 ? dx / length : 0;
  const uy = length > 0 ? dy / length : 0;
  for (let row = firstRow; row <= lastRow; row++) {
    const y = south + (row + 0.5) * cell;
    let from = Number.POSITIVE_INFINITY;
    let to = Number.NEGATIVE_INFINITY;
    const half2a = r2 - (y - ay) * (y - ay);
    if (half2a >= 0) {
      const half = Math.sqrt(half2a);
      from = ax - half;
      to = ax + half;
    }
    const half2b = r2 - (y - by) * (y - by);
    if (half2b >= 0) {
      const half = Math.sqrt(half2b);
      from = Math.min(from, bx - half);
      to = Math.max(to, bx + half);
    }
    // The sides of the capsule at this height: the segment moved by the radius to its left and to its right.
    if (uy !== 0) {
      const alongLeft = (y - ay - radius * ux) / uy;
      if (alongLeft > 0 && alongLeft < length) {
        const x = ax + alongLeft * ux - radius * uy;
        from = Math.min(from, x);
        to = Math.max(to, x);
      }
      const alongRight = (y - ay + radius * ux) / uy;
      if (alongRight > 0 && alongRight < length) {
        const x = ax + alongRight * ux + radius * uy;
        from = Math.min(from, x);
        to = Math.max(to, x);
      }
    }
    const firstColumn = Math.max(0, Math.ceil((from - west) / cell - 0.5));
    const lastColumn = Math.min(columns - 1, Math.floor((to - west) / cell - 0.5));
    if (firstColumn <= lastColumn) setBits(raster, row, firstColumn, lastColumn);
  }
}
