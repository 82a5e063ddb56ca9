/** Largest file that is read whole, in bytes (data contract: 100 MB). */
export const FILE_LIMIT_BYTES = 100 * 1024 * 1024;

/** Why a file could not be read: `detail` is the cause in the system's own words. */
export interface ReadFailure {
  readonly ok: false;
  readonly reason: 'missing' | 'too-large' | 'unreadable';
  readonly detail: string;
  readonly sizeBytes?: number;
}

export type ReadResult = { readonly ok: true; readonly bytes: Uint8Array } | ReadFailure;

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Bytes read so far of the total; the total is null where nobody says it. */
  readonly onBytes?: (read: number, total: number | null) => void;
}

/** A set of named byte files: a folder, a zip, dropped files or a URL. Paths are relative, with `/`. */
export interface ByteFiles {
  /** What a person calls it: a folder's or a file's name. */
  readonly title: string;
  /** All paths, or null where the source cannot list them (a URL). */
  readonly paths: readonly string[] | null;
  /** Reads one file. Cancelling rejects with the signal's reason; everything else is a value. */
  read(path: string, options?: ReadOptions): Promise<ReadResult>;
  /**
   * One file chunk by chunk, where the source can give it without holding it whole; null where `read` must say why
   * not. Cancelling and a source that breaks off reject.
   */
  readonly stream?: (path: string, options?: ReadOptions) => AsyncIterable<Uint8Array> | null;
}

/** The failure that a file over the limit gets before it is read. */
export function tooLarge(sizeBytes: number): ReadFailure {
  const megabytes = (sizeBytes / 1024 / 1024).toFixed(1);
  return { ok: false, reason: 'too-large', detail: `${megabytes} MB; expected at most 100 MB`, sizeBytes };
}

/** A path as manifests write it, without `./`, doubled slashes or a way out of the folder; null if it leaves it. */
export function normalPath(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') return null;
    parts.push(part);
  }
  return parts.join('/');
}
