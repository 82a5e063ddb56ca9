import type { FeedBatch, FeedFix } from '../../model/feed.ts';
import type { Track } from '../../model/records.ts';

/**
 * What became of a batch: `new`; `repeated`, it was here before; `gap`, something between is missing, and the feed
 * must be asked again from `last`; `begun`, another stream began and what was kept of the old one is gone.
 */
export type Received = 'new' | 'repeated' | 'gap' | 'begun';

/** All that a feed brought, once each, whatever was sent twice, late or out of order. */
export interface FeedLog {
  receive(batch: FeedBatch): Received;
  /** The id to go on from; null before anything came. */
  last(): string | null;
  /** One track for each person, role and purpose, in time order; of two fixes at one instant the first received. */
  tracks(): readonly Track[];
  /** Forgets fixes before an instant. */
  forgetBefore(ms: number): void;
}

const keyOf = ({ person, role, purpose }: FeedFix): string => JSON.stringify([person, role, purpose]);

function trackOf(id: string, received: readonly FeedFix[]): Track | null {
  const fixes = received
    .toSorted((a, b) => a.ms - b.ms)
    .filter((fix, i, all) => i === 0 || fix.ms !== all[i - 1]?.ms);
  const [first] = fixes;
  if (!first) return null;
  return {
    id,
    staffId: first.person,
    ...(first.role === undefined ? {} : { role: first.role }),
    ...(first.purpose === undefined ? {} : { purpose: first.purpose }),
    timesMs: Float64Array.from(fixes, ({ ms }) => ms),
    lngLat: Float64Array.from(fixes.flatMap(({ lng, lat }) => [lng, lat])),
    accuracyM: Float32Array.from(fixes, ({ accuracyM }) => accuracyM ?? Number.NaN),
    extra: {},
  };
}

export function createFeedLog(): FeedLog {
  let stream: string | null = null;
  let place = 0;
  let byWalk = new Map<string, FeedFix[]>();
  let tracks = new Map<string, Track | null>();

  function take(fixes: readonly FeedFix[]): void {
    for (const fix of fixes) {
      const key = keyOf(fix);
      const walk = byWalk.get(key);
      if (walk) walk.push(fix);
      else byWalk.set(key, [fix]);
      tracks.delete(key);
    }
  }

  return {
    receive({ stream: from, after, upTo, fixes }) {
      const other = from !== stream;
      if (other && after > 0) return 'gap';
      if (!other && upTo <= place) return 'repeated';
      if (!other && after !== place) return 'gap';
      const begun = other && stream !== null;
      if (other) {
        byWalk = new Map();
        tracks = new Map();
      }
      [stream, place] = [from, upTo];
      take(fixes);
      return begun ? 'begun' : 'new';
    },
    last: () => (stream === null ? null : `${stream}:${place}`),
    tracks() {
      for (const [key, fixes] of byWalk) {
        if (!tracks.has(key)) tracks.set(key, trackOf(`feed ${key}`, fixes));
      }
      return [...tracks.values()].filter((track) => track !== null);
    },
    forgetBefore(ms) {
      for (const [key, fixes] of byWalk) {
        const kept = fixes.filter((fix) => fix.ms >= ms);
        if (kept.length === fixes.length) continue;
        tracks.delete(key);
        if (kept.length > 0) byWalk.set(key, kept);
        else byWalk.delete(key);
      }
    },
  };
}
