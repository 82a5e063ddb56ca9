import { createGridCoverage } from '../analysis/grid-coverage.ts';
import { patrolCoverage } from '../analysis/patrol-coverage.ts';
import { DEFAULT_STAY, summarise } from '../analysis/patrol-visits.ts';
import { preparePatrols } from '../analysis/prepare-patrols.ts';
import { instantOfCell } from '../io/import/instant-text.ts';
import { patrolHelp } from '../text/command/help-check.ts';
import { noPatrols } from '../text/command/report.ts';
import { patrolStatusName } from '../text/words.ts';
import { EXIT, numberOf, readLine, usageError } from './command-line.ts';
import { datasetAt } from './open-path.ts';
import { printRows } from './print-rows.ts';

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  'as-of': { type: 'string' },
  buffer: { type: 'string', default: '30' },
  'min-stay': { type: 'string', default: String(DEFAULT_STAY.minStayS) },
  csv: { type: 'boolean', default: false },
} as const;

/** A day of the command line stands for its first instant. */
function instantNamed(text: string | undefined, timeZone: string, fallback: number): number | null {
  if (text === undefined) return fallback;
  const ms = instantOfCell(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00` : text, timeZone);
  return typeof ms === 'number' ? ms : null;
}

const iso = (ms: number | null): string => (ms === null ? '' : new Date(ms).toISOString());

/** `onegrid patrol`: visits, stay, last visit and covered share of each grid in a window of time. */
export async function patrol(args: readonly string[]): Promise<number> {
  const line = readLine(args, OPTIONS, patrolHelp, 1);
  if (!line.ok) return line.exit;
  const { from, to, 'as-of': asOf, buffer, 'min-stay': minStay } = line.values;
  const [bufferM, minStayS] = [
    numberOf('buffer', buffer, 0, 10_000),
    numberOf('min-stay', minStay, 0, 86_400),
  ];
  if (bufferM === null || minStayS === null) return EXIT.usage;
  const opened = await datasetAt(line.paths[0]!, { roles: ['grids', 'tracks', 'buildings'] });
  if (!opened.ok) return opened.exit;
  const { dataset } = opened;
  const prepared = preparePatrols(dataset);
  const { record } = prepared;
  if (!record) {
    console.error(noPatrols());
    return EXIT.refused;
  }
  const { timeZone } = dataset.manifest;
  const fromMs = instantNamed(from, timeZone, record.fromMs);
  const toMs = instantNamed(to, timeZone, record.toMs);
  const asOfMs = instantNamed(asOf, timeZone, Math.min(toMs ?? record.toMs, record.toMs));
  if (fromMs === null || toMs === null || asOfMs === null || fromMs >= toMs) {
    return usageError(`--from ${from ?? ''} --to ${to ?? ''} --as-of ${asOf ?? ''}`).exit;
  }
  const window = { fromMs, toMs };
  // Whoever asks for a stay of 0 wants every grid that was passed through.
  const minDistanceM = minStayS === 0 ? 0 : DEFAULT_STAY.minDistanceM;
  const summary = summarise(prepared, { ...DEFAULT_STAY, minStayS, minDistanceM, window, asOfMs });
  const covered = patrolCoverage(createGridCoverage(dataset), prepared, window, bufferM);
  printRows(
    [...summary.grids.values()].map((row) => ({ ...row, grid: dataset.grids.get(row.code) })),
    [
      { key: 'code', of: ({ code }) => code },
      { key: 'name', of: ({ grid }) => grid?.name ?? '' },
      { key: 'level', of: ({ grid }) => grid?.level ?? null },
      { key: 'visits', of: ({ visits }) => visits },
      { key: 'fixes', of: ({ fixes }) => fixes },
      { key: 'uncertainFixes', of: ({ uncertainFixes }) => uncertainFixes },
      { key: 'dwellS', of: ({ dwellS }) => dwellS, digits: 0 },
      { key: 'distanceM', of: ({ distanceM }) => distanceM, digits: 0 },
      { key: 'lastVisit', of: ({ lastMs }) => iso(lastMs) },
      { key: 'coveredShare', of: ({ code }) => covered.grids.get(code)?.areaShare ?? null, digits: 3 },
      {
        key: 'status',
        of: ({ status }) => (line.values.json || line.values.csv ? status : patrolStatusName(status)),
      },
    ],
    line.values,
  );
  return EXIT.fine;
}
