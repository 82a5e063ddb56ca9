import { createLocators } from '../analysis/grid-locators.ts';
import { type GridAt, gridsAt } from '../analysis/grids-at.ts';
import { lookupHelp } from '../text/command/help-check.ts';
import { EXIT, readLine, usageError } from './command-line.ts';
import { datasetAt } from './open-path.ts';
import { type Column, printRows } from './print-rows.ts';
import { crsNamed, type NamedPoint, readPoints } from './read-points.ts';

const OPTIONS = {
  points: { type: 'string' },
  crs: { type: 'string', default: 'WGS84' },
  csv: { type: 'boolean', default: false },
} as const;

interface Row {
  readonly point: NamedPoint;
  readonly found: readonly GridAt[];
}

/** `onegrid lookup`: the grids of every level that hold each point of a CSV. */
export async function lookup(args: readonly string[]): Promise<number> {
  const line = readLine(args, OPTIONS, lookupHelp, 1);
  if (!line.ok) return line.exit;
  const { points: path, crs: named } = line.values;
  if (path === undefined) return usageError(lookupHelp()).exit;
  const crs = await crsNamed(named);
  const points = crs && (await readPoints(path, crs));
  if (!points) return EXIT.usage;
  const opened = await datasetAt(line.paths[0]!, { roles: ['grids'] });
  if (!opened.ok) return opened.exit;
  const locators = createLocators(opened.dataset);
  const rows = points.map((point): Row => ({ point, found: gridsAt(locators, point.lng, point.lat) }));
  const at = ({ found }: Row, level: number): GridAt | undefined =>
    found.find((each) => each.level === level);
  const byLevel = [...locators.keys()].flatMap((level): Column<Row>[] => [
    { key: `code${level}`, of: (row) => at(row, level)?.code ?? '' },
    {
      key: `name${level}`,
      of: (row) => opened.dataset.grids.get(at(row, level)?.code ?? ('' as never))?.name ?? '',
    },
  ]);
  const columns: Column<Row>[] = [
    { key: 'id', of: ({ point }) => point.id },
    { key: 'lng', of: ({ point }) => point.lng, digits: 6 },
    { key: 'lat', of: ({ point }) => point.lat, digits: 6 },
    ...byLevel,
    { key: 'onBoundary', of: ({ found }) => found.some((each) => each.onBoundary) },
  ];
  printRows(rows, columns, line.values);
  return EXIT.fine;
}
