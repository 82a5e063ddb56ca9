import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { FeedFix, FeedHello } from '../../model/feed.ts';
import type { ReplayTimeline } from './replay-timeline.ts';

/** A place of the stream is so much of the recording. */
const STEP_MS = 10_000;
/** Comments keep proxies and clients sure that the stream lives. */
const BEAT_MS = 15_000;

interface Message {
  readonly name: 'hello' | 'fixes';
  readonly id: string;
  readonly data: FeedHello | { readonly after: number; readonly fixes: readonly FeedFix[] };
}

/** Where a replay stands: which round it plays, and the clock of the recording. */
interface Now {
  readonly stream: string;
  readonly nowMs: number;
  readonly place: number;
}

const sse = ({ name, id, data }: Message): string =>
  `event: ${name}\n${id === '' ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

/**
 * A recorded day as a feed (docs/feed.md), round after round, from `startMs` of the recording at the moment this is
 * called. What a client gets depends only on the clock and on the id it goes on from: the server keeps nothing.
 */
export function createReplayFeed(timeline: ReplayTimeline, clock: () => number = Date.now): RequestListener {
  const { fromMs, startMs, endMs, fixes } = timeline;
  const openedMs = clock();
  const span = Math.max(STEP_MS, endMs - startMs);

  function now(): Now {
    const elapsed = Math.max(0, clock() - openedMs);
    const nowMs = startMs + (elapsed % span);
    const stream = `replay-${openedMs.toString(36)}-${Math.floor(elapsed / span)}`;
    return { stream, nowMs, place: Math.floor((nowMs - fromMs) / STEP_MS) };
  }

  const hello = ({ nowMs }: Now): Message => ({
    name: 'hello',
    id: '',
    data: { kind: 'replay', nowMs, fromMs },
  });

  /** What lies after a place, as one message; null where there is nothing new. */
  function since({ stream, place }: Now, after: number): Message | null {
    if (after >= place) return null;
    const [from, to] = [fromMs + after * STEP_MS, fromMs + place * STEP_MS];
    const between = fixes.slice(firstFrom(fixes, from), firstFrom(fixes, to));
    return { name: 'fixes', id: `${stream}:${place}`, data: { after, fixes: between } };
  }

  const placeOf = ({ stream }: Now, id: string): number =>
    id.startsWith(`${stream}:`) ? Number(id.slice(stream.length + 1)) || 0 : 0;

  function poll(request: IncomingMessage, response: ServerResponse, lastId: string): void {
    const at = now();
    const etag = `"${at.stream}:${at.place}"`;
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    const news = since(at, placeOf(at, lastId));
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(news ? [hello(at), news] : [hello(at)]));
  }

  function stream(response: ServerResponse, lastId: string): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    let at = now();
    let place = placeOf(at, lastId);
    let playing = at.stream;
    const send = (): void => {
      at = now();
      if (at.stream !== playing) {
        [playing, place] = [at.stream, 0];
        response.write(sse(hello(at)));
      }
      const news = since(at, place);
      if (news) response.write(sse(news));
      place = Math.max(place, at.place);
    };
    response.write(sse(hello(at)));
    send();
    const steps = setInterval(send, STEP_MS);
    const beats = setInterval(() => response.write(': beat\n\n'), BEAT_MS);
    response.on('close', () => {
      clearInterval(steps);
      clearInterval(beats);
    });
  }

  return (request, response) => {
    const lastId = String(request.headers['last-event-id'] ?? '');
    response.setHeader('Cache-Control', 'no-store');
    if (/\btext\/event-stream\b/.test(request.headers.accept ?? '')) stream(response, lastId);
    else poll(request, response, lastId);
  };
}

/** Index of the first fix at or after an instant. */
function firstFrom(fixes: readonly FeedFix[], ms: number): number {
  let low = 0;
  let high = fixes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((fixes[middle]?.ms ?? Number.POSITIVE_INFINITY) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
