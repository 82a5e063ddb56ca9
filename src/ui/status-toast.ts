import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { base } from './base.ts';

const SHOWN_MS = 6000;

/** Says one sentence at the foot of the page and to screen readers; the newest replaces the one before. */
@customElement('og-toast')
export class Toast extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        z-index: 50;
        left: 50%;
        bottom: var(--space-8);
        transform: translateX(-50%);
        max-width: min(32rem, 90vw);
        pointer-events: none;
      }
      p {
        padding: var(--space-2) var(--space-4);
        border-radius: var(--radius-control);
        background: var(--text);
        color: var(--panel);
        box-shadow: var(--shadow);
      }
      p:empty {
        display: none;
      }
    `,
  ];

  @state() private sentence = '';
  #timer = 0;

  say(sentence: string): void {
    this.sentence = sentence;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.sentence = '';
    }, SHOWN_MS);
  }

  override render(): TemplateResult {
    return html`<p role="status">${this.sentence}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-toast': Toast;
  }
}
