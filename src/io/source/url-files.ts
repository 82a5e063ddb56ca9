import {
  type ByteFiles,
  FILE_LIMIT_BYTES,
  type ReadOptions,
  type ReadResult,
  tooLarge,
} from './byte-files.ts';

async function drained(body: ReadableStream<Uint8Array>, total: number | null, options: ReadOptions) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > FILE_LIMIT_BYTES) {
      await reader.cancel();
      return tooLarge(size);
    }
    chunks.push(value);
    options.onBytes?.(size, total);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { ok: true, bytes } as const;
}

/** Fetches one URL whole, up to the size limit. Cancelling rejects; everything else is a value. */
export async function fetchBytes(url: string, options: ReadOptions = {}): Promise<ReadResult> {
  const { signal } = options;
  try {
    const response = await fetch(url, signal ? { signal } : {});
    if (response.status === 404) return { ok: false, reason: 'missing', detail: url };
    if (!response.ok || !response.body) {
      return { ok: false, reason: 'unreadable', detail: `HTTP ${response.status} ${url}` };
    }
    // Content-Length counts the compressed bytes where the server compresses: then the total is unknown.
    const stated = response.headers.get('content-encoding') ? null : response.headers.get('content-length');
    const total = stated === null ? null : Number(stated);
    if (total !== null && total > FILE_LIMIT_BYTES) {
      await response.body.cancel();
      return tooLarge(total);
    }
    return await drained(response.body, total, options);
  } catch (cause) {
    signal?.throwIfAborted();
    return {
      ok: false,
      reason: 'unreadable',
      detail: `${cause instanceof Error ? cause.message : cause} ${url}`,
    };
  }
}

/** The files below a base URL (ending in `/`); they cannot be listed, so a manifest must name them. */
export function urlFiles(base: string): ByteFiles {
  return {
    title: decodeURIComponent(new URL(base).pathname.split('/').filter(Boolean).at(-1) ?? base),
    paths: null,
    read: (path, options) =>
      fetchBytes(new URL(path.split('/').map(encodeURIComponent).join('/'), base).href, options),
  };
}
