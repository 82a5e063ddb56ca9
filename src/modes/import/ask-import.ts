import type { DatasetSource } from '../../io/source/dataset-source.ts';
import { type ImportEnd, ImportFiles } from './og-import.ts';

/** Asks a person what strange files are, in a wizard over the page that goes when it is done. */
export async function askImport(
  over: ParentNode,
  source: Extract<DatasetSource, { kind: 'files' }>,
  zones: readonly string[],
): Promise<ImportEnd> {
  const wizard = new ImportFiles();
  wizard.zones = zones;
  over.append(wizard);
  try {
    return await wizard.run(source);
  } finally {
    wizard.remove();
  }
}
