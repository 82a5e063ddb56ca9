import { conversion, type Datum } from '../../../geo/datum/convert.ts';
import type { Crs, FileRole, Level } from '../../../model/manifest.ts';

export type LngLat = readonly [lng: number, lat: number];

/** The features of one role, or the grids of one level: what may be written in a datum of its own. */
export interface Side {
  readonly role: FileRole;
  readonly level?: Level;
}

/** What a side may really be, and where the points held against it would then lie. */
export interface Hypothesis {
  readonly side: Side;
  readonly datum: Datum | 'swapped';
  readonly move: (at: LngLat) => LngLat;
}

const DATUMS: readonly Datum[] = ['WGS84', 'GCJ02', 'BD09'];

/** The shifted datum that a system is, or WGS 84 for all that are converted without a shift. */
export const datumOfCrs = (crs: Crs): Datum => (crs === 'GCJ02' || crs === 'BD09' ? crs : 'WGS84');

/** All mistakes that the points of one side can reveal: of their own file, or of what they are held against. */
export function hypothesesOf(own: Side, against: Side, stated: Datum): Hypothesis[] {
  const others = DATUMS.filter((datum) => datum !== stated);
  const ours = others.map((datum): Hypothesis => {
    const [back, forth] = [conversion('WGS84', stated), conversion(datum, 'WGS84')];
    return { side: own, datum, move: (at) => forth(back(at)) };
  });
  // What they are held against, read in the wrong datum, is seen by moving the points the other way.
  const theirs = others.map((datum): Hypothesis => {
    const [back, forth] = [conversion('WGS84', datum), conversion(stated, 'WGS84')];
    return { side: against, datum, move: (at) => forth(back(at)) };
  });
  return [...ours, { side: own, datum: 'swapped', move: ([lng, lat]) => [lat, lng] }, ...theirs];
}
