import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createFeedLog, type FeedLog } from '../../io/feed/feed-log.ts';
import { followFeed } from '../../io/feed/follow-feed.ts';
import type { FeedHello } from '../../model/feed.ts';
import { createReplayFeed } from './replay-feed.ts';
import type { ReplayTimeline } from './replay-timeline.ts';

const HOUR = 3_600_000;
/** One person, a fix a second from 0 to 2 h; played from 1 h on. */
const timeline: ReplayTimeline = {
  fromMs: 0,
  startMs: HOUR,
  endMs: 2 * HOUR,
  fixes: Array.from({ length: 7_200 }, (_, i) => ({ person: 'a', ms: 1_000 * i, lng: 118.5, lat: 24.8 })),
};

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function serving(clock: () => number, way: 'stream' | 'poll'): Promise<string> {
  const feed = createReplayFeed(timeline, clock);
  server = createServer((request, response) => {
    if (way === 'poll' && request.headers.accept === 'text/event-stream') response.writeHead(503).end();
    else feed(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
}

/** Follows until the log has something new; answers the greeting that came before it. */
async function next(url: string, log: FeedLog): Promise<FeedHello | undefined> {
  const enough = new AbortController();
  let greeted: FeedHello | undefined;
  await followFeed({
    url,
    log,
    signal: enough.signal,
    silenceMs: 10_000,
    pollMs: 0,
    random: () => 0,
    wait: () => new Promise((resolve) => setImmediate(resolve)),
    onHello: (hello) => {
      greeted = hello;
    },
    onNews: () => enough.abort(),
    onWay: () => {},
  });
  return greeted;
}

test.each(['stream', 'poll'] as const)(
  'by %s a client gets the day so far, what follows, and the next round',
  async (way) => {
    let ms = 5_000_000;
    const url = await serving(() => ms, way);
    const log = createFeedLog();
    const fixes = (): number => log.tracks()[0]?.timesMs.length ?? 0;

    expect(await next(url, log)).toEqual({ kind: 'replay', nowMs: HOUR, fromMs: 0 });
    expect(fixes()).toBe(3_600);
    ms += 30_000;
    await next(url, log);
    expect(fixes()).toBe(3_630);
    ms += HOUR;
    expect(await next(url, log)).toEqual({ kind: 'replay', nowMs: HOUR + 30_000, fromMs: 0 });
    expect(fixes()).toBe(3_630);
    expect(log.last()).toMatch(/-1:363$/);
  },
);
