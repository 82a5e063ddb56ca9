import type { Bounds } from '../geo/bounds.ts';
import { createFrame } from '../geo/frame.ts';

const M2_PER_HECTARE = 10_000;
const MAX_CELLS = 4_000_000;
/** A Gaussian is cut off at three times its bandwidth, which leaves out 0.3 % along each axis; the rest is scaled up. */
const REACH = 3;

/** Density in square cells of so many metres. */
export interface HeatCells {
  readonly width: number;
  readonly height: number;
  readonly cellM: number;
  /** Row by row from the north-west; fixes per hectare. */
  readonly values: Float32Array;
  /** Corners: west, south, east, north. */
  readonly bounds: Bounds;
  /** Number of fixes that were binned. */
  readonly fixes: number;
}

export interface HeatSettings {
  /** Side of a cell in metres; enlarged where the bounds would need more than four million cells. */
  readonly cellM: number;
  /** Standard deviation of the Gaussian kernel in metres. */
  readonly bandwidthM: number;
}

export const DEFAULT_HEAT: HeatSettings = { cellM: 10, bandwidthM: 40 };

/** Weights of the cells on both sides of the middle one, which is at `reach`; together they are 1. */
function kernelOf(cells: number): Float64Array {
  const reach = Math.ceil(REACH * cells);
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
    cells === 0 ? 1 : Math.exp(-(((i - reach) / cells) ** 2) / 2),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Spreads values along their rows; most cells have none to spread. */
function blurRows(from: Float32Array, kernel: Float64Array, { width, height }: Size): Float32Array {
  const to = new Float32Array(from.length);
  const reach = kernel.length >> 1;
  for (let row = 0; row < height; row++) {
    const start = row * width;
    for (let i = 0; i < width; i++) {
      const value = from[start + i]!;
      if (value === 0) continue;
      const last = Math.min(width - 1, i + reach);
      for (let j = Math.max(0, i - reach); j <= last; j++) to[start + j]! += value * kernel[j - i + reach]!;
    }
  }
  return to;
}

/** Spreads values along their columns: a row is added to those above and below, for memory is read row by row. */
function blurColumns(from: Float32Array, kernel: Float64Array, { width, height }: Size): Float32Array {
  const to = new Float32Array(from.length);
  const reach = kernel.length >> 1;
  for (let row = 0; row < height; row++) {
    const source = from.subarray(row * width, (row + 1) * width);
    const last = Math.min(height - 1, row + reach);
    for (let j = Math.max(0, row - reach); j <= last; j++) {
      const weight = kernel[j - row + reach]!;
      const target = to.subarray(j * width, (j + 1) * width);
      for (let i = 0; i < width; i++) target[i]! += source[i]! * weight;
    }
  }
  return to;
}

/**
 * Density of fixes as a raster of square cells in metres: a Gaussian of fixed bandwidth, so that a value means
 * fixes per hectare at every zoom. Fixes outside the bounds are left out (and of `fixes`); what the kernel spreads
 * over the edge of the bounds is lost. The bounds of the answer are the given ones rounded up to whole cells.
 */
export function binHeat(
  lngLat: Float64Array,
  bounds: Bounds,
  { cellM: wantedM, bandwidthM }: HeatSettings = DEFAULT_HEAT,
): HeatCells {
  const [west, south, east, north] = bounds;
  const frame = createFrame((west + east) / 2, (south + north) / 2);
  const widthM = (east - west) * frame.metresPerDegreeLng;
  const heightM = (north - south) * frame.metresPerDegreeLat;
  const cellM = Math.max(wantedM, Math.sqrt((widthM * heightM) / MAX_CELLS));
  const width = Math.max(1, Math.ceil(widthM / cellM));
  const height = Math.max(1, Math.ceil(heightM / cellM));
  const counts = new Float32Array(width * height);
  let fixes = 0;
  for (let i = 0; i + 1 < lngLat.length; i += 2) {
    const column = Math.floor(((lngLat[i]! - west) * frame.metresPerDegreeLng) / cellM);
    const row = Math.floor(((north - lngLat[i + 1]!) * frame.metresPerDegreeLat) / cellM);
    if (!(column >= 0 && column < width && row >= 0 && row < height)) continue;
    counts[row * width + column]!++;
    fixes++;
  }
  const kernel = kernelOf(bandwidthM / cellM);
  const size = { width, height };
  const values = blurColumns(blurRows(counts, kernel, size), kernel, size);
  const perHectare = M2_PER_HECTARE / (cellM * cellM);
  for (let i = 0; i < values.length; i++) values[i]! *= perHectare;
  return {
    width,
    height,
    cellM,
    values,
    bounds: [
      west,
      north - (height * cellM) / frame.metresPerDegreeLat,
      west + (width * cellM) / frame.metresPerDegreeLng,
      north,
    ],
    fixes,
  };
}
