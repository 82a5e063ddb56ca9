import type { Feature, Geometry } from 'geojson';
import type { DatasetParts } from '../../model/dataset.ts';
import type { FileRole } from '../../model/manifest.ts';
import { wktOf } from '../formats/wkt.ts';
import { type Cell, csvText } from './csv.ts';
import { datetimeOf, featuresOf } from './features.ts';
import { flatProperties } from './flat-properties.ts';

const cellOf = (value: unknown): Cell => {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as Cell);
};

/** Column names in order of appearance, and rows without gaps. */
function tableOf(records: readonly ReadonlyMap<string, unknown>[]): string {
  const columns = [...new Set(records.flatMap((record) => [...record.keys()]))];
  return csvText(
    columns,
    records.map((record) => columns.map((column) => cellOf(record.get(column)))),
  );
}

function placeCells(geometry: Geometry | null): [string, unknown][] {
  if (geometry === null) return [];
  if (geometry.type !== 'Point') return [['wkt', wktOf(geometry)]];
  return [
    ['lng', geometry.coordinates[0]],
    ['lat', geometry.coordinates[1]],
    ...(geometry.coordinates.length > 2 ? [['heightM', geometry.coordinates[2]] as [string, unknown]] : []),
  ];
}

const rowOf = ({ properties, geometry }: Feature<Geometry | null>): ReadonlyMap<string, unknown> =>
  new Map([...flatProperties(properties), ...placeCells(geometry)]);

/** Tracks as a row a fix, as recorders write them: what is said of a walk stands in each of its rows. */
function trackRows({ tracks }: DatasetParts): ReadonlyMap<string, unknown>[] {
  return tracks.flatMap(({ id, timesMs, lngLat, accuracyM, heightM, extra, ...known }) =>
    Array.from(
      timesMs,
      (ms, i) =>
        new Map<string, unknown>([
          ['trackId', id],
          ['time', datetimeOf(ms)],
          ['lng', lngLat[2 * i]],
          ['lat', lngLat[2 * i + 1]],
          ...(accuracyM ? [['accuracyM', Number(accuracyM[i]!.toPrecision(6))] as const] : []),
          ...(heightM ? [['heightM', Number.isNaN(heightM[i]!) ? null : heightM[i]] as const] : []),
          ...flatProperties({ ...extra, ...known }),
        ]),
    ),
  );
}

/**
 * The features of one role as a CSV: a point as `lng`, `lat` and `heightM` where it has one, other shapes as `wkt`, properties inside others as
 * `stats.values.households`, lists as JSON. WGS 84 with 7 decimals, UTF-8 behind the mark that Excel reads it by.
 */
export function featureTable(parts: DatasetParts, role: FileRole): string {
  return tableOf(role === 'tracks' ? trackRows(parts) : featuresOf(parts, role).map(rowOf));
}
