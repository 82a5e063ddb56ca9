import { busiestQuarter } from '../../analysis/busiest-quarter.ts';
import type { AppConfig } from '../../model/config.ts';
import { type Dataset, withTracks } from '../../model/dataset.ts';
import type { FeedHello } from '../../model/feed.ts';
import type { Track } from '../../model/records.ts';
import { tracksBefore } from '../../model/tracks-before.ts';
import type { AppState } from '../../state/app-state.ts';
import { awaitsTracks } from '../../state/awaits-tracks.ts';
import type { Store } from '../../state/store.ts';
import { setClock, setPlaying, setSource, setSpeed, tracksCame } from '../../state/transitions/wall.ts';
import { recordedWindow } from '../recorded-window.ts';
import type { Ticker } from './clock-effect.ts';
import type { FollowFeed } from './feed-port.ts';

export interface FeedSettings {
  /** Absolute. */
  readonly url: string;
  readonly staleAfterS: number;
}

/** What a configuration says of its feed, for a page at an absolute URL. */
export const feedSettings = ({ feed }: AppConfig, page: string): FeedSettings | null =>
  feed && { url: new URL(feed.url, page).href, staleAfterS: feed.staleAfterS };

/** The map and the figures follow new fixes no oftener than this, and not before they followed the last ones. */
const TAKE_MS = 10_000;
const TICK_MS = 1_000;

/** A feed that is followed for one dataset. */
interface Followed {
  /** As it was opened, without anything from the feed. */
  readonly base: Dataset;
  /** The dataset that this effect put on the page last. */
  shown: Dataset;
  recorded: readonly Track[];
  hello: FeedHello | null;
  /** The feed's clock less the machine's, milliseconds. */
  aheadMs: number;
  /** By the machine's clock. */
  newsAtMs: number;
  tracks: (() => readonly Track[]) | null;
  takenAtMs: number;
  /** The figures on the page when fixes were taken last. */
  figures: AppState['analysis']['record'];
  stop(): void;
}

/**
 * Lets the patrols of the configured dataset come from a feed while the wall is on: its fixes in place of the recorded
 * ones from the instant it names, its clock in place of the replay's. A feed that never answers leaves the dataset's
 * own patrols, played as if they were now; one that falls silent keeps the last picture, and the wall says since when.
 */
export function openFeedEffect(
  store: Store,
  ticker: Ticker,
  follow: FollowFeed,
  { url, staleAfterS }: FeedSettings,
): { stop(): void } {
  let followed: Followed | null = null;
  let cancelTick = (): void => {};

  function take(feed: Followed): void {
    const { record } = store.state.get().analysis;
    const behind = feed.takenAtMs > Number.NEGATIVE_INFINITY && record === feed.figures;
    if (!feed.tracks || behind || ticker.nowMs() - feed.takenAtMs < TAKE_MS) return;
    feed.shown = withTracks(feed.base, [...feed.recorded, ...feed.tracks()]);
    feed.takenAtMs = ticker.nowMs();
    feed.figures = record;
    feed.tracks = null;
    store.apply(tracksCame(feed.shown));
  }

  function tick(): void {
    cancelTick = ticker.after(TICK_MS, tick);
    if (!followed?.hello) return;
    const silentMs = ticker.nowMs() - followed.newsAtMs;
    const clockMs = Math.floor((ticker.nowMs() + followed.aheadMs) / 1000) * 1000;
    const stale = silentMs > staleAfterS * 1000;
    const played = followed.hello.kind === 'replay';
    const { source } = store.state.get().wall;
    const wasStale = source.kind === 'feed' && source.staleSinceMs !== null;
    store.apply(setClock(clockMs));
    if (source.kind !== 'feed' || wasStale !== stale || source.played !== played)
      store.apply(setSource({ kind: 'feed', played, staleSinceMs: stale ? clockMs - silentMs : null }));
    take(followed);
  }

  /** Until a feed answers, the dataset's own patrols go on as if they were now. */
  function playRecorded({ base, hello }: Followed): void {
    const { wall } = store.state.get();
    const record = recordedWindow(base);
    if (hello || wall.playing || wall.source.kind === 'feed' || !record) return;
    const dayMs = 86_400_000;
    const busy = busiestQuarter(base.parts.tracks, Math.max(record.fromMs, record.toMs - dayMs), record.toMs);
    store.apply(setSpeed(1), setClock(busy ?? record.fromMs), setPlaying(true));
  }

  function open(base: Dataset): Followed {
    const feed: Followed = {
      base,
      shown: base,
      recorded: base.parts.tracks,
      hello: null,
      aheadMs: 0,
      newsAtMs: ticker.nowMs(),
      tracks: null,
      takenAtMs: Number.NEGATIVE_INFINITY,
      figures: null,
      stop: () => following.stop(),
    };
    const following = follow(url, {
      onHello(hello) {
        if (feed.hello?.fromMs !== hello.fromMs)
          feed.recorded = tracksBefore(base.parts.tracks, hello.fromMs);
        feed.hello = hello;
        feed.aheadMs = hello.nowMs - ticker.nowMs();
        store.apply(setPlaying(false));
      },
      onNews(tracks) {
        feed.newsAtMs = ticker.nowMs();
        feed.tracks = tracks;
      },
      onBreak: () => playRecorded(feed),
    });
    return feed;
  }

  function watch(state: AppState): void {
    const { mode, dataset, datasetUrl, loading } = state;
    if (followed && (mode !== 'screen' || dataset !== followed.shown)) {
      followed.stop();
      followed = null;
      store.apply(setSource({ kind: 'replay' }));
    }
    if (followed || mode !== 'screen' || dataset === null || datasetUrl !== null) return;
    // What was recorded before the feed begins comes a moment after the grids.
    if (awaitsTracks(state) && loading.status === 'loading') return;
    followed = open(dataset);
  }

  const unsubscribe = store.state.subscribe(watch);
  cancelTick = ticker.after(TICK_MS, tick);
  return {
    stop() {
      unsubscribe();
      cancelTick();
      followed?.stop();
    },
  };
}
