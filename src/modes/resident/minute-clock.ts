import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE_MS = 60_000;

/** The time of day as a page needs it that says what is open: renewed each minute. */
export class MinuteClock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer = 0;
  #nowMs = Date.now();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = window.setInterval(() => {
      this.#nowMs = Date.now();
      this.#host.requestUpdate();
    }, MINUTE_MS);
  }

  hostDisconnected(): void {
    window.clearInterval(this.#timer);
  }

  get nowMs(): number {
    return this.#nowMs;
  }
}
