import { strToU8, zipSync } from 'fflate';
import type { TextFile } from './dataset-files.ts';

/** The oldest time a zip can say: the same files give the same bytes whenever they are zipped. */
const NO_TIME = new Date(1980, 0, 1);

/** Text files as the bytes of a zip. */
export function zipBytes(files: readonly TextFile[]): Uint8Array {
  const entries = Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)]));
  return zipSync(entries, { level: 6, mtime: NO_TIME });
}
