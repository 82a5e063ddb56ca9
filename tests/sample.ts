/** The embedded sample, opened as the product opens it; read once a test file. */
import { filesAt } from '../src/cli/folder-files.ts';
import { openFiles } from '../src/io/open-dataset.ts';
import { createDataset, type Dataset } from '../src/model/dataset.ts';

export async function sample(path = 'data/xiyuan'): Promise<Dataset> {
  const found = await filesAt(path);
  if (!found.ok) throw new Error(`Nothing at ${path}`);
  const opened = await openFiles(found.files, {});
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings.slice(0, 3)));
  return createDataset(opened.parts);
}
