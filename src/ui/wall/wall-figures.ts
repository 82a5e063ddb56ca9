import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { BarPickEvent } from './wall-bars.ts';
import { wallBase } from './wall-base.ts';

/** A main figure, always with what it counts and of how many. */
export interface WallFigure {
  readonly id: string;
  readonly label: string;
  /** Written out; 未公布 where nothing is known. */
  readonly value: string;
  /** `/ 55`, `人`: what stands small behind the figure. */
  readonly unit?: string;
  /** What limits the figure, on a line of its own: `已公布 41 / 55`. */
  readonly note?: string;
  readonly tone?: 'alert' | 'quiet' | 'plain';
  /** Whether the grids that it counts can be chosen, and whether they are. */
  readonly pressed?: boolean;
}

/**
 * The main figures of a panel, two in a row; those that count grids can be chosen.
 * @fires og-bar-pick
 */
@customElement('og-wall-figures')
export class WallFigures extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: block;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(var(--columns, 2), minmax(0, 1fr));
        gap: calc(0.7 * var(--u)) calc(0.8 * var(--u));
      }
      div {
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
      }
      :host([dense]) {
        --columns: 3;
      }
      /* Latin words are longer than the figures they stand beside. */
      :host([dense]:lang(en)) .unit {
        font-size: var(--small);
      }
      .plain {
        padding-top: calc(0.5 * var(--u));
        font-size: calc(2.05 * var(--u));
        line-height: 1.6;
      }
      .quiet {
        font-size: calc(2.8 * var(--u));
        color: var(--muted);
      }
      .figure {
        white-space: nowrap;
      }
      dd button {
        display: inline;
        min-height: 0;
        margin: 0 calc(-0.7 * var(--u));
        padding: 0 calc(0.7 * var(--u));
        border-color: transparent;
        background: transparent;
        color: inherit;
        font: inherit;
      }
      dd button[aria-pressed='true'] {
        background: var(--accent-soft);
        border-color: var(--accent);
        color: inherit;
      }
      .unit {
        color: var(--muted);
        font-size: var(--body);
        font-weight: 400;
      }
    `,
  ];

  @property() override id = '';
  @property({ attribute: false }) figures: readonly WallFigure[] = [];

  override render() {
    return html`<dl>
      ${this.figures.map(
        ({ id, label, value, unit, note, tone, pressed }) =>
          html`<div>
            <dt class="small">${label}${note ? html`<br />${note}` : nothing}</dt>
            <dd class="figure ${tone ?? ''}">${this.#value(id, label, value, unit, pressed)}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #value(id: string, label: string, value: string, unit?: string, pressed?: boolean) {
    const text = html`${value}${unit ? html` <span class="unit">${unit}</span>` : nothing}`;
    if (pressed === undefined) return text;
    return html`<button
      type="button"
      aria-pressed=${pressed}
      aria-label="${label} ${value} ${unit ?? ''}"
      @click=${() => this.dispatchEvent(new BarPickEvent(this.id, id))}
    >
      ${text}
    </button>`;
  }
}
