import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { HourPickEvent } from './hour-trend.ts';
import { wallBase } from './wall-base.ts';

/** One day of the matrix. */
export interface MatrixDay {
  readonly label: string;
  /** One an hour; null = still to come. */
  readonly counts: readonly (number | null)[];
}

const CELL = 10;

/**
 * Days by hours as cells, the fuller the more there was: when of a day people are on their way, and when never.
 * @fires og-hour-pick - by a pointer; the strip of time offers the same hours to the keyboard
 */
@customElement('og-hour-matrix')
export class HourMatrix extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) auto / auto minmax(0, 1fr);
        gap: calc(0.4 * var(--u)) calc(0.8 * var(--u));
        height: 100%;
      }
      .days {
        display: grid;
        grid-auto-rows: minmax(0, 1fr);
        align-items: center;
        text-align: end;
        line-height: 1;
        white-space: nowrap;
      }
      svg {
        width: 100%;
        height: 100%;
        cursor: pointer;
      }
      .none {
        fill: var(--line);
      }
      .coming {
        fill: none;
        stroke: var(--line);
        vector-effect: non-scaling-stroke;
      }
      .some {
        fill: var(--accent);
      }
      .chosen {
        fill: none;
        stroke: var(--text);
        stroke-width: calc(0.25 * var(--u));
        vector-effect: non-scaling-stroke;
      }
      ol.ticks {
        grid-column: 2;
        display: flex;
        justify-content: space-between;
        line-height: 1.2;
      }
    `,
  ];

  /** The newest last. */
  @property({ attribute: false }) days: readonly MatrixDay[] = [];
  @property({ attribute: false }) ticks: readonly string[] = [];
  /** Row and column of the chosen hour; null = none. */
  @property({ attribute: false }) chosen: readonly [day: number, hour: number] | null = null;
  /** What the matrix says, in a sentence. */
  @property() summary = '';

  override render() {
    const hours = Math.max(1, ...this.days.map(({ counts }) => counts.length));
    const most = Math.max(1, ...this.days.flatMap(({ counts }) => counts.map((count) => count ?? 0)));
    const { chosen } = this;
    return html`
      <ol class="days small number" aria-hidden="true">${this.days.map(({ label }) => html`<li>${label}</li>`)}</ol>
      <svg
        role="img"
        aria-label=${this.summary}
        viewBox="0 0 ${hours * CELL} ${Math.max(1, this.days.length) * CELL}"
        preserveAspectRatio="none"
        @click=${(event: MouseEvent) => this.#pick(event, hours)}
      >
        ${this.days.flatMap(({ counts }, row) =>
          counts.map((count, column) => {
            const kind = count === null ? 'coming' : count === 0 ? 'none' : 'some';
            const opacity = kind === 'some' ? 0.25 + 0.75 * ((count ?? 0) / most) : 1;
            return svg`<rect class=${kind} x=${column * CELL + 0.6} y=${row * CELL + 0.8} width="8.8" height="8.4" opacity=${opacity} />`;
          }),
        )}
        ${chosen ? svg`<rect class="chosen" x=${chosen[1] * CELL} y=${chosen[0] * CELL} width=${CELL} height=${CELL} />` : ''}
      </svg>
      <ol class="ticks small number" aria-hidden="true">${this.ticks.map((tick) => html`<li>${tick}</li>`)}</ol>
    `;
  }

  #pick({ offsetX, offsetY, currentTarget }: MouseEvent, hours: number): void {
    const { width, height } = (currentTarget as Element).getBoundingClientRect();
    const day = Math.floor((offsetY / height) * this.days.length);
    const hour = Math.floor((offsetX / width) * hours);
    this.dispatchEvent(new HourPickEvent(hour, day));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-hour-matrix': HourMatrix;
  }
}
