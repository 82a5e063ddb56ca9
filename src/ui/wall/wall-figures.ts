import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
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
  readonly tone?: 'alert' | 'quiet';
}

/** The main figures of a panel, two in a row. */
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
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: calc(1.2 * var(--u)) var(--gap);
      }
      div {
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
      }
      .quiet {
        font-size: calc(2.8 * var(--u));
        color: var(--muted);
      }
      .figure {
        white-space: nowrap;
      }
      .unit {
        color: var(--muted);
        font-size: var(--body);
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) figures: readonly WallFigure[] = [];

  override render() {
    return html`<dl>
      ${this.figures.map(
        ({ label, value, unit, note, tone }) =>
          html`<div>
            <dt class="small">${label}${note ? html`<br />${note}` : nothing}</dt>
            <dd class="figure ${tone ?? ''}">${value}${unit ? html` <span class="unit">${unit}</span>` : nothing}</dd>
          </div>`,
      )}
    </dl>`;
  }
}
