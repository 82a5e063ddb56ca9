import { strToU8, zipSync } from 'fflate';
import type { NamedFile } from './dataset-files.ts';

/** The oldest time a zip can say: the same files give the same bytes whenever they are zipped. */
const NO_TIME = new Date(1980, 0, 1);

export const bytesOf = (file: NamedFile): Uint8Array => ('text' in file ? strToU8(file.text) : file.bytes);

/** Files as the bytes of a zip. */
export function zipBytes(files: readonly NamedFile[]): Uint8Array {
  const entries = Object.fromEntries(files.map((file) => [file.path, bytesOf(file)]));
  return zipSync(entries, { level: 6, mtime: NO_TIME });
}
