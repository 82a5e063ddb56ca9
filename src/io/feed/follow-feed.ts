import type { FeedHello } from '../../model/feed.ts';
import { backOffMs } from './back-off.ts';
import { polled, type RawMessage, type Request, streamed } from './feed-connection.ts';
import type { FeedLog } from './feed-log.ts';
import { readBatch, readHello } from './feed-message.ts';

export interface FollowOptions {
  /** Absolute. */
  readonly url: string;
  readonly log: FeedLog;
  readonly signal: AbortSignal;
  /** Milliseconds without any sign of life after which a connection counts as dead; the feed beats more often. */
  readonly silenceMs: number;
  /** Milliseconds between two polls. */
  readonly pollMs: number;
  readonly onHello: (hello: FeedHello) => void;
  /** The log has something new. */
  readonly onNews: () => void;
  readonly onWay: (way: 'stream' | 'poll' | 'waiting') => void;
  readonly random: () => number;
  /** Resolves after the time, or at once when aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** After so many streams that brought nothing, the feed is polled. */
const STREAM_TRIES = 3;
/** So many polls later a stream is tried again. */
const POLLS_BEFORE_STREAM = 60;

/** The log does not go on where this connection stands: ask again from its last message. */
class Gap extends Error {
  override readonly name = 'Gap';
}

/**
 * Follows a feed until aborted: by Server-Sent Events; where these do not come, by polling; after a failure again,
 * later and later. Each connection goes on after the last message of the log, so nothing is lost or counted twice.
 */
export async function followFeed(options: FollowOptions): Promise<void> {
  const { log, signal, onWay, random, wait } = options;
  let failures = 0;
  let emptyStreams = 0;

  function take({ name, id, data }: RawMessage): void {
    if (name === 'hello') {
      const hello = readHello(data);
      if (hello) options.onHello(hello);
      return;
    }
    const read = name === 'fixes' ? readBatch(id, data) : null;
    if (!read) return;
    const received = log.receive(read.batch);
    if (received === 'gap') throw new Gap();
    failures = 0;
    if (received !== 'repeated') options.onNews();
  }

  async function stream(): Promise<void> {
    const connection = connect(options);
    try {
      for await (const message of streamed(connection.request)) {
        onWay('stream');
        emptyStreams = 0;
        take(message);
      }
    } finally {
      connection.end();
    }
  }

  async function poll(): Promise<void> {
    let etag: string | null = null;
    for (let polls = 0; polls < POLLS_BEFORE_STREAM && !signal.aborted; polls++) {
      const connection = connect(options);
      try {
        const answer = await polled(connection.request, etag);
        onWay('poll');
        failures = 0;
        etag = answer.etag;
        for (const message of answer.messages) take(message);
      } finally {
        connection.end();
      }
      await wait(options.pollMs, signal);
    }
    emptyStreams = 0;
  }

  while (!signal.aborted) {
    try {
      emptyStreams++;
      await (emptyStreams <= STREAM_TRIES ? stream() : poll());
    } catch {
      // Whatever broke, the way on is the same: wait and ask again.
    }
    if (signal.aborted) return;
    failures++;
    onWay('waiting');
    await wait(backOffMs(failures, random()), signal);
  }
}

/** A request that is given up after too long a silence, or with the whole feed. */
function connect({ url, log, signal, silenceMs }: FollowOptions): { request: Request; end(): void } {
  const own = new AbortController();
  const abort = (): void => own.abort();
  signal.addEventListener('abort', abort);
  let timer = setTimeout(abort, silenceMs);
  const onSign = (): void => {
    clearTimeout(timer);
    timer = setTimeout(abort, silenceMs);
  };
  return {
    request: { url, lastId: log.last(), signal: own.signal, onSign },
    end() {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      abort();
    },
  };
}
