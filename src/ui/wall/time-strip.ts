import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { wallBase } from './wall-base.ts';

export interface StripBar {
  readonly count: number;
  /** Before the clock of the data, or still to come. */
  readonly past: boolean;
}

export interface StripChoice {
  readonly id: string;
  readonly label: string;
  readonly pressed: boolean;
}

/** Another window of time was chosen, by the id of its choice. */
export class StripChoiceEvent extends Event {
  static readonly type = 'og-strip-choice';
  readonly choice: string;
  constructor(choice: string) {
    super(StripChoiceEvent.type, { bubbles: true, composed: true });
    this.choice = choice;
  }
}

/**
 * What was going on over the window of time, where the clock stands in it, and the choice of another window.
 * @fires og-strip-choice
 */
@customElement('og-time-strip')
export class TimeStrip extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: calc(0.6 * var(--gap)) calc(1.6 * var(--gap));
        padding: calc(0.8 * var(--u)) var(--gap);
        border: 1px solid var(--line);
        border-radius: var(--radius-panel);
        background: var(--panel);
      }
      .label {
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      figure {
        display: grid;
        gap: calc(0.3 * var(--u));
        margin: 0;
      }
      svg {
        width: 100%;
        height: calc(5 * var(--u));
      }
      .past {
        fill: var(--accent);
      }
      .coming {
        fill: var(--line);
      }
      .now {
        stroke: var(--text);
        stroke-width: calc(0.3 * var(--u));
        vector-effect: non-scaling-stroke;
      }
      ol {
        display: flex;
        justify-content: space-between;
      }
      li + li {
        border: 0;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: calc(0.6 * var(--gap));
      }
      @container (max-width: 40rem) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property() label = '';
  /** What the bars count, in a sentence. */
  @property() summary = '';
  @property({ attribute: false }) bars: readonly StripBar[] = [];
  /** Where the clock stands, 0…1 of the width; null = outside the window. */
  @property({ attribute: false }) now: number | null = null;
  @property({ attribute: false }) ticks: readonly string[] = [];
  @property({ attribute: false }) choices: readonly StripChoice[] = [];
  /** What the choices choose. */
  @property() choiceLabel = '';

  override render() {
    return html`
      <span class="label">${this.label}</span>
      <figure>
        <div role="img" aria-label=${this.summary}>${this.#plot()}</div>
        <ol class="small number" aria-hidden="true">
          ${this.ticks.map((tick) => html`<li>${tick}</li>`)}
        </ol>
      </figure>
      <div class="choices" role="group" aria-label=${this.choiceLabel}>
        ${this.choices.map(
          ({ id, label, pressed }) => html`<button
            type="button"
            aria-pressed=${pressed}
            @click=${() => this.dispatchEvent(new StripChoiceEvent(id))}
          >
            ${label}
          </button>`,
        )}
      </div>
    `;
  }

  #plot() {
    const { bars, now } = this;
    const max = Math.max(1, ...bars.map(({ count }) => count));
    const width = Math.max(1, bars.length) * 10;
    return html`<svg viewBox="0 0 ${width} 100" preserveAspectRatio="none" aria-hidden="true">
      ${bars.map(({ count, past }, i) => {
        const height = count === 0 ? 1.5 : Math.max(4, (count / max) * 100);
        return svg`<rect class=${past ? 'past' : 'coming'} x=${i * 10 + 1} y=${100 - height} width="8" height=${height} />`;
      })}
      ${now === null ? nothing : svg`<path class="now" d="M${now * width} 0V100" />`}
    </svg>`;
  }
}

declare global {
  interface HTMLElementEventMap {
    'og-strip-choice': StripChoiceEvent;
  }
}
