import { DEFAULT_STAY, preparePatrols, summarise } from '../../src/analysis/index.ts';
import { openFiles } from '../../src/io/open-dataset.ts';
import { publicDataset } from '../../src/io/public-dataset.ts';
import type { ByteFiles } from '../../src/io/source/byte-files.ts';
import { datasetFiles } from '../../src/io/write/dataset-files.ts';
import { createDataset } from '../../src/model/dataset.ts';
import type { GridCode } from '../../src/model/grid.ts';

/** Files in memory, read as a folder that cannot be listed. */
function folderOf(files: ReadonlyMap<string, string>): ByteFiles {
  return {
    title: 'sample',
    paths: null,
    async read(path) {
      const text = files.get(path);
      if (text === undefined) return { ok: false, reason: 'missing', detail: path };
      return { ok: true, bytes: new TextEncoder().encode(text) };
    },
  };
}

/** What residents get of the internal files, as `onegrid public` derives it, by path. */
export async function publicFiles(internal: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const opened = await openFiles(folderOf(internal));
  if (!opened.ok)
    throw new Error(`Got an internal sample that does not open: ${JSON.stringify(opened.findings)}`);
  const dataset = createDataset(opened.parts);
  const asOfMs = Date.parse(dataset.manifest.asOf);
  const summary = summarise(preparePatrols(dataset), { ...DEFAULT_STAY, window: null, asOfMs });
  const lastPatrolMs = new Map<GridCode, number>();
  for (const { code, lastMs } of summary.grids.values()) if (lastMs !== null) lastPatrolMs.set(code, lastMs);
  const { parts } = publicDataset(opened.parts, { lastPatrolMs });
  const files = datasetFiles(parts, { manifestName: 'manifest.public.json', folder: 'public/' });
  return new Map(files.map(({ path, text }) => [path, text]));
}
