import { realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/** A folder, or one file, that is served below a URL path. */
export interface Mount {
  /** Begins with `/`; ends with `/` for a folder. */
  readonly prefix: string;
  readonly target: string;
}

export interface ServedFile {
  readonly path: string;
  readonly size: number;
  readonly modifiedMs: number;
}

export type Resolved =
  | { readonly kind: 'file'; readonly file: ServedFile }
  /** A folder asked for without its slash: relative links would break. */
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'none' };

const NONE: Resolved = { kind: 'none' };

function decoded(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    const strange = /[\0\\]/.test(path) || path.startsWith('//') || path.split('/').includes('..');
    return strange ? null : path;
  } catch {
    return null;
  }
}

async function fileBelow(root: string, relative: string, pathname: string): Promise<Resolved> {
  const wanted = relative === '' ? resolve(root) : resolve(join(root, relative));
  try {
    // Links are followed only as far as they stay inside the root.
    const [inside, path] = await Promise.all([realpath(root), realpath(wanted)]);
    if (path !== inside && !path.startsWith(inside + sep)) return NONE;
    const info = await stat(path);
    if (info.isFile()) return { kind: 'file', file: { path, size: info.size, modifiedMs: info.mtimeMs } };
    if (!info.isDirectory()) return NONE;
    if (!pathname.endsWith('/')) return { kind: 'redirect', to: `${pathname}/` };
    return fileBelow(root, join(relative, 'index.html'), pathname);
  } catch {
    return NONE;
  }
}

/** The file behind a URL path: the first mount that holds it. Hidden files and ways out of the root are not found. */
export async function resolvePath(mounts: readonly Mount[], pathname: string): Promise<Resolved> {
  const path = decoded(pathname);
  if (path === null || path.split('/').some((part) => part.startsWith('.'))) return NONE;
  for (const { prefix, target } of mounts) {
    const matches = prefix.endsWith('/') ? path.startsWith(prefix) : path === prefix;
    if (!matches) continue;
    const found = await fileBelow(target, path.slice(prefix.length), pathname);
    if (found.kind !== 'none') return found;
  }
  return NONE;
}
