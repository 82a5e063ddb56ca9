import type { ByteFiles } from '../source/byte-files.ts';
import { refusal } from './file-findings.ts';
import type { OpenOptions, OpenResult } from './open-result.ts';

/** Opens files that no manifest explains. */
export async function openLoose(
  files: ByteFiles,
  paths: readonly string[],
  _options: OpenOptions,
): Promise<OpenResult> {
  const findings = [refusal('V01', 'nothing-found', paths[0] ?? files.title)];
  return { ok: false, reason: 'refused', findings };
}
