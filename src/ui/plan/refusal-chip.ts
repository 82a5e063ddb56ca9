import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../base.ts';
import { icon } from '../icon.ts';

/** Pixels between the pointer and the sentence. */
const BESIDE_PX = 18;

/** Why what the hand holds cannot be, or what it would do, beside the pointer and never under it. */
@customElement('og-refusal-chip')
export class RefusalChip extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: absolute;
        z-index: 5;
        left: 0;
        top: 0;
        pointer-events: none;
      }
      p {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: var(--space-2);
        width: max-content;
        max-width: min(20rem, 70vw);
        padding: var(--space-1) var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius-control);
        background: var(--panel);
        box-shadow: var(--shadow);
        line-height: 1.35;
      }
      p.refused {
        border-color: var(--alert);
        color: var(--alert);
      }
      p.fine {
        grid-template-columns: 1fr;
      }
    `,
  ];

  /** Empty = nothing is shown. */
  @property() sentence = '';
  @property({ type: Boolean }) refused = false;
  /** Where the pointer is, CSS pixels in the parent. */
  @property({ attribute: false }) at: readonly [x: number, y: number] = [0, 0];
  @query('p') private chip!: HTMLElement | null;

  override updated(changed: PropertyValues<this>): void {
    if (!this.chip || !(changed.has('at') || changed.has('sentence'))) return;
    const { clientWidth = 0, clientHeight = 0 } = this.offsetParent ?? {};
    const { offsetWidth, offsetHeight } = this.chip;
    const [x, y] = this.at;
    const left = x + BESIDE_PX + offsetWidth > clientWidth ? x - BESIDE_PX - offsetWidth : x + BESIDE_PX;
    const top = y + BESIDE_PX + offsetHeight > clientHeight ? y - BESIDE_PX - offsetHeight : y + BESIDE_PX;
    this.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
  }

  override render(): TemplateResult {
    const { sentence, refused } = this;
    return html`<div role="status" aria-live="polite">${
      sentence
        ? html`<p class=${refused ? 'refused' : 'fine'}>${refused ? icon('warning') : nothing}<span>${sentence}</span></p>`
        : nothing
    }</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-refusal-chip': RefusalChip;
  }
}
