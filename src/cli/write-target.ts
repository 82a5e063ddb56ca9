import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { datasetFiles, type TextFile } from '../io/write/dataset-files.ts';
import { featuresOf } from '../io/write/features.ts';
import { geojsonText } from '../io/write/geojson.ts';
import { topojsonText } from '../io/write/topojson.ts';
import { zipBytes } from '../io/write/zip.ts';
import type { DatasetParts } from '../model/dataset.ts';
import { targetTaken } from '../text/command/report.ts';

/** What a target gets: only the grids for a name in .geojson or .topojson, else the whole dataset. */
export function filesFor(out: string, parts: DatasetParts): readonly TextFile[] {
  if (/\.topojson$/i.test(out)) return [{ path: out, text: topojsonText(parts) }];
  if (/\.(geo)?json$/i.test(out)) return [{ path: out, text: geojsonText(featuresOf(parts, 'grids')) }];
  return datasetFiles(parts);
}

/** Writes a dataset's files into a folder, or a zip where the name says so. False after saying the place is taken. */
export async function writeTarget(out: string, files: readonly TextFile[], force: boolean): Promise<boolean> {
  const isZip = /\.zip$/i.test(out);
  const isOneFile = files.length === 1 && files[0]?.path === out;
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
    const target = isOneFile ? out : join(out, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return true;
}
