import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { seeded } from '../../../tests/bench/random.ts';
import type { FeedFix } from '../../model/feed.ts';
import { createFeedLog, type FeedLog } from './feed-log.ts';
import { type FollowOptions, followFeed } from './follow-feed.ts';

const MESSAGES = 10_000;
const DROPS = 1_000;

/** One fix a message, of thirty people; every seventh comes late, with a time of before. */
const fixes = Array.from(
  { length: MESSAGES },
  (_, i): FeedFix => ({
    person: `p${i % 30}`,
    ms: 1_000 * (i % 7 === 0 ? i - 45 : i),
    lng: 118.55 + (i % 100) / 1e4,
    lat: 24.8 + (i % 90) / 1e4,
    accuracyM: 10,
  }),
);

const message = (place: number): string =>
  `event: fixes\nid: city:${place}\ndata: ${JSON.stringify({ after: place - 1, fixes: [fixes[place - 1]] })}\n\n`;

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function serving(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
}

/** Follows until the log holds all messages; answers how it was followed. */
async function followed(url: string, log: FeedLog, more: Partial<FollowOptions> = {}): Promise<string[]> {
  const all = new AbortController();
  const ways = new Set<string>();
  await followFeed({
    url,
    log,
    signal: all.signal,
    silenceMs: 10_000,
    pollMs: 0,
    random: () => 0.5,
    wait: () => new Promise((resolve) => setImmediate(resolve)),
    onHello: () => {},
    onNews: () => {
      if (log.last() === `city:${MESSAGES}`) all.abort();
    },
    onWay: (way) => ways.add(way),
    ...more,
  });
  return [...ways];
}

const clean = (): FeedLog => {
  const log = createFeedLog();
  for (const [i, fix] of fixes.entries())
    log.receive({ stream: 'city', after: i, upTo: i + 1, fixes: [fix] });
  return log;
};

test('10,000 messages over 1,000 broken connections end like an unbroken run', async () => {
  const random = seeded(7);
  let dropped = 0;
  const url = await serving((request, response) => {
    const last = Number(String(request.headers['last-event-id'] ?? 'city:0').split(':')[1]);
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    // Now and then what was sent before is sent again, and the last message is cut in the middle.
    const from = Math.max(1, last + 1 - (random() < 0.3 ? 3 : 0));
    const to = Math.min(MESSAGES, dropped < DROPS ? last + Math.floor(random() * 20) : MESSAGES);
    for (let place = from; place <= to; place++) response.write(message(place));
    if (dropped >= DROPS) return;
    dropped++;
    if (to < MESSAGES) response.write(message(to + 1).slice(0, 30), () => response.destroy());
    else response.destroy();
  });
  const log = createFeedLog();
  await followed(url, log);
  expect(dropped).toBe(DROPS);
  expect(log.tracks()).toEqual(clean().tracks());
});

test('a feed that leaves messages out is asked again from the last one received', async () => {
  const asked: string[] = [];
  const url = await serving((request, response) => {
    const lastId = String(request.headers['last-event-id'] ?? '');
    asked.push(lastId);
    const last = Number(lastId.split(':')[1] ?? 0);
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    for (let place = last + 1; place <= MESSAGES; place++) {
      if (asked.length === 1 && place === 5_000) continue;
      response.write(message(place));
    }
  });
  const log = createFeedLog();
  await followed(url, log);
  expect(asked).toEqual(['', 'city:4999']);
  expect(log.tracks()).toEqual(clean().tracks());
});

test('where no stream comes through the feed is polled, and an unchanged answer is not sent again', async () => {
  let unchanged = 0;
  let polls = 0;
  const url = await serving((request, response) => {
    if (request.headers.accept === 'text/event-stream') return void response.writeHead(406).end();
    const last = Number(String(request.headers['last-event-id'] ?? ':0').split(':')[1]);
    const upTo = Math.min(MESSAGES, 100 * Math.ceil(++polls / 2));
    const etag = `"${upTo}"`;
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) {
      unchanged++;
      return void response.writeHead(304).end();
    }
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const data = { after: last, fixes: fixes.slice(last, upTo) };
    response.end(JSON.stringify([{ name: 'fixes', id: `city:${upTo}`, data }]));
  });
  const log = createFeedLog();
  expect(await followed(url, log)).toContain('poll');
  expect(unchanged).toBeGreaterThan(50);
  expect(log.tracks()).toEqual(clean().tracks());
});

test('a stream that falls silent is given up, and a new one goes on', async () => {
  let connections = 0;
  const url = await serving((request, response) => {
    const last = Number(String(request.headers['last-event-id'] ?? ':0').split(':')[1]);
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const to = ++connections === 1 ? 10 : MESSAGES;
    for (let place = last + 1; place <= to; place++) response.write(message(place));
  });
  const log = createFeedLog();
  await followed(url, log, { silenceMs: 1_000 });
  expect(connections).toBeGreaterThan(1);
  expect(log.tracks()).toEqual(clean().tracks());
});
