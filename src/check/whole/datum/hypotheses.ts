import { conversion, type Datum } from '../../../geo/datum/convert.ts';
import type { Crs, FileRole, Level } from '../../../model/manifest.ts';

export type LngLat = readonly [lng: number, lat: number];

/** The features of one role, or the grids of one level: what may be written in a datum of its own. */
export interface Side {
  readonly role: FileRole;
  readonly level?: Level;
  /** What it was read in. */
  readonly stated: Datum;
}

/** What a side may really be, and where the points held against it would then lie. */
export interface Hypothesis {
  readonly side: Side;
  readonly datum: Datum | 'swapped';
  readonly move: (at: LngLat) => LngLat;
  /**
   * The side that explains the same if it is the one that is wrong: two sides that were read in different datums fit
   * as soon as both are read in one, whichever that is.
   */
  readonly rival?: Side;
}

const DATUMS: readonly Datum[] = ['WGS84', 'GCJ02', 'BD09'];

/** The shifted datum that a system is, or WGS 84 for all that are converted without a shift. */
export const datumOfCrs = (crs: Crs): Datum => (crs === 'GCJ02' || crs === 'BD09' ? crs : 'WGS84');

const otherThan = (stated: Datum): readonly Datum[] => DATUMS.filter((datum) => datum !== stated);

/** All mistakes that the points of one side can reveal: of their own file, or of what they are held against. */
export function hypothesesOf(own: Side, against: Side): Hypothesis[] {
  const ours = otherThan(own.stated).map((datum): Hypothesis => {
    const [back, forth] = [conversion('WGS84', own.stated), conversion(datum, 'WGS84')];
    const rival = datum === against.stated ? { rival: against } : {};
    return { side: own, datum, move: (at) => forth(back(at)), ...rival };
  });
  // What they are held against, read in the wrong datum, is seen by moving the points the other way.
  const theirs = otherThan(against.stated)
    .filter((datum) => datum !== own.stated)
    .map((datum): Hypothesis => {
      const [back, forth] = [conversion('WGS84', datum), conversion(against.stated, 'WGS84')];
      return { side: against, datum, move: (at) => forth(back(at)) };
    });
  return [...ours, { side: own, datum: 'swapped', move: ([lng, lat]) => [lat, lng] }, ...theirs];
}
