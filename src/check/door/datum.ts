import { conversion } from '../../geo/datum/convert.ts';
import type { Crs } from '../../model/manifest.ts';
import type { Report } from '../report.ts';
import { isGeographic, type PositionReader, type ToWgs84 } from './positions.ts';

export interface DatumOptions {
  readonly swapAxes?: boolean;
  readonly toWgs84?: ToWgs84;
}

const SAME_AS_WGS84: readonly Crs[] = ['WGS84', 'CGCS2000', 'EPSG:4326', 'EPSG:4490'];

/** How positions of a datum become WGS 84; null after refusing a file whose datum nobody can convert (V02). */
export function datumOf(crs: Crs, options: DatumOptions, report: Report): PositionReader | null {
  const swapAxes = options.swapAxes ?? false;
  const reader = { geographic: isGeographic(crs), swapAxes, heights: { count: 0 } };
  if (SAME_AS_WGS84.includes(crs)) return { ...reader, toWgs84: null };
  if (crs === 'GCJ02' || crs === 'BD09') {
    const convert = conversion(crs, 'WGS84');
    return { ...reader, toWgs84: (lng, lat) => convert([lng, lat]) };
  }
  if (options.toWgs84) return { ...reader, toWgs84: options.toWgs84 };
  report.say('V02', 'datum-unsupported', 'refuse', { crs });
  return null;
}
