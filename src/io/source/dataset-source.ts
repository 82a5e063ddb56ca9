import { blobFiles, type NamedBlob } from './blob-files.ts';
import type { ByteFiles, ReadFailure, ReadOptions } from './byte-files.ts';
import { fetchBytes, urlFiles } from './url-files.ts';
import { zipFiles } from './zip-files.ts';

/**
 * Where a dataset comes from, as data that crosses to a worker: dropped or chosen files (one zip among them
 * counts as its content), or the absolute URL of a folder (ending in `/`), of a manifest, of a zip or of one file.
 */
export type DatasetSource =
  | { readonly kind: 'files'; readonly title: string; readonly files: readonly NamedBlob[] }
  | { readonly kind: 'url'; readonly url: string };

export type SourceOpened =
  | { readonly ok: true; readonly files: ByteFiles; readonly manifest?: string }
  | (ReadFailure & { readonly file: string });

const lastSegment = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? path;
const isZip = (path: string): boolean => /\.zip$/i.test(path);

function unzipped(title: string, bytes: Uint8Array): SourceOpened {
  const zip = zipFiles(title, bytes);
  return zip.ok ? zip : { ...zip, file: title };
}

async function fromUrl(url: string, options: ReadOptions): Promise<SourceOpened> {
  const { pathname } = new URL(url);
  const name = decodeURIComponent(lastSegment(pathname));
  if (pathname.endsWith('/')) return { ok: true, files: urlFiles(url) };
  if (/^manifest(\..+)?\.json$/i.test(name)) {
    return { ok: true, files: urlFiles(new URL('.', url).href), manifest: name };
  }
  const read = await fetchBytes(url, options);
  if (!read.ok) return { ...read, file: name };
  if (isZip(name)) return unzipped(name, read.bytes);
  return { ok: true, files: blobFiles(name, [{ path: name, blob: new Blob([read.bytes.slice()]) }]) };
}

/** The byte files behind a source; a zip that came alone is opened. */
export async function openSource(source: DatasetSource, options: ReadOptions = {}): Promise<SourceOpened> {
  if (source.kind === 'url') return fromUrl(source.url, options);
  const only = source.files.length === 1 ? source.files[0] : undefined;
  if (!only || !isZip(only.path)) return { ok: true, files: blobFiles(source.title, source.files) };
  const read = await blobFiles(source.title, source.files).read(only.path, options);
  return read.ok ? unzipped(lastSegment(only.path), read.bytes) : { ...read, file: only.path };
}
