import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { icon } from '../icon.ts';

/** Pixels between the pointer and the sentence. */
const BESIDE_PX = 18;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where something of a length begins after a place, or before it where it would leave the room, in CSS pixels. */
function beside(at: number, length: number, room: number): number {
  const after = at + BESIDE_PX;
  return Math.max(4, after + length > room ? at - BESIDE_PX - length : after);
}

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
        will-change: transform;
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
  /** Sizes in CSS pixels, told by the browser when they change: to ask for them lays the page out with every frame. */
  #own: Size = { width: 0, height: 0 };
  #parent: Size = { width: 0, height: 0 };
  readonly #sizes = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      const [{ inlineSize: width = 0, blockSize: height = 0 } = {}] = borderBoxSize;
      if (target === this) this.#own = { width, height };
      else this.#parent = { width, height };
    }
    this.#place();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
    if (this.parentElement) this.#sizes.observe(this.parentElement);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('at')) this.#place();
  }

  #place(): void {
    const [x, y] = this.at;
    const left = beside(x, this.#own.width, this.#parent.width);
    const top = beside(y, this.#own.height, this.#parent.height);
    this.style.transform = `translate(${left}px, ${top}px)`;
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
