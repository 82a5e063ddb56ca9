import { type UnzipFileInfo, unzipSync } from 'fflate';
import { decodeText } from '../decode-text.ts';
import { type ByteFiles, FILE_LIMIT_BYTES, normalPath, type ReadFailure, tooLarge } from './byte-files.ts';

const LITTER = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/;

export type ZipOpened = { readonly ok: true; readonly files: ByteFiles } | ReadFailure;

function failure(cause: unknown): ReadFailure {
  return { ok: false, reason: 'unreadable', detail: cause instanceof Error ? cause.message : String(cause) };
}

/** Zips of a Chinese Windows name their entries in GBK without saying so; fflate then reads each byte as a character. */
function entryName(name: string): string {
  const isBytes = /[\x80-\xff]/.test(name) && !/[^\0-\xff]/.test(name);
  return isBytes ? decodeText(Uint8Array.from(name, (char) => char.charCodeAt(0))).text : name;
}

function namesOf(zip: Uint8Array): Map<string, UnzipFileInfo> {
  const entries = new Map<string, UnzipFileInfo>();
  unzipSync(zip, {
    filter(info) {
      const path = normalPath(entryName(info.name));
      if (path !== null && !info.name.endsWith('/') && !LITTER.test(info.name)) entries.set(path, info);
      return false;
    },
  });
  return entries;
}

/** A zip as byte files; each entry is inflated when it is asked for, never beyond the size limit. */
export function zipFiles(title: string, zip: Uint8Array): ZipOpened {
  let entries: Map<string, UnzipFileInfo>;
  try {
    entries = namesOf(zip);
  } catch (cause) {
    return failure(cause);
  }
  const files: ByteFiles = {
    title,
    paths: [...entries.keys()],
    async read(path, { signal, onBytes } = {}) {
      signal?.throwIfAborted();
      const entry = entries.get(path);
      if (!entry) return { ok: false, reason: 'missing', detail: path };
      if (entry.originalSize > FILE_LIMIT_BYTES) return tooLarge(entry.originalSize);
      try {
        const bytes = unzipSync(zip, { filter: (info) => info.name === entry.name })[entry.name];
        if (!bytes) return { ok: false, reason: 'missing', detail: path };
        onBytes?.(bytes.length, bytes.length);
        return { ok: true, bytes };
      } catch (cause) {
        return failure(cause);
      }
    },
  };
  return { ok: true, files };
}
