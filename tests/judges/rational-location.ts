import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Every double of at least 2^-60 in size, and zero, is a whole number of these. */
const SCALE_BITS = 112;
const bits = new DataView(new ArrayBuffer(8));

/** A double as an exact whole number of 2^-112. */
export function exactly(value: number): bigint {
  bits.setFloat64(0, value);
  const raw = bits.getBigUint64(0);
  const biased = Number((raw >> 52n) & 0x7ffn);
  const fraction = raw & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  const shift = Math.max(biased, 1) - 1075 + SCALE_BITS;
  const size = shift >= 0 ? mantissa << BigInt(shift) : mantissa >> BigInt(-shift);
  if (shift < 0 && size << BigInt(-shift) !== mantissa)
    throw new Error(`Got ${value}; too small for the judge.`);
  return raw >> 63n === 0n ? size : -size;
}

type Whole = readonly [bigint, bigint];
export type ExactParts = readonly (readonly (readonly Whole[])[])[];

const exactRing = (ring: readonly Position[]): Whole[] => ring.map(([x, y]) => [exactly(x!), exactly(y!)]);

/** A polygon in whole numbers, made once for many questions. */
export const exactParts = (geometry: Polygon | MultiPolygon): ExactParts =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((rings) =>
    rings.map(exactRing),
  );

/** 1 inside, 0 on the border, -1 outside, by crossings of a ray in whole numbers. */
function sideOfRings([px, py]: Whole, rings: readonly (readonly Whole[])[]): number {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!;
      const [bx, by] = ring[i]!;
      const turn = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
      if (turn === 0n && (px - ax) * (px - bx) <= 0n && (py - ay) * (py - by) <= 0n) return 0;
      if (ay > py !== by > py && turn > 0n === by > ay) inside = !inside;
    }
  }
  return inside ? 1 : -1;
}

/** The lowest of the given polygons that holds a point, in exact arithmetic. */
export function exactLocation(
  polygons: readonly ExactParts[],
  [x, y]: readonly [number, number],
): { index: number; onBoundary: boolean } {
  const point: Whole = [exactly(x), exactly(y)];
  for (const [index, parts] of polygons.entries()) {
    const side = Math.max(-1, ...parts.map((rings) => sideOfRings(point, rings)));
    if (side >= 0) return { index, onBoundary: side === 0 };
  }
  return { index: -1, onBoundary: false };
}
