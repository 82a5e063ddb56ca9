import { DEFAULT_STAY, patrolVisits } from '../analysis/patrol-visits.ts';
import { publicDataset } from '../io/public-dataset.ts';
import { datasetFiles } from '../io/write/dataset-files.ts';
import type { Dataset } from '../model/dataset.ts';
import type { GridCode } from '../model/grid.ts';
import { publicHelp } from '../text/command/help-check.ts';
import { leftOutText } from '../text/command/left-out.ts';
import { written } from '../text/command/report.ts';
import { EXIT, readLine, usageError } from './command-line.ts';
import { datasetAt } from './open-path.ts';
import { printJson } from './print.ts';
import { writeTarget } from './write-target.ts';

const OPTIONS = {
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const;

function lastPatrols(dataset: Dataset): ReadonlyMap<GridCode, number> {
  const last = new Map<GridCode, number>();
  if (dataset.parts.tracks.length === 0) return last;
  const summary = patrolVisits(dataset, { ...DEFAULT_STAY, asOfMs: Number.MAX_SAFE_INTEGER / 1000 });
  for (const { code, lastMs } of summary.grids.values()) if (lastMs !== null) last.set(code, lastMs);
  return last;
}

/** `onegrid public`: the version of a dataset that residents may have, and what it leaves out. */
export async function makePublic(args: readonly string[]): Promise<number> {
  const line = readLine(args, OPTIONS, publicHelp, 1);
  if (!line.ok) return line.exit;
  const { out, force, json } = line.values;
  if (out === undefined) return usageError(publicHelp()).exit;
  const opened = await datasetAt(line.paths[0]!, { audience: 'internal' });
  if (!opened.ok) return opened.exit;
  const { dataset } = opened;
  const { parts, leftOut } = publicDataset(dataset.parts, { lastPatrolMs: lastPatrols(dataset) });
  const files = datasetFiles(parts);
  if (!(await writeTarget({ out, folder: /\.zip$/i.test(out) ? null : out, files }, force)))
    return EXIT.usage;
  if (json) printJson({ leftOut, files: files.map(({ path }) => path) });
  else for (const { what, count, names } of leftOut) console.log(leftOutText(what, count, names.join(', ')));
  console.error(written(out, files.length));
  return EXIT.fine;
}
