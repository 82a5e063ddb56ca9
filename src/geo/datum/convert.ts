import type { LngLat } from '../measure.ts';
import { bd09ToGcj02, gcj02ToBd09 } from './bd09.ts';
import { isNearShiftEdge } from './box.ts';
import { gcj02ToWgs84, wgs84ToGcj02 } from './gcj02.ts';

/** What Chinese maps write coordinates in. CGCS2000 is taken as WGS 84: less than a metre apart. */
export type Datum = 'WGS84' | 'GCJ02' | 'BD09';

/** A position whose conversion is not to be trusted. */
export interface DatumDoubt {
  /** `near-edge`: within a kilometre of the edge of the formula's box; `not-finite`: left as it was. */
  readonly reason: 'near-edge' | 'not-finite';
  readonly position: LngLat;
}

type Convert = (position: LngLat) => [lng: number, lat: number];

/** WGS 84 to BD-09. */
export const wgs84ToBd09: Convert = (position) => gcj02ToBd09(wgs84ToGcj02(position));
/** BD-09 to WGS 84; always returns. */
export const bd09ToWgs84: Convert = (position) => gcj02ToWgs84(bd09ToGcj02(position));

const same: Convert = (position) => [position[0]!, position[1]!];

const CONVERSIONS: Readonly<Record<Datum, Readonly<Record<Datum, Convert>>>> = {
  WGS84: { WGS84: same, GCJ02: wgs84ToGcj02, BD09: wgs84ToBd09 },
  GCJ02: { WGS84: gcj02ToWgs84, GCJ02: same, BD09: gcj02ToBd09 },
  BD09: { WGS84: bd09ToWgs84, GCJ02: bd09ToGcj02, BD09: same },
};

/** The conversion between two datums; the identity between a datum and itself. */
export const conversion = (from: Datum, to: Datum): Convert => CONVERSIONS[from][to];

/** Why the conversion of a position is not to be trusted; null where it is. */
export function datumDoubt(position: LngLat, from: Datum, to: Datum): DatumDoubt | null {
  if (!Number.isFinite(position[0]) || !Number.isFinite(position[1]))
    return { reason: 'not-finite', position };
  if (from === to) return null;
  // The box is drawn in WGS 84 and GCJ-02; what BD-09 adds is nearly its width, so both ends are looked at.
  const near = isNearShiftEdge(position) || isNearShiftEdge(conversion(from, to)(position));
  return near ? { reason: 'near-edge', position } : null;
}
