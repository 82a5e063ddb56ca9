/**
 * Runs one update at a time. While one runs, only the newest of those that wait is kept: a hand that drags asks
 * more often than a map can draw.
 */
export class UpdateQueue<Update> {
  readonly #run: (update: Update) => Promise<void>;
  readonly #failed: (error: unknown) => void;
  #waiting: { readonly update: Update } | null = null;
  #running = false;
  #closed = false;

  /** `failed` hears of every update that threw; the next one runs all the same. */
  constructor(run: (update: Update) => Promise<void>, failed: (error: unknown) => void) {
    this.#run = run;
    this.#failed = failed;
  }

  push(update: Update): void {
    this.#waiting = { update };
    if (!this.#running) void this.#drain();
  }

  /** Whether an update runs, or waits to. */
  get busy(): boolean {
    return this.#running;
  }

  /** Drops what waits, and whatever comes later. */
  close(): void {
    this.#closed = true;
    this.#waiting = null;
  }

  async #drain(): Promise<void> {
    this.#running = true;
    while (this.#waiting !== null && !this.#closed) {
      const { update } = this.#waiting;
      this.#waiting = null;
      try {
        await this.#run(update);
      } catch (error) {
        if (!this.#closed) this.#failed(error);
      }
    }
    this.#running = false;
  }
}
