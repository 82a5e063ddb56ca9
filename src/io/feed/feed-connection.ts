import { EventSourceParserStream } from 'eventsource-parser/stream';

/** One message as it came, by whichever way. */
export interface RawMessage {
  readonly name: string;
  readonly id: string;
  readonly data: string;
}

export interface Request {
  readonly url: string;
  /** The last message received; the feed goes on after it. */
  readonly lastId: string | null;
  readonly signal: AbortSignal;
  /** Told of every sign of life, comments too. */
  readonly onSign: () => void;
}

const lastIdHeader = (lastId: string | null): Record<string, string> =>
  lastId === null ? {} : { 'Last-Event-ID': lastId };

async function answerOf(request: Request, headers: Record<string, string>): Promise<Response> {
  const response = await fetch(request.url, {
    headers: { ...headers, ...lastIdHeader(request.lastId) },
    signal: request.signal,
    cache: 'no-store',
    credentials: 'same-origin',
  });
  if (!response.ok && response.status !== 304) throw new Error(`${response.status} of ${request.url}`);
  return response;
}

/**
 * Messages as Server-Sent Events, until the server ends the stream. Rejects where it cannot be opened or breaks. Read
 * by `fetch` and not by EventSource, which takes no Last-Event-ID and tells no comment.
 */
export async function* streamed(request: Request): AsyncGenerator<RawMessage> {
  const response = await answerOf(request, { Accept: 'text/event-stream' });
  const type = response.headers.get('Content-Type') ?? '';
  if (!response.body || !type.startsWith('text/event-stream')) throw new Error(`No stream, but ${type}`);
  const reader = response.body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array<ArrayBuffer>>)
    .pipeThrough(new EventSourceParserStream({ onComment: request.onSign }))
    .getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    request.onSign();
    yield { name: value.event ?? 'message', id: value.id ?? '', data: value.data };
  }
}

/** What a poll answers: messages as a list, and the tag to ask with next time. */
export interface Polled {
  readonly messages: readonly RawMessage[];
  readonly etag: string | null;
}

const isMessage = (one: unknown): one is RawMessage =>
  typeof one === 'object' && one !== null && 'name' in one && 'id' in one && 'data' in one;

/** The messages since `lastId` by one request; none where nothing changed (304). */
export async function polled(request: Request, etag: string | null): Promise<Polled> {
  const response = await answerOf(request, {
    Accept: 'application/json',
    ...(etag === null ? {} : { 'If-None-Match': etag }),
  });
  request.onSign();
  if (response.status === 304) return { messages: [], etag };
  const read: unknown = await response.json();
  if (!Array.isArray(read)) throw new Error('A poll answers a list of messages.');
  const messages = read.filter(isMessage).map(({ name, id, data }) => ({
    name,
    id,
    data: typeof data === 'string' ? data : JSON.stringify(data),
  }));
  return { messages, etag: response.headers.get('ETag') };
}
