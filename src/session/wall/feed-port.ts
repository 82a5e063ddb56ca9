import { createFeedLog } from '../../io/feed/feed-log.ts';
import { followFeed } from '../../io/feed/follow-feed.ts';
import type { FeedHello } from '../../model/feed.ts';
import type { Track } from '../../model/records.ts';

/** What comes of following a feed. */
export interface FeedListener {
  readonly onHello: (hello: FeedHello) => void;
  /** Something new came; `tracks` are all that the feed brought so far. */
  readonly onNews: (tracks: () => readonly Track[]) => void;
  /** A connection failed or ended; another follows by itself. */
  readonly onBreak: () => void;
}

/** Follows the feed at an absolute URL until stopped. */
export type FollowFeed = (url: string, listener: FeedListener) => { stop(): void };

/** A feed beats at least every 20 s. */
const SILENCE_MS = 45_000;
const POLL_MS = 10_000;

/** Rules reach back a month at most. */
const KEPT_MS = 32 * 86_400_000;
/** A connection may stand for months: what is older than that is forgotten while it does, too. */
const FORGET_EVERY_MS = 3_600_000;

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });

/** Follows over the network. */
export const followOverNetwork: FollowFeed = (url, { onHello, onNews, onBreak }) => {
  const log = createFeedLog();
  const own = new AbortController();
  /** The feed's clock less the machine's, once it was told. */
  let aheadMs: number | null = null;
  let forgotAtMs = Number.NEGATIVE_INFINITY;

  function forgetOld(): void {
    const atMs = performance.now();
    if (aheadMs === null || atMs - forgotAtMs < FORGET_EVERY_MS) return;
    forgotAtMs = atMs;
    log.forgetBefore(atMs + aheadMs - KEPT_MS);
  }

  void followFeed({
    url,
    log,
    signal: own.signal,
    silenceMs: SILENCE_MS,
    pollMs: POLL_MS,
    onHello(hello) {
      aheadMs = hello.nowMs - performance.now();
      forgotAtMs = Number.NEGATIVE_INFINITY;
      forgetOld();
      onHello(hello);
    },
    onNews() {
      forgetOld();
      onNews(log.tracks);
    },
    onWay: (way) => way === 'waiting' && onBreak(),
    random: Math.random,
    wait,
  });
  return { stop: () => own.abort() };
};
