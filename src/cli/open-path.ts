import type { OpenChoices, OpenResult } from '../io/open/open-result.ts';
import { openFiles } from '../io/open-dataset.ts';
import { createDataset, type Dataset } from '../model/dataset.ts';
import { noDataset } from '../text/command/serve.ts';
import { EXIT } from './command-line.ts';
import { filesAt } from './folder-files.ts';
import { reportLines } from './print.ts';

/** Opens what is at a path, or answers the exit code after saying that nothing is there. */
export async function openPath(
  path: string,
  choices: OpenChoices = {},
): Promise<
  { readonly ok: true; readonly result: OpenResult } | { readonly ok: false; readonly exit: number }
> {
  const found = await filesAt(path);
  if (found.ok) return { ok: true, result: await openFiles(found.files, choices) };
  console.error(noDataset(path));
  return { ok: false, exit: EXIT.usage };
}

/** The dataset at a path; where it cannot be used the report goes to standard error. */
export async function datasetAt(
  path: string,
  choices: OpenChoices = {},
): Promise<{ readonly ok: true; readonly dataset: Dataset } | { readonly ok: false; readonly exit: number }> {
  const opened = await openPath(path, choices);
  if (!opened.ok) return opened;
  const { result } = opened;
  if (result.ok) return { ok: true, dataset: createDataset(result.parts) };
  console.error(reportLines(result.findings).join('\n'));
  return { ok: false, exit: EXIT.refused };
}
