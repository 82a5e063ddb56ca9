import type { Crs } from '../../model/manifest.ts';

/**
 * What the WKT of a .prj says: a system by name, `projected` for one that proj4 can turn into degrees itself, or
 * `unsupported` where the datum would need parameters that the file does not hold (Beijing 54, Xi'an 80: up to
 * 150 m off without them).
 */
export type WktCrs = Crs | 'projected' | 'unsupported';

export function wktCrs(wkt: string): WktCrs {
  if (/Beijing[_ ]?1954|Xian[_ ]?1980|D_Xian/i.test(wkt)) return 'unsupported';
  if (/^\s*PROJC(S|RS)/i.test(wkt)) {
    const isModern = /CGCS_?2000|China[_ ]2000|WGS[_ ]?(19)?84/i.test(wkt);
    return isModern ? 'projected' : 'unsupported';
  }
  if (/CGCS_?2000|China[_ ](Geodetic[_ ])?2000|China_2000/i.test(wkt)) return 'CGCS2000';
  return /WGS[_ ]?(19)?84/i.test(wkt) ? 'WGS84' : 'unsupported';
}
