import type { Crs } from '../model/manifest.ts';
import { checkHelp } from '../text/command/help-check.ts';
import { datasetSummary } from '../text/command/report.ts';
import { EXIT, readLine } from './command-line.ts';
import { openPath } from './open-path.ts';
import { printJson, reportLines } from './print.ts';

const OPTIONS = {
  crs: { type: 'string' },
  'time-zone': { type: 'string' },
} as const;

/** `onegrid check`: the report of a dataset or of a single file. */
export async function check(args: readonly string[]): Promise<number> {
  const line = readLine(args, OPTIONS, checkHelp, 1);
  if (!line.ok) return line.exit;
  const { crs, 'time-zone': timeZone, json } = line.values;
  const opened = await openPath(line.paths[0]!, {
    ...(crs === undefined ? {} : { assume: crs as Crs }),
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  if (!opened.ok) return opened.exit;
  const { result } = opened;
  const refused = !result.ok || result.findings.some(({ severity }) => severity === 'refuse');
  if (json) {
    printJson({ ok: !refused, findings: result.findings });
    return refused ? EXIT.refused : EXIT.fine;
  }
  for (const text of reportLines(result.findings)) console.log(text);
  if (result.ok) {
    const { grids, stations, tracks } = result.parts;
    const byLevel = [1, 2, 3].map((level) => grids.filter((grid) => grid.level === level).length).join('/');
    console.log(datasetSummary(byLevel, stations.length, tracks.length));
  }
  return refused ? EXIT.refused : EXIT.fine;
}
