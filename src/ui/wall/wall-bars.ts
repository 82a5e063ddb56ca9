import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { hatchMark } from './hatch-mark.ts';
import { wallBase } from './wall-base.ts';

export interface WallBar {
  readonly id: string;
  readonly name: string;
  /** Length of the bar, 0…1. */
  readonly share: number;
  readonly text: string;
  /** What is wrong in it, in words; it then carries the mark of an alert. */
  readonly alert?: string;
}

/** A bar was chosen, by its id; `name` says which group it belongs to. */
export class BarPickEvent extends Event {
  static readonly type = 'og-bar-pick';
  readonly name: string;
  readonly bar: string;
  constructor(name: string, bar: string) {
    super(BarPickEvent.type, { bubbles: true, composed: true });
    this.name = name;
    this.bar = bar;
  }
}

/**
 * Figures of several things as bars on one scale.
 * @fires og-bar-pick
 */
@customElement('og-wall-bars')
export class WallBars extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: block;
      }
      :host([paged]) {
        height: 100%;
      }
      button.row {
        grid-template-columns: minmax(0, 2.2fr) minmax(calc(5 * var(--u)), 1fr) minmax(calc(4.6 * var(--u)), auto);
        align-items: center;
        gap: var(--gap);
      }
      .what {
        display: flex;
        align-items: center;
        gap: calc(0.7 * var(--u));
        min-width: 0;
      }
      .hatch {
        flex: none;
        width: calc(1.8 * var(--u));
      }
      svg.bar-box {
        width: 100%;
        height: calc(1 * var(--u));
      }
      .track {
        fill: var(--line);
      }
      .bar {
        fill: var(--accent);
      }
      .text {
        text-align: end;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      .late {
        flex: none;
        font-size: var(--small);
        white-space: nowrap;
      }
    `,
  ];

  @property() override id = '';
  @property({ attribute: false }) rows: readonly WallBar[] = [];
  @property() selected: string | null = null;
  /** The list has its panel for itself, and shows whole rows only. */
  @property({ type: Boolean, reflect: true }) paged = false;
  /** What stands where the list is empty. */
  @property() empty = '';

  override render() {
    if (this.rows.length === 0) return html`<p class="small">${this.empty}</p>`;
    return html`<ol class=${this.paged ? 'pages' : ''}>
      ${this.rows.map(
        ({ id, name, share, text, alert }) => html`<li>
          <button
            type="button"
            class="row"
            aria-pressed=${id === this.selected}
            @click=${() => this.dispatchEvent(new BarPickEvent(this.id, id))}
          >
            <span class="what"
              >${alert ? hatchMark() : nothing}<span class="name">${name}</span>${
                alert ? html`<span class="alert late">${alert}</span>` : nothing
              }</span
            >
            <svg class="bar-box" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect class="track" width="100" height="10" rx="1" />
              <rect class="bar" width=${Math.max(0, Math.min(1, share)) * 100} height="10" rx="1" />
            </svg>
            <span class="text">${text}</span>
          </button>
        </li>`,
      )}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-wall-bars': WallBars;
  }
  interface HTMLElementEventMap {
    'og-bar-pick': BarPickEvent;
  }
}
