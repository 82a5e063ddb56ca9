import type { ToWgs84 } from '../../check/door/positions.ts';
import { conversion } from '../../geo/datum/convert.ts';
import type { Crs } from '../../model/manifest.ts';

const IN_DEGREES: readonly Crs[] = ['WGS84', 'CGCS2000', 'EPSG:4326', 'EPSG:4490'];

/**
 * How coordinates of a system become WGS 84: `null` where they are it already, `undefined` where nobody here knows.
 * proj4 is loaded only for a projected system: residents' pages never pay for it.
 */
export async function toWgs84(crs: Crs): Promise<ToWgs84 | null | undefined> {
  if (IN_DEGREES.includes(crs)) return null;
  if (crs === 'GCJ02' || crs === 'BD09') {
    const convert = conversion(crs, 'WGS84');
    return (lng, lat) => convert([lng, lat]);
  }
  const { projectionOf } = await import('./projection.ts');
  return projectionOf(Number(crs.slice('EPSG:'.length)))?.toWgs84;
}

/** The option of the door for a system: nothing where it converts by itself or must refuse. */
export async function doorCrs(crs: Crs): Promise<{ readonly crs: Crs; readonly toWgs84?: ToWgs84 }> {
  const convert = await toWgs84(crs);
  return convert ? { crs, toWgs84: convert } : { crs };
}
