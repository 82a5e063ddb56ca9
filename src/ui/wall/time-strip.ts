import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { wallBase } from './wall-base.ts';

export interface StripBar {
  readonly count: number;
  /** Before the clock of the data, or still to come. */
  readonly past: boolean;
  /** Inside the part that is chosen, or where none is. */
  readonly chosen: boolean;
}

/** An hour or a day that can be chosen; `share` is its part of the strip's length. */
export interface StripPart {
  readonly id: string;
  readonly share: number;
  /** Below the strip; empty where there is no room for every one. */
  readonly tick: string;
  /** What is in it, in words. */
  readonly label: string;
  readonly pressed: boolean;
}

/** A part of the strip was chosen, by its id. */
export class StripPartEvent extends Event {
  static readonly type = 'og-strip-part';
  readonly part: string;
  constructor(part: string) {
    super(StripPartEvent.type, { bubbles: true, composed: true });
    this.part = part;
  }
}

/**
 * What was going on over a span of time, where the clock stands in it, and the hours or days of it as buttons.
 * @slot - further controls at the end
 * @fires og-strip-part
 */
@customElement('og-time-strip')
export class TimeStrip extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: block;
        overflow: auto hidden;
        scrollbar-width: thin;
      }
      .strip {
        position: relative;
        display: grid;
        grid-template-rows: minmax(calc(4.4 * var(--u)), 1fr) auto;
        min-width: var(--least, 0);
        height: 100%;
      }
      svg {
        width: 100%;
        height: 100%;
      }
      .past {
        fill: var(--accent);
      }
      .past.left-out {
        fill: var(--edge);
      }
      .coming {
        fill: var(--line);
      }
      .now {
        position: absolute;
        top: 0;
        bottom: 0;
        width: max(2px, calc(0.3 * var(--u)));
        background: var(--text);
        pointer-events: none;
      }
      .parts {
        position: absolute;
        inset: 0;
        display: grid;
      }
      .parts button {
        display: grid;
        align-items: end;
        justify-content: start;
        min-width: 0;
        height: 100%;
        padding: 0;
        border: 0;
        border-inline-start: 1px solid var(--line);
        border-radius: 0;
        background: transparent;
        color: var(--muted);
        font-size: var(--small);
        line-height: 1.3;
        text-indent: calc(0.4 * var(--u));
        font-variant-numeric: tabular-nums;
      }
      .parts button:hover {
        background: color-mix(in srgb, var(--accent) 14%, transparent);
      }
      .parts button[aria-pressed='true'] {
        background: color-mix(in srgb, var(--accent) 22%, transparent);
        color: var(--accent);
      }
      .foot {
        height: calc(1.5 * var(--small));
      }
    `,
  ];

  /** What the bars count, in a sentence. */
  @property() summary = '';
  @property({ attribute: false }) bars: readonly StripBar[] = [];
  @property({ attribute: false }) parts: readonly StripPart[] = [];
  /** Where the clock stands, 0…1 of the length; null = outside the span. */
  @property({ attribute: false }) now: number | null = null;

  override render() {
    const { parts, now, bars } = this;
    const columns = parts.map(({ share }) => `minmax(0, ${(share * 1000).toFixed(2)}fr)`).join(' ');
    return html`<div class="strip" .style=${`--least: ${parts.length * 1.5}rem`}>
      ${this.#plot()}
      <div class="foot"></div>
      ${now === null || bars.length === 0 ? nothing : html`<span class="now" .style=${`left: ${now * 100}%`}></span>`}
      <div class="parts" role="group" aria-label=${this.summary} .style=${`grid-template-columns: ${columns}`}>
        ${parts.map(
          ({ id, tick, label, pressed }) => html`<button
            type="button"
            aria-pressed=${pressed}
            aria-label=${label}
            title=${label}
            @click=${() => this.dispatchEvent(new StripPartEvent(id))}
          >
            ${tick}
          </button>`,
        )}
      </div>
    </div>`;
  }

  #plot() {
    const { bars } = this;
    const max = Math.max(1, ...bars.map(({ count }) => count));
    const width = Math.max(1, bars.length) * 10;
    return html`<svg viewBox="0 0 ${width} 100" preserveAspectRatio="none" aria-hidden="true">
      ${bars.map(({ count, past, chosen }, i) => {
        const kind = past ? `past${chosen ? '' : ' left-out'}` : 'coming';
        const height = count === 0 ? 1.5 : Math.max(4, (count / max) * 100);
        return svg`<rect class=${kind} x=${i * 10 + 1} y=${100 - height} width="8" height=${height} />`;
      })}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-time-strip': TimeStrip;
  }
  interface HTMLElementEventMap {
    'og-strip-part': StripPartEvent;
  }
}
