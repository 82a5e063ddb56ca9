import type { LitElement, ReactiveController } from 'lit';
import { whenPainted } from './after-paint.ts';

/**
 * Hands the focus on when one view takes the place of another and the focused element goes with it: to whoever reads
 * by ear or walks by keys, the page would else begin anew. A focus that is elsewhere stays. The view is painted first:
 * to take the focus it must be laid out, and it would be so twice.
 */
export class KeepsFocus<View extends string> implements ReactiveController {
  readonly #host: LitElement;
  readonly #headOf: Readonly<Record<View, string>>;
  #view: View | null = null;
  #changed = false;

  /** `headOf`: what is focused in each view, a selector in the host; an element that can take the focus itself. */
  constructor(host: LitElement, headOf: Readonly<Record<View, string>>) {
    this.#host = host;
    this.#headOf = headOf;
    host.addController(this);
  }

  /** Tells which view is rendered. */
  shows(view: View): void {
    if (this.#view !== null && this.#view !== view) this.#changed = true;
    this.#view = view;
  }

  hostUpdated(): void {
    if (!this.#changed || this.#view === null) return;
    this.#changed = false;
    void this.#handOn(this.#headOf[this.#view]);
  }

  async #handOn(selector: string): Promise<void> {
    const { renderRoot } = this.#host;
    const head = renderRoot.querySelector<HTMLElement>(selector);
    if (!head) return;
    await (head as Partial<LitElement>).updateComplete;
    whenPainted(() => {
      if (renderRoot instanceof ShadowRoot && renderRoot.activeElement === null) head.focus();
    });
  }
}
