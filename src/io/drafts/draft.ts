import type { DraftBase } from '../../edit/base-of.ts';
import type { SavedHistory } from '../../edit/history.ts';

/** What a draft is, apart from its gestures. */
export interface DraftSeed {
  readonly id: string;
  readonly name: string;
  readonly base: DraftBase;
}

/** What the list of drafts says of one. */
export interface DraftHead extends DraftSeed {
  /** The number of the last saving: whoever saves must know it. */
  readonly revision: number;
  /** How many of the gestures are done; the others were undone. */
  readonly done: number;
  readonly gestures: number;
  /** Milliseconds since the epoch. */
  readonly savedAtMs: number;
}

export interface Draft {
  readonly head: DraftHead;
  readonly history: SavedHistory;
}

/**
 * Why a draft is not kept: no room; storage refused by the browser; another page saved it since; it was removed.
 */
export type DraftFailure = 'quota' | 'blocked' | 'changedElsewhere' | 'gone';

export type DraftResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: DraftFailure };

/**
 * One entry of a draft's log: gestures from an index on replace those that were kept from there. It holds all that is
 * not known to be kept, so that it is whole without those that are on their way before it.
 */
export interface DraftSaving {
  /** Its own number in the log, counted from 1. */
  readonly revision: number;
  /** The last saving that its page knows to be kept, which `from` counts on; 0 = none. */
  readonly over: number;
  /** Who saves. Savings of one page may be on their way together. */
  readonly page: string;
  readonly from: number;
  readonly ops: SavedHistory['ops'];
  readonly done: number;
  readonly savedAtMs: number;
}

/**
 * Drafts on this device. Each call is one transaction, kept whole or not at all, and begins at once: calls that do not
 * wait for each other are kept in their order.
 */
export interface Drafts {
  all(): Promise<DraftResult<readonly DraftHead[]>>;
  load(id: string): Promise<DraftResult<Draft>>;
  /** Begins a draft with its first saving; again, where that was not kept. */
  begin(seed: DraftSeed, saving: DraftSaving): Promise<DraftResult<DraftHead>>;
  /** One more saving. Where another page saved since `over`, it counts for nothing, and that is said. */
  save(id: string, saving: DraftSaving): Promise<DraftResult<DraftHead>>;
  rename(id: string, name: string): Promise<DraftResult<null>>;
  remove(id: string): Promise<DraftResult<null>>;
}
