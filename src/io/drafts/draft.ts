import type { DraftBase } from '../../edit/base-of.ts';
import type { SavedHistory } from '../../edit/history.ts';

/** What the list of drafts says of one. */
export interface DraftHead {
  readonly id: string;
  readonly name: string;
  readonly base: DraftBase;
  /** Counts the savings: whoever saves must know the last one. */
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

/** A saving: gestures from an index on replace those that were kept from there. */
export interface DraftStep {
  readonly from: number;
  readonly ops: SavedHistory['ops'];
  readonly done: number;
  readonly savedAtMs: number;
}

/** Drafts on this device. Each call is one transaction: it is kept whole or not at all. */
export interface Drafts {
  all(): Promise<DraftResult<readonly DraftHead[]>>;
  load(id: string): Promise<DraftResult<Draft>>;
  /** Begins a draft without gestures, at revision 0. */
  create(id: string, name: string, base: DraftBase, savedAtMs: number): Promise<DraftResult<DraftHead>>;
  /** Saves over a known revision; where another page saved since, nothing is written. */
  save(id: string, revision: number, step: DraftStep): Promise<DraftResult<DraftHead>>;
  rename(id: string, name: string): Promise<DraftResult<DraftHead>>;
  remove(id: string): Promise<DraftResult<null>>;
}
