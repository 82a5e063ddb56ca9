import { createStationFinder, type NearStation } from '../analysis/station-finder.ts';
import { nearestHelp } from '../text/command/help-check.ts';
import { EXIT, numberOf, readLine, usageError } from './command-line.ts';
import { datasetAt } from './open-path.ts';
import { printRows } from './print-rows.ts';
import { crsNamed, type NamedPoint, readPoints } from './read-points.ts';

const OPTIONS = {
  points: { type: 'string' },
  crs: { type: 'string', default: 'WGS84' },
  k: { type: 'string', default: '3' },
  csv: { type: 'boolean', default: false },
} as const;

interface Row {
  readonly point: NamedPoint;
  readonly rank: number;
  readonly near: NearStation;
}

/** `onegrid nearest`: the stations nearest to each point of a CSV, as the crow flies. */
export async function nearest(args: readonly string[]): Promise<number> {
  const line = readLine(args, OPTIONS, nearestHelp, 1);
  if (!line.ok) return line.exit;
  const { points: path, crs: named, k: wanted } = line.values;
  if (path === undefined) return usageError(nearestHelp()).exit;
  const k = numberOf('k', wanted, 1, 1000);
  const crs = await crsNamed(named);
  const points = crs && (await readPoints(path, crs));
  if (!points || k === null) return EXIT.usage;
  const opened = await datasetAt(line.paths[0]!, { roles: ['grids', 'stations'] });
  if (!opened.ok) return opened.exit;
  const finder = createStationFinder(opened.dataset.parts.stations);
  const rows = points.flatMap((point): Row[] =>
    finder.nearest(point.lng, point.lat, Math.trunc(k)).map((near, i) => ({ point, rank: i + 1, near })),
  );
  printRows(
    rows,
    [
      { key: 'id', of: ({ point }) => point.id },
      { key: 'rank', of: ({ rank }) => rank },
      { key: 'stationId', of: ({ near }) => near.station.id },
      { key: 'name', of: ({ near }) => near.station.name },
      { key: 'gridCode', of: ({ near }) => near.station.gridCode },
      { key: 'distanceM', of: ({ near }) => near.distanceM, digits: 0 },
    ],
    line.values,
  );
  return EXIT.fine;
}
