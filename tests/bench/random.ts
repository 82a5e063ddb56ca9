import type { Bounds } from '../../src/geo/bounds.ts';

/** A seeded source of numbers in [0, 1): mulberry32 (Tommy Ettinger, public domain), same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Random interleaved positions in bounds grown by a share of their size. */
export function randomPoints(
  count: number,
  [w, s, e, n]: Bounds,
  seed: number,
  grownBy = 0.02,
): Float64Array<ArrayBuffer> {
  const random = seeded(seed);
  const points = new Float64Array(2 * count);
  const [dx, dy] = [(e - w) * grownBy, (n - s) * grownBy];
  for (let i = 0; i < points.length; i += 2) {
    points[i] = w - dx + random() * (e - w + 2 * dx);
    points[i + 1] = s - dy + random() * (n - s + 2 * dy);
  }
  return points;
}
