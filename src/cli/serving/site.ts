import { createReadStream } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { byteRange } from './byte-range.ts';
import { contentTypeOf, isCompressible } from './content-type.ts';
import { type Mount, resolvePath, type ServedFile } from './resolve-path.ts';

export interface SiteOptions {
  /** Tried in order. */
  readonly mounts: readonly Mount[];
  /** Sent with every response, errors too. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bodies that are made, not read, by URL path; null for a path of which none is made. */
  readonly made?: (pathname: string) => string | null;
  /** URL paths that something else answers, with the headers already set. */
  readonly answered?: ReadonlyMap<string, RequestListener>;
}

const GZIP_FROM_BYTES = 1400;

function fail(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

/** Names with a content hash never change; everything else is asked for again. */
function cacheControlOf(pathname: string): string {
  return /\/assets\/[^/]+-[\w-]{8,}\.\w+$/.test(pathname)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}

function isFresh(request: IncomingMessage, etag: string): boolean {
  const stated = request.headers['if-none-match'];
  return stated?.split(',').some((tag) => tag.trim() === etag || tag.trim() === '*') ?? false;
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  file: ServedFile,
) {
  const etag = `W/"${file.size.toString(36)}-${Math.round(file.modifiedMs).toString(36)}"`;
  const contentType = contentTypeOf(file.path);
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', cacheControlOf(pathname));
  response.setHeader('Accept-Ranges', 'bytes');
  if (isFresh(request, etag)) return void response.writeHead(304).end();
  response.setHeader('Content-Type', contentType);

  const range = byteRange(request.headers.range, file.size);
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${file.size}`);
    return fail(response, 416, 'Range outside the file.');
  }
  if (range) {
    const { from, to } = range;
    response.writeHead(206, {
      'Content-Range': `bytes ${from}-${to}/${file.size}`,
      'Content-Length': to - from + 1,
    });
    if (request.method === 'HEAD') return void response.end();
    return pipeline(createReadStream(file.path, { start: from, end: to }), response);
  }
  const accepts = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.setHeader('Vary', 'Accept-Encoding');
  if (accepts && isCompressible(contentType) && file.size > GZIP_FROM_BYTES) {
    response.writeHead(200, { 'Content-Encoding': 'gzip' });
    if (request.method === 'HEAD') return void response.end();
    return pipeline(createReadStream(file.path), createGzip(), response);
  }
  response.writeHead(200, { 'Content-Length': file.size });
  if (request.method === 'HEAD') return void response.end();
  return pipeline(createReadStream(file.path), response);
}

async function answer(options: SiteOptions, request: IncomingMessage, response: ServerResponse) {
  for (const [name, value] of Object.entries(options.headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return fail(response, 405, 'Only GET and HEAD.');
  }
  // The raw path: URL would resolve `..` before it can be refused.
  const pathname = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
  const other = options.answered?.get(pathname);
  if (other) return other(request, response);
  const made = options.made?.(pathname) ?? null;
  if (made !== null) {
    response.setHeader('Cache-Control', 'no-cache');
    return void response
      .writeHead(200, { 'Content-Type': contentTypeOf(pathname.endsWith('/') ? 'index.html' : pathname) })
      .end(made);
  }
  const found = await resolvePath(options.mounts, pathname);
  if (found.kind === 'redirect') return void response.writeHead(308, { Location: found.to }).end();
  if (found.kind === 'none') return fail(response, 404, 'Not found.');
  return sendFile(request, response, pathname, found.file);
}

/** A static site as a request listener: media types, ETag, Range, gzip and the given headers on every response. */
export function site(options: SiteOptions): RequestListener {
  return (request, response) => {
    answer(options, request, response).catch((cause: unknown) => {
      // A reader that went away is its own business; anything else is ours.
      if (response.headersSent || response.destroyed) response.destroy();
      else fail(response, 500, String(cause));
    });
  };
}
