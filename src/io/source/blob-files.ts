import {
  type ByteFiles,
  FILE_LIMIT_BYTES,
  normalPath,
  type ReadOptions,
  type ReadResult,
  tooLarge,
} from './byte-files.ts';

/** A file with its path inside what was dropped or chosen. */
export interface NamedBlob {
  readonly path: string;
  readonly blob: Blob;
}

async function readBlob(blob: Blob, signal: AbortSignal | undefined): Promise<ReadResult> {
  if (blob.size > FILE_LIMIT_BYTES) return tooLarge(blob.size);
  try {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    signal?.throwIfAborted();
    return { ok: true, bytes };
  } catch (cause) {
    signal?.throwIfAborted();
    return { ok: false, reason: 'unreadable', detail: String(cause) };
  }
}

async function* chunksOf(blob: Blob, { signal, onBytes }: ReadOptions): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (let size = 0; ; ) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) return;
      size += value.length;
      onBytes?.(size, blob.size);
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** Dropped or chosen files as byte files; nothing is read before it is asked for. */
export function blobFiles(title: string, blobs: readonly NamedBlob[]): ByteFiles {
  const byPath = new Map(blobs.map(({ path, blob }) => [normalPath(path) ?? path, blob]));
  return {
    title,
    paths: [...byPath.keys()],
    async read(path, { signal, onBytes } = {}) {
      signal?.throwIfAborted();
      const blob = byPath.get(path);
      if (!blob) return { ok: false, reason: 'missing', detail: path };
      const result = await readBlob(blob, signal);
      if (result.ok) onBytes?.(result.bytes.length, result.bytes.length);
      return result;
    },
    stream(path, options = {}) {
      const blob = byPath.get(path);
      return blob && blob.size <= FILE_LIMIT_BYTES ? chunksOf(blob, options) : null;
    },
  };
}
