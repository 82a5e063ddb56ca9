import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { wallBase } from './wall-base.ts';

const WIDTH = 240;
const HEIGHT = 100;

/** Where the value of an hour stands: in the middle of it. */
const xOf = (hour: number, hours: number): number => ((hour + 0.5) * WIDTH) / Math.max(1, hours);

/** The line through values at equal steps; a null breaks it, because nothing is known there. */
function lineThrough(values: readonly (number | null)[], max: number): string {
  let pen = 'M';
  let path = '';
  for (const [i, value] of values.entries()) {
    if (value === null) {
      pen = 'M';
      continue;
    }
    path += `${pen}${xOf(i, values.length).toFixed(1)} ${(HEIGHT - (value / max) * HEIGHT).toFixed(1)}`;
    pen = 'L';
  }
  return path;
}

/** The ground under the values up to the last one that is known. */
function areaUnder(values: readonly (number | null)[], max: number): string {
  const known = values.findLastIndex((value) => value !== null);
  if (known < 1 || values.slice(0, known).includes(null)) return '';
  const right = xOf(known, values.length).toFixed(1);
  return `${lineThrough(values, max)}L${right} ${HEIGHT}H${xOf(0, values.length).toFixed(1)}Z`;
}

/** An hour was chosen, by its column and, where days are rows, its row. */
export class HourPickEvent extends Event {
  static readonly type = 'og-hour-pick';
  readonly hour: number;
  readonly day: number | null;
  constructor(hour: number, day: number | null = null) {
    super(HourPickEvent.type, { bubbles: true, composed: true });
    this.hour = hour;
    this.day = day;
  }
}

/**
 * A day's course by the hour against the usual one: a full line on a dashed one, told apart without colour.
 * @fires og-hour-pick - by a pointer; the strip of time offers the same hours to the keyboard
 */
@customElement('og-hour-trend')
export class HourTrend extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(calc(4 * var(--u)), 1fr) auto;
        height: 100%;
      }
      .plot {
        position: relative;
        min-height: 0;
        cursor: pointer;
        margin-top: calc(1.2 * var(--u));
      }
      svg {
        position: absolute;
        width: 100%;
        height: 100%;
        overflow: visible;
        pointer-events: none;
      }
      path {
        fill: none;
        vector-effect: non-scaling-stroke;
      }
      .under {
        fill: var(--accent);
        fill-opacity: 0.14;
      }
      .today {
        stroke: var(--accent);
        stroke-width: calc(0.28 * var(--u));
        stroke-linejoin: round;
      }
      .usual {
        stroke: var(--muted);
        stroke-width: calc(0.2 * var(--u));
        stroke-dasharray: 2 4;
      }
      .axis {
        stroke: var(--line);
      }
      .chosen {
        fill: var(--accent);
        fill-opacity: 0.22;
      }
      .top {
        position: absolute;
        inset: calc(-1.2 * var(--u)) 0 auto auto;
        line-height: 1;
      }
      ol {
        display: flex;
        justify-content: space-between;
        margin-top: calc(0.5 * var(--u));
      }
    `,
  ];

  /** One value an hour from midnight; null = not there yet. */
  @property({ attribute: false }) today: readonly (number | null)[] = [];
  /** The same hours as they usually are; null = nothing known. */
  @property({ attribute: false }) usual: readonly (number | null)[] = [];
  /** Times below the axis, evenly spread over it. */
  @property({ attribute: false }) ticks: readonly string[] = [];
  /** The part of the day that is looked at, 0…1 of it; null = all of it. */
  @property({ attribute: false }) chosen: readonly [from: number, to: number] | null = null;
  /** What the chart says, in a sentence. */
  @property() summary = '';

  override render() {
    const known = [...this.today, ...this.usual].filter((value) => value !== null);
    const max = Math.max(1, ...known);
    const { chosen } = this;
    return html`
      <div class="plot" role="img" aria-label=${this.summary} @click=${this.#pick}>
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
          ${
            chosen
              ? svg`<rect class="chosen" x=${chosen[0] * WIDTH} width=${(chosen[1] - chosen[0]) * WIDTH} height=${HEIGHT} />`
              : nothing
          }
          ${svg`<path class="axis" d="M0 ${HEIGHT}H${WIDTH}" />
          <path class="under" d=${areaUnder(this.today, max)} />
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

  #pick({ offsetX, currentTarget }: MouseEvent): void {
    const { width } = (currentTarget as Element).getBoundingClientRect();
    const hours = Math.max(1, this.today.length);
    this.dispatchEvent(new HourPickEvent(Math.min(hours - 1, Math.floor((offsetX / width) * hours))));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-hour-trend': HourTrend;
  }
  interface HTMLElementEventMap {
    'og-hour-pick': HourPickEvent;
  }
}
