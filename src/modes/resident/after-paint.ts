import type { ReactiveControllerHost } from 'lit';

/** Calls back when the next frame has been painted; at once where a page in the background paints none. */
export function whenPainted(then: () => void): void {
  if (document.visibilityState === 'hidden') window.setTimeout(then);
  else requestAnimationFrame(() => window.setTimeout(then));
}

/** Follows a value one painted frame behind: what a person asked for is on the screen before what comes with it. */
export class AfterPaint<T> {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #shown: T;
  #latest: T;
  #waiting = false;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, first: T) {
    this.#host = host;
    this.#shown = first;
    this.#latest = first;
  }

  /** What is to be shown while the newest value is this: the one before until a frame was painted with it known. */
  of(latest: T): T {
    this.#latest = latest;
    if (latest !== this.#shown && !this.#waiting) this.#wait();
    return this.#shown;
  }

  #wait(): void {
    this.#waiting = true;
    whenPainted(() => {
      this.#waiting = false;
      this.#shown = this.#latest;
      this.#host.requestUpdate();
    });
  }
}
