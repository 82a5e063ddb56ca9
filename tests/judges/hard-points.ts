import type { Position } from 'geojson';

const bits = new Float64Array(1);
const whole = new BigInt64Array(bits.buffer);

/** The next double above a number, or below it. */
export function nextDouble(value: number, up: boolean): number {
  if (value === 0) return up ? Number.MIN_VALUE : -Number.MIN_VALUE;
  bits[0] = value;
  whole[0]! += value > 0 === up ? 1n : -1n;
  return bits[0]!;
}

/**
 * Points that are hard to place: vertices and points on edges of the rings, exactly and one ulp beside them in
 * both directions, chosen by `random`; `count` of them, interleaved.
 */
export function hardPoints(
  rings: readonly (readonly Position[])[],
  count: number,
  random: () => number,
): Float64Array<ArrayBuffer> {
  const points = new Float64Array(2 * count);
  const nudged = (value: number): number => {
    const dice = Math.floor(random() * 3);
    return dice === 0 ? value : nextDouble(value, dice === 1);
  };
  for (let i = 0; i < count; i++) {
    const ring = rings[Math.floor(random() * rings.length)]!;
    const k = 1 + Math.floor(random() * (ring.length - 1));
    const [a, b] = [ring[k - 1]!, ring[k]!];
    const kind = i % 4;
    const t = kind < 2 ? 0 : kind === 2 ? 0.5 : random();
    const at = [a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)];
    points[2 * i] = kind === 0 ? at[0]! : nudged(at[0]!);
    points[2 * i + 1] = kind === 0 ? at[1]! : nudged(at[1]!);
  }
  return points;
}
