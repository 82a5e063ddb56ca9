import { prepareStationCoverage, stationCoverage } from '../analysis/station-coverage.ts';
import { coverageHelp } from '../text/command/help-check.ts';
import { EXIT, numberOf, readLine } from './command-line.ts';
import { datasetAt } from './open-path.ts';
import { printRows } from './print-rows.ts';

const OPTIONS = {
  radius: { type: 'string', default: '500' },
  csv: { type: 'boolean', default: false },
} as const;

/** `onegrid coverage`: the share of each grid, and of its residents, within a distance of a station. */
export async function coverage(args: readonly string[]): Promise<number> {
  const line = readLine(args, OPTIONS, coverageHelp, 1);
  if (!line.ok) return line.exit;
  const radiusM = numberOf('radius', line.values.radius, 0, 100_000);
  if (radiusM === null) return EXIT.usage;
  const opened = await datasetAt(line.paths[0]!, { roles: ['grids', 'stations', 'buildings'] });
  if (!opened.ok) return opened.exit;
  const { dataset } = opened;
  const covered = stationCoverage(prepareStationCoverage(dataset), dataset.parts.stations, radiusM);
  printRows(
    [...covered.grids].map(([code, shares]) => ({ code, ...shares, grid: dataset.grids.get(code) })),
    [
      { key: 'code', of: ({ code }) => code },
      { key: 'name', of: ({ grid }) => grid?.name ?? '' },
      { key: 'level', of: ({ grid }) => grid?.level ?? null },
      { key: 'areaShare', of: ({ areaShare }) => areaShare, digits: 3 },
      { key: 'residents', of: ({ residents }) => residents },
      { key: 'residentShare', of: ({ residentShare }) => residentShare, digits: 3 },
    ],
    line.values,
  );
  return EXIT.fine;
}
