import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { type ByteFiles, FILE_LIMIT_BYTES, type ReadResult, tooLarge } from '../io/source/byte-files.ts';
import { zipFiles } from '../io/source/zip-files.ts';

async function readOne(path: string): Promise<ReadResult> {
  try {
    const { size } = await stat(path);
    if (size > FILE_LIMIT_BYTES) return tooLarge(size);
    return { ok: true, bytes: await readFile(path) };
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    return { ok: false, reason: code === 'ENOENT' ? 'missing' : 'unreadable', detail: message };
  }
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function filesOnDisk(title: string, paths: readonly string[], diskPath: (path: string) => string): ByteFiles {
  return { title, paths, read: (path) => readOne(diskPath(path)) };
}

export type PathOpened =
  | { readonly ok: true; readonly files: ByteFiles }
  | { readonly ok: false; readonly detail: string };

/** What a path on disk holds: a folder's files, a zip's, or the one file. */
export async function filesAt(path: string): Promise<PathOpened> {
  try {
    const target = resolve(path);
    if ((await stat(target)).isDirectory()) {
      const paths = await pathsIn(target);
      return { ok: true, files: filesOnDisk(basename(target), paths, (inner) => join(target, inner)) };
    }
    if (!/\.zip$/i.test(target)) {
      return { ok: true, files: filesOnDisk(basename(target), [basename(target)], () => target) };
    }
    const read = await readOne(target);
    const zip = read.ok ? zipFiles(basename(target), read.bytes) : read;
    return zip.ok ? zip : { ok: false, detail: zip.detail };
  } catch (cause) {
    return { ok: false, detail: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** The .dbf, .prj, .cpg and .fields.json beside a .shp: they are one file to whoever names it. */
function withCompanions(path: string): readonly string[] {
  if (!/\.shp$/i.test(path)) return [path];
  const beside = ['dbf', 'prj', 'cpg', 'fields.json', 'DBF', 'PRJ', 'CPG'].map(
    (ending) => `${path.slice(0, -3)}${ending}`,
  );
  return [path, ...beside.filter((companion) => existsSync(companion))];
}

/** Files named one by one, each under its base name. */
export function filesNamed(title: string, paths: readonly string[]): ByteFiles {
  const byName = new Map(paths.flatMap(withCompanions).map((path) => [basename(path), resolve(path)]));
  return filesOnDisk(title, [...byName.keys()], (name) => byName.get(name) ?? name);
}
