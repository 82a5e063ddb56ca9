import type { Finding } from '../../model/finding.ts';
import { createReport } from '../report.ts';

/** The largest file that is read whole: 100 MB (V01). */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/** V01 for a file over the limit, asked before its bytes are read or parsed; null where the size is fine. */
export function fileTooLarge(bytes: number, file: string): Finding | null {
  if (bytes <= MAX_FILE_BYTES) return null;
  const report = createReport(file, null);
  report.say('V01', 'too-large', 'refuse', {
    megabytes: Math.ceil(bytes / 1024 / 1024),
    limit: MAX_FILE_BYTES / 1024 / 1024,
  });
  return report.findings()[0] ?? null;
}
