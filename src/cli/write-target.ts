import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TextFile } from '../io/write/dataset-files.ts';
import { zipBytes } from '../io/write/zip.ts';
import { targetTaken } from '../text/command/report.ts';

/** Writes a dataset's files into a folder, or a zip where the name says so. False after saying the place is taken. */
export async function writeTarget(out: string, files: readonly TextFile[], force: boolean): Promise<boolean> {
  const isZip = /\.zip$/i.test(out);
  const isTaken = existsSync(out) && (isZip || (await readdir(out).catch(() => ['a file'])).length > 0);
  if (isTaken && !force) {
    console.error(targetTaken(out));
    return false;
  }
  if (isZip) {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, zipBytes(files));
    return true;
  }
  for (const { path, text } of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), text);
  }
  return true;
}
