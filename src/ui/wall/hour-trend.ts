import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { wallBase } from './wall-base.ts';

const WIDTH = 240;
const HEIGHT = 100;

/** The line through values at equal steps; a null breaks it, because nothing is known there. */
function lineThrough(values: readonly (number | null)[], max: number): string {
  const step = WIDTH / Math.max(1, values.length - 1);
  let pen = 'M';
  let path = '';
  for (const [i, value] of values.entries()) {
    if (value === null) {
      pen = 'M';
      continue;
    }
    path += `${pen}${(i * step).toFixed(1)} ${(HEIGHT - (value / max) * HEIGHT).toFixed(1)}`;
    pen = 'L';
  }
  return path;
}

/** A day's course by the hour against the usual one: a full line on a dashed one, told apart without colour. */
@customElement('og-hour-trend')
export class HourTrend extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(calc(8 * var(--u)), 1fr) auto;
        min-height: 0;
      }
      .plot {
        position: relative;
        min-height: 0;
      }
      svg {
        position: absolute;
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      path {
        fill: none;
        vector-effect: non-scaling-stroke;
      }
      .today {
        stroke: var(--accent);
        stroke-width: calc(0.28 * var(--u));
      }
      .usual {
        stroke: var(--muted);
        stroke-width: calc(0.2 * var(--u));
        stroke-dasharray: 2 4;
      }
      .axis {
        stroke: var(--line);
      }
      .top {
        position: absolute;
        inset: 0 0 auto auto;
        line-height: 1;
      }
      ol {
        display: flex;
        justify-content: space-between;
        margin-top: calc(0.5 * var(--u));
      }
      li + li {
        border: 0;
      }
    `,
  ];

  /** One value an hour from midnight; null = not there yet. */
  @property({ attribute: false }) today: readonly (number | null)[] = [];
  /** The same hours as they usually are; null = nothing known. */
  @property({ attribute: false }) usual: readonly (number | null)[] = [];
  /** Times below the axis, evenly spread over it. */
  @property({ attribute: false }) ticks: readonly string[] = [];
  /** What the chart says, in a sentence. */
  @property() summary = '';

  override render() {
    const known = [...this.today, ...this.usual].filter((value) => value !== null);
    const max = Math.max(1, ...known);
    return html`
      <div class="plot" role="img" aria-label=${this.summary}>
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
          ${svg`<path class="axis" d="M0 ${HEIGHT}H${WIDTH}" />
          <path class="usual" d=${lineThrough(this.usual, max)} />
          <path class="today" d=${lineThrough(this.today, max)} />`}
        </svg>
        <span class="small top number">${Math.round(max)}</span>
      </div>
      <ol class="small number" aria-hidden="true">
        ${this.ticks.map((tick) => html`<li>${tick}</li>`)}
      </ol>
    `;
  }
}
