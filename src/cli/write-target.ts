import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { encodeText } from '../io/encode-text.ts';
import { datasetFiles, type NamedFile } from '../io/write/dataset-files.ts';
import { featuresOf } from '../io/write/features.ts';
import { geojsonText } from '../io/write/geojson.ts';
import { shapefileFiles } from '../io/write/shapefile.ts';
import { featureTable } from '../io/write/table.ts';
import { topojsonText } from '../io/write/topojson.ts';
import { bytesOf, zipBytes } from '../io/write/zip.ts';
import type { DatasetParts } from '../model/dataset.ts';
import { targetTaken } from '../text/command/report.ts';

/** The files of a target, and the folder that they go into; null for a zip, which holds them. */
export interface Target {
  readonly out: string;
  readonly folder: string | null;
  readonly files: readonly NamedFile[];
}

/**
 * What a target gets: only the grids for a name in .geojson, .topojson, .csv or .shp, else the whole dataset, as a
 * folder or, where the name says so, a zip.
 */
export function targetOf(out: string, parts: DatasetParts, encoding: 'utf-8' | 'gb18030' = 'utf-8'): Target {
  const grids = (): ReturnType<typeof featuresOf> => featuresOf(parts, 'grids');
  const one = (file: { text: string } | { bytes: Uint8Array }): Target => ({
    out,
    folder: dirname(out),
    files: [{ path: basename(out), ...file }],
  });
  if (/\.topojson$/i.test(out)) return one({ text: topojsonText(parts) });
  if (/\.(geo)?json$/i.test(out)) return one({ text: geojsonText(grids()) });
  if (/\.csv$/i.test(out)) {
    const bytes = encodeText(featureTable(parts, 'grids'), encoding === 'utf-8' ? 'utf-8-bom' : encoding);
    return one({ bytes });
  }
  if (/\.shp$/i.test(out)) {
    const files = shapefileFiles(grids(), basename(out).replace(/\.shp$/i, ''), encoding);
    return { out, folder: dirname(out), files };
  }
  return { out, folder: /\.zip$/i.test(out) ? null : out, files: datasetFiles(parts) };
}

/** Writes the files of a target. False after saying that the place is taken. */
export async function writeTarget({ out, folder, files }: Target, force: boolean): Promise<boolean> {
  const inside = folder === out ? (await readdir(out).catch(() => ['a file'])).length : 1;
  if (existsSync(out) && inside > 0 && !force) {
    console.error(targetTaken(out));
    return false;
  }
  if (folder === null) {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, zipBytes(files));
    return true;
  }
  for (const file of files) {
    const target = join(folder, file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytesOf(file));
  }
  return true;
}
