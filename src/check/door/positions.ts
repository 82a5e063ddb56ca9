import type { Position } from 'geojson';
import type { Crs } from '../../model/manifest.ts';
import type { JsonPath } from './json-places.ts';
import { shownValue } from './shown-value.ts';

/** Converts longitude and latitude (or easting and northing) of a dataset's datum to WGS 84 degrees. */
export type ToWgs84 = (x: number, y: number) => readonly [lng: number, lat: number];

/** Why a geometry cannot be used, and where in its coordinates. */
export interface Fault {
  readonly rule: 'V01' | 'V02' | 'V04';
  readonly reason:
    | 'coordinates-shape'
    | 'not-finite'
    | 'out-of-range'
    | 'swapped-axes'
    | 'too-few-positions'
    | 'zero-area'
    | 'line-too-short';
  readonly path: JsonPath;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

/** How positions of one file become WGS 84 on the lattice. */
export interface PositionReader {
  /** Degrees of longitude and latitude, so that their range can be judged before conversion. */
  readonly geographic: boolean;
  /** The file is latitude first; the reader was told so after the swap had been offered (V02). */
  readonly swapAxes: boolean;
  /** Null where positions are WGS 84 already. */
  readonly toWgs84: ToWgs84 | null;
  /** Counts positions with a height other than zero, which is kept and counts for nothing: places here lie in the plane. */
  readonly heights?: { count: number };
}

const LATTICE_PER_DEGREE = 1e7;
// Adding zero turns -0, which JSON cannot write, into 0.
const snap = (degrees: number): number => Math.round(degrees * LATTICE_PER_DEGREE) / LATTICE_PER_DEGREE + 0;

/** Whether a datum is written in degrees of longitude and latitude. */
export const isGeographic = (crs: Crs): boolean =>
  !crs.startsWith('EPSG:') || crs === 'EPSG:4326' || crs === 'EPSG:4490';

/** A fault of a geometry as a value. */
export const failed = (
  rule: Fault['rule'],
  reason: Fault['reason'],
  params: Fault['params'] = {},
): Read<never> => ({ ok: false, fault: { rule, reason, path: [], params } });

const shapeFault = (raw: unknown): Read<never> =>
  failed('V01', 'coordinates-shape', { got: shownValue(raw) });

/**
 * One GeoJSON position in WGS 84, on the 1e-7 lattice, with its height as the file has it; what follows a third number is
 * dropped. V02 where it is not finite (1e400 parses as infinite) or out of range; where only the swapped pair is in
 * range, that is said.
 */
export function readPosition(raw: unknown, reader: PositionReader): Read<Position> {
  if (!Array.isArray(raw) || typeof raw[0] !== 'number' || typeof raw[1] !== 'number') return shapeFault(raw);
  // A height may be unknown, but not another kind of thing: then this is no position.
  if (typeof raw[2] === 'string' || Array.isArray(raw[2])) return shapeFault(raw);
  const [x, y]: [number, number] = reader.swapAxes ? [raw[1], raw[0]] : [raw[0], raw[1]];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return failed('V02', 'not-finite');
  if (reader.geographic && (Math.abs(x) > 180 || Math.abs(y) > 90)) {
    const swappedFits = Math.abs(y) <= 180 && Math.abs(x) <= 90;
    return failed('V02', swappedFits ? 'swapped-axes' : 'out-of-range', { x, y });
  }
  const [lng, lat] = reader.toWgs84 ? reader.toWgs84(x, y) : [x, y];
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) return failed('V02', 'out-of-range', { x, y });
  const height: unknown = raw[2];
  if (typeof height !== 'number' || !Number.isFinite(height))
    return { ok: true, value: [snap(lng), snap(lat)] };
  if (reader.heights && height !== 0) reader.heights.count++;
  return { ok: true, value: [snap(lng), snap(lat), height] };
}

/** An array of things read by `readOne`; a fault says which. */
export function readEach<T>(raw: unknown, readOne: (raw: unknown) => Read<T>): Read<T[]> {
  if (!Array.isArray(raw)) return shapeFault(raw);
  const items: T[] = [];
  for (let i = 0; i < raw.length; i++) {
    const read = readOne(raw[i]);
    if (!read.ok) return { ok: false, fault: { ...read.fault, path: [i, ...read.fault.path] } };
    items.push(read.value);
  }
  return { ok: true, value: items };
}

/** An array of positions; their number is not judged here. */
export const readPositions = (raw: unknown, reader: PositionReader): Read<Position[]> =>
  readEach(raw, (position) => readPosition(position, reader));
