import type { GridCode } from '../model/grid.ts';

/** Seconds of the data's clock that pass in one second of a replay. */
export const REPLAY_SPEEDS = [1, 10, 30, 60] as const;
export type ReplaySpeed = (typeof REPLAY_SPEEDS)[number];

/** Panels that share a place on the wall, by place. */
export const DECKS = {
  is: ['low', 'reach', 'modes', 'visits'],
  needs: ['trend', 'hours', 'recent'],
} as const;
export type Deck = keyof typeof DECKS;
export type DeckPanel = (typeof DECKS)[Deck][number];

/** A bar, a column or a figure that was chosen: the grids or events that it counts. */
export type WallFocus =
  | { readonly kind: 'status'; readonly status: 'done' | 'due' | 'overdue' }
  | { readonly kind: 'mode'; readonly mode: string }
  | { readonly kind: 'event'; readonly status: string };

/** Where the fixes come from: the dataset's own, played again, or a feed, which may have fallen silent. */
export type PatrolSource =
  | { readonly kind: 'replay' }
  | {
      readonly kind: 'feed';
      /** A recording played again, which is never called live. */
      readonly played: boolean;
      /** The clock of the data when the last fix came, once that is too long ago; null while it is fresh. */
      readonly staleSinceMs: number | null;
    };

export const REPORTS = ['day', 'week', 'month'] as const;

/** 日报 / 周报 / 月报 over the local day, week or month that holds a day. */
export interface ReportAsk {
  readonly per: (typeof REPORTS)[number];
  /** `YYYY-MM-DD` in the zone of the data. */
  readonly on: string;
}

/** What only the wall knows. */
export interface WallState {
  readonly source: PatrolSource;
  readonly playing: boolean;
  readonly speed: ReplaySpeed;
  readonly panels: { readonly [D in Deck]: (typeof DECKS)[D][number] };
  readonly focus: WallFocus | null;
  /** The report that lies over the wall. */
  readonly report: ReportAsk | null;
  /** Full screen, no pointer, dimmed at night, no controls. */
  readonly kiosk: boolean;
  /** Somebody touched the kiosk a moment ago: pointer and controls are there for them. */
  readonly handled: boolean;
  /** Night in the room where a kiosk stands. */
  readonly dimmed: boolean;
  /** Whether the wall shows one scene after another while nobody touches it. */
  readonly tour: boolean;
  /** The scene that the tour shows; null while it rests or is off. */
  readonly scene: string | null;
  /** When an alert was acknowledged on this device (clock of the data), by `alertKey`. */
  readonly acknowledged: ReadonlyMap<string, number>;
}

export const INITIAL_WALL: WallState = {
  source: { kind: 'replay' },
  playing: false,
  speed: 30,
  panels: { is: 'low', needs: 'trend' },
  focus: null,
  report: null,
  kiosk: false,
  handled: false,
  dimmed: false,
  tour: false,
  scene: null,
  acknowledged: new Map(),
};

/** Whether the clock of the data moves by itself: what is dear to compute then follows it in steps. */
export const clockRuns = ({ playing, source }: WallState): boolean => playing || source.kind === 'feed';

/** The name of one alert: the same grid missing another deadline is another one. */
export const alertKey = (code: GridCode, dueMs: number | null): string => `${code} ${dueMs ?? ''}`;
