import type { GeoJSON } from 'geojson';
import { conversion, type Datum, type DatumDoubt, datumDoubt } from './convert.ts';

/** A converted copy, and the positions in it that are not to be trusted, in order. */
export interface ConvertedGeoJson<T extends GeoJSON> {
  readonly geojson: T;
  readonly doubts: readonly DatumDoubt[];
}

type Move = (position: readonly number[]) => number[];

function movedCoordinates(coordinates: unknown, move: Move): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  if (typeof coordinates[0] === 'number') return move(coordinates as number[]);
  return coordinates.map((inner: unknown) => movedCoordinates(inner, move));
}

function movedObject(value: unknown, move: Move): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, member]): [string, unknown][] => {
    // A box of the old datum would be wrong by the shift: it is left out.
    if (key === 'bbox') return [];
    if (key === 'coordinates') return [[key, movedCoordinates(member, move)]];
    if (key === 'geometry') return [[key, movedObject(member, move)]];
    const nested = (key === 'features' || key === 'geometries') && Array.isArray(member);
    return [[key, nested ? member.map((inner: unknown) => movedObject(inner, move)) : member]];
  });
  return Object.fromEntries(entries);
}

/**
 * A copy of any GeoJSON in another datum. The input is not touched; properties are shared with it, third
 * coordinates and unknown members are kept, `bbox` is left out. What is not a position is copied as it is.
 */
export function convertGeoJson<T extends GeoJSON>(geojson: T, from: Datum, to: Datum): ConvertedGeoJson<T> {
  const convert = conversion(from, to);
  const doubts: DatumDoubt[] = [];
  const move: Move = (position) => {
    const doubt = datumDoubt(position, from, to);
    if (doubt) doubts.push(doubt);
    return doubt?.reason === 'not-finite' ? [...position] : [...convert(position), ...position.slice(2)];
  };
  return { geojson: movedObject(geojson, move) as T, doubts };
}
