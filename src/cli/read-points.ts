import { readFile } from 'node:fs/promises';
import { toWgs84 } from '../io/crs/to-wgs84.ts';
import { readTable } from '../io/formats/read-csv.ts';
import { guessColumn } from '../io/import/columns.ts';
import type { Crs } from '../model/manifest.ts';
import { noPoints } from '../text/command/report.ts';
import { usageError } from './command-line.ts';

export interface NamedPoint {
  /** Its id column where there is one, else its row, from 1. */
  readonly id: string;
  /** WGS 84; NaN where the row has no number. */
  readonly lng: number;
  readonly lat: number;
}

const CRS = /^(?:WGS84|CGCS2000|GCJ02|BD09|EPSG:\d+)$/;

/** A coordinate system named on the command line, or null after saying that it is none. */
export async function crsNamed(text: string): Promise<Crs | null> {
  if (CRS.test(text) && (await toWgs84(text as Crs)) !== undefined) return text as Crs;
  usageError(
    `--crs ${text}: WGS84 CGCS2000 GCJ02 BD09 EPSG:4326 EPSG:4490 EPSG:4491-4554 EPSG:326xx EPSG:3857`,
  );
  return null;
}

const coordinate = (cell: string | undefined): number => (cell?.trim() ? Number(cell) : Number.NaN);

/** The points of a CSV in WGS 84, or null after saying why there are none. */
export async function readPoints(path: string, crs: Crs): Promise<readonly NamedPoint[] | null> {
  const bytes = await readFile(path).catch(() => null);
  const table = bytes && readTable(bytes);
  const [lng, lat] = table
    ? [guessColumn(table.columns, 'lng'), guessColumn(table.columns, 'lat')]
    : [null, null];
  if (!table || lng === null || lat === null) {
    usageError(noPoints(path));
    return null;
  }
  const convert = await toWgs84(crs);
  const id = guessColumn(table.columns, 'code') ?? guessColumn(table.columns, 'name');
  return table.rows.map((row, index) => {
    const [x, y] = [coordinate(row[lng]), coordinate(row[lat])];
    const [east, north] = convert && Number.isFinite(x + y) ? convert(x, y) : [x, y];
    return { id: (id === null ? '' : row[id]) || String(index + 1), lng: east, lat: north };
  });
}
