/** One fix of somebody on patrol, as a feed brings it. */
export interface FeedFix {
  /** A pseudonym, the `staffId` of tracks. */
  readonly person: string;
  readonly role?: string;
  readonly purpose?: 'patrol' | 'visit' | 'emergency';
  /** Milliseconds since the epoch, by the clock of the device. */
  readonly ms: number;
  readonly lng: number;
  readonly lat: number;
  /** 95 % radius in metres. */
  readonly accuracyM?: number;
}

/** What a feed says of itself, first on each connection. */
export interface FeedHello {
  /** A recording played again is never called live. */
  readonly kind: 'replay' | 'live';
  /** The feed's clock, milliseconds since the epoch: of a replay, that of the recording. */
  readonly nowMs: number;
  /** From here on patrols come from the feed, and no longer from the dataset. */
  readonly fromMs: number;
}

/** All fixes that came after place `after` of a stream, up to and with place `upTo`. */
export interface FeedBatch {
  /** Another stream begins anew: what came before is not continued. */
  readonly stream: string;
  readonly after: number;
  readonly upTo: number;
  readonly fixes: readonly FeedFix[];
}
