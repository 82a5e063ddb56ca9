/** What to do with the outcome of the newest request. */
export interface Outcome<Input, Output> {
  done(output: Output): void;
  /** `cause` is a mistake of ours: expected failures are outputs. */
  failed(cause: unknown): void;
  /** Whether an answer is still worth telling while a newer request waits; without it, it never is. */
  stillTold?(input: Input, newer: Input): boolean;
}

/**
 * Runs one request at a time. Of those that come while one runs only the newest is kept, and what it makes stale is
 * dropped: the last good result stays until the newest is ready. Where a clock asks faster than the work goes,
 * `stillTold` lets answers through that are only a moment old, or none would ever come.
 */
export function createNewestWins<Input, Output>(
  work: (input: Input) => Promise<Output>,
  outcome: Outcome<Input, Output>,
): { request(input: Input): void; cancel(): void } {
  let running = false;
  let waiting: { readonly input: Input } | null = null;
  let epoch = 0;

  async function run(input: Input): Promise<void> {
    running = true;
    const mine = ++epoch;
    const settle = (act: () => void): void => {
      const told = waiting === null || outcome.stillTold?.(input, waiting.input) === true;
      if (mine === epoch && told) act();
    };
    try {
      const output = await work(input);
      settle(() => outcome.done(output));
    } catch (cause) {
      settle(() => outcome.failed(cause));
    }
    running = false;
    const next = waiting;
    waiting = null;
    if (next) void run(next.input);
  }

  return {
    request(input) {
      if (running) waiting = { input };
      else void run(input);
    },
    /** Drops what runs and what waits; nothing is heard of either. */
    cancel() {
      epoch++;
      waiting = null;
    },
  };
}
