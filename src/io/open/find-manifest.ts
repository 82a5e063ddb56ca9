import type { ByteFiles } from '../source/byte-files.ts';

const NAMES = {
  internal: ['manifest.json', 'manifest.public.json'],
  public: ['manifest.public.json', 'manifest.json'],
  either: ['manifest.public.json', 'manifest.json'],
} as const;

const depthOf = (path: string): number => path.split('/').length;

/**
 * Paths at which a dataset's manifest may be, the wanted audience first. Where the files can be listed only those
 * that exist, from the outermost folder that has one: a zip or a drop often has a folder around everything.
 */
export function manifestPaths(files: ByteFiles, audience: keyof typeof NAMES): readonly string[] {
  const names: readonly string[] = NAMES[audience];
  if (files.paths === null) return names;
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const found = files.paths.filter((path) => names.includes(nameOf(path)));
  const depth = Math.min(...found.map(depthOf));
  return found
    .filter((path) => depthOf(path) === depth)
    .sort((a, b) => names.indexOf(nameOf(a)) - names.indexOf(nameOf(b)));
}
