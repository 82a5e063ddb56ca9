/** How a long check tells how far it is, and is told to stop. */
export interface PaceOptions {
  /** Told the share done, 0 … 1, a few times a second. */
  readonly onProgress?: (share: number) => void;
  /** When aborted, the check stops at its next pause and answers `{ cancelled: true }`. */
  readonly signal?: AbortSignal;
}

export interface Cancelled {
  readonly cancelled: true;
}

export const CANCELLED: Cancelled = { cancelled: true };

export interface Pace {
  /** Says the share done; lets other work run now and then. Answers false when the work was cancelled. */
  goOn(share: number): Promise<boolean>;
  /** Whether it is time to call `goOn`: cheap, for inner loops. */
  isDue(): boolean;
}

const BREATH_MS = 40;

/** A pace for one long check; `from` and `to` are the part of the whole that it covers. */
export function createPace(options: PaceOptions, from = 0, to = 1): Pace {
  let last = performance.now();
  return {
    isDue: () => performance.now() - last >= BREATH_MS,
    async goOn(share) {
      if (options.signal?.aborted) return false;
      if (performance.now() - last < BREATH_MS && share < 1) return true;
      options.onProgress?.(from + share * (to - from));
      // Without a pause the message that cancels could never arrive.
      await new Promise((resolve) => setTimeout(resolve, 0));
      last = performance.now();
      return !options.signal?.aborted;
    },
  };
}
